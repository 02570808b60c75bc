import { useText } from './text.ts';

export type IdleReason = 'reading' | 'blind' | 'no-site' | 'off' | 'no-server';

interface IdleProps {
  reason: IdleReason;
  origin: string | null;
  onEnable: () => void;
  onOptions: () => void;
}

/** The panel while there is nothing to show: why, and what to do about it. */
export function Idle({ reason, origin, onEnable, onOptions }: IdleProps) {
  const t = useText();
  return (
    <main class="panel idle">
      <h1 class="brand">{t('brand.name')}</h1>
      <p class="strong" role="status">
        {t(`idle.${reason}`)}
      </p>
      <p class="soft">{t(`idle.${reason}.next`)}</p>
      {reason === 'off' ? (
        <button type="button" class="button primary" onClick={onEnable}>
          {t('idle.enable', { origin: origin ?? '' })}
        </button>
      ) : null}
      {reason === 'no-server' || reason === 'blind' ? (
        <button type="button" class="button primary" onClick={onOptions}>
          {t('idle.options')}
        </button>
      ) : null}
    </main>
  );
}
