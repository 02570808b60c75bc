import { browser } from 'wxt/browser';
import type { EffectiveSettings } from '../settings.ts';
import { Welcome as WelcomeView } from '../ui/welcome.tsx';
import { useServerChoice } from './server-choice.ts';

/** The first-run page, at work. */
export function Welcome({ now }: { now: EffectiveSettings }) {
  const { status, choose } = useServerChoice(now);
  return (
    <WelcomeView now={now} status={status} onServer={choose} onOptions={() => void browser.runtime.openOptionsPage()} />
  );
}
