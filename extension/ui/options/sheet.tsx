import type { ComponentChildren } from 'preact';
import { useText } from '../text.ts';

interface PartProps {
  title: string;
  note?: string;
  /** An administrator decided it. */
  locked?: boolean;
  children: ComponentChildren;
}

/** One part of a page of settings: what it is about on the left, its controls on the right. */
export function Part({ title, note, locked = false, children }: PartProps) {
  const t = useText();
  return (
    <section class="setting">
      <div>
        <h2>{title}</h2>
        {note === undefined ? null : <p class="soft">{note}</p>}
        {locked ? <p class="locked">{t('options.locked')}</p> : null}
      </div>
      <div class="setting-body">{children}</div>
    </section>
  );
}
