import { useFocusOnMount } from '../focus.ts';
import { useText } from '../text.ts';

interface WrongFirmProps {
  onWrong: () => void;
  onObject: () => void;
  onCancel: () => void;
}

/** "Not this firm": parts the text of the page from the party, or leads on to an objection against the record. */
export function WrongFirm({ onWrong, onObject, onCancel }: WrongFirmProps) {
  const t = useText();
  const first = useFocusOnMount<HTMLButtonElement>();
  return (
    <div class="card-form">
      <p class="strong">{t('card.wrong.title')}</p>
      <p class="soft">{t('card.wrong.text')}</p>
      <div class="card-actions">
        <button type="button" class="button primary" ref={first} onClick={onWrong}>
          {t('card.wrong.submit')}
        </button>
        <button type="button" class="button" onClick={onObject}>
          {t('card.objection')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('card.cancel')}
        </button>
      </div>
    </div>
  );
}
