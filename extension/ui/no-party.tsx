import { useEffect, useRef } from 'preact/hooks';
import { useText } from './text.ts';

/** Why marked text shows no card of a party: nothing in it names one, or nothing may be read. */
export type NoPartyReason = 'none' | 'blind';

/** Stands where a card would: says why there is none, and what to do. */
export function NoParty({ reason, onClose }: { reason: NoPartyReason; onClose: () => void }) {
  const t = useText();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  const title = t(reason === 'blind' ? 'idle.blind' : 'selection.none');
  return (
    <div class="card" ref={root} role="dialog" aria-label={title} tabIndex={-1} onKeyDown={leave}>
      <header class="card-head">
        <div class="card-title">
          <h2>{title}</h2>
          <button type="button" class="card-close" aria-label={t('card.close')} onClick={onClose}>
            ×
          </button>
        </div>
        <p class="soft">{t(reason === 'blind' ? 'idle.blind.next' : 'selection.none.next')}</p>
      </header>
    </div>
  );
}
