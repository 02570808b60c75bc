import { useState } from 'preact/hooks';
import { useText } from '../text.ts';
import { Part } from './sheet.tsx';

interface KeepingProps {
  receipts: number;
  onSaveReceipts: () => void;
  onWipe: () => void;
}

/** What is kept on this machine, how to take it away and how to be rid of it. */
export function Keeping({ receipts, onSaveReceipts, onWipe }: KeepingProps) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const [wiped, setWiped] = useState(false);
  const wipe = (): void => {
    setAsked(false);
    setWiped(true);
    onWipe();
  };
  return (
    <Part title={t('options.data')} note={t('options.data.note')}>
      <div class="card-actions">
        <button type="button" class="button" disabled={receipts === 0} onClick={onSaveReceipts}>
          {t('options.receipts', { n: receipts })}
        </button>
        {asked ? (
          <>
            <button type="button" class="button danger" onClick={wipe}>
              {t('options.wipe.sure')}
            </button>
            <button type="button" class="button" onClick={() => setAsked(false)}>
              {t('card.cancel')}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setAsked(true)}>
            {t('options.wipe')}
          </button>
        )}
      </div>
      <p class="soft" role="status">
        {wiped ? t('options.wiped') : null}
      </p>
    </Part>
  );
}
