import { type ComponentChild, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type EffectiveSettings, readSettings, watchSettings } from '../settings.ts';
import { Surface } from '../ui/surface.tsx';
import { type TextKey, translator } from '../ui/text.ts';
import { lookOf } from './look.ts';

interface Page {
  title: TextKey;
  view: (now: EffectiveSettings) => ComponentChild;
}

function Mounted({ title, view }: Page) {
  const [now, setNow] = useState<EffectiveSettings | null>(null);
  useEffect(() => {
    void readSettings().then(setNow);
    return watchSettings(setNow);
  }, []);
  const look = now && lookOf(now.settings, browser.i18n.getUILanguage());
  useEffect(() => {
    if (!look) return;
    document.documentElement.lang = look.language;
    document.title = translator(look.language)(title);
  }, [look?.language, title]);
  return now && look ? <Surface look={look}>{view(now)}</Surface> : null;
}

/** Puts a page of ours on the screen, in the user's language and theme, and keeps it at what the settings say. */
export function mount(page: Page): void {
  render(<Mounted {...page} />, document.getElementById('root')!);
}
