import { PURPOSES, type Purpose } from '../../../shared/policy/purpose.ts';
import { LISTS, type ListId } from '../../../shared/record/list.ts';
import type { EffectiveSettings, Settings } from '../../settings.ts';
import { PlaceOptions } from '../place-options.tsx';
import { useText } from '../text.ts';
import { Part } from './sheet.tsx';

interface AskingProps {
  now: EffectiveSettings;
  onChange: (change: Partial<Settings>) => void;
}

/** What a page is asked with where nothing else is said: purpose, place and lists beyond the required ones. */
export function Asking({ now, onChange }: AskingProps) {
  const t = useText();
  const { settings, locked } = now;
  const toggle = (list: ListId, on: boolean): void =>
    onChange({ lists: on ? [...settings.lists, list] : settings.lists.filter((each) => each !== list) });
  return (
    <>
      <Part
        title={t('options.ask')}
        note={t('options.ask.note')}
        locked={locked.names.includes('purpose') || locked.names.includes('place')}
      >
        <div class="sheet-fields two">
          <label class="field">
            {t('options.purpose')}
            <select
              value={settings.purpose}
              disabled={locked.names.includes('purpose')}
              onChange={(event) => onChange({ purpose: event.currentTarget.value as Purpose })}
            >
              {PURPOSES.map((purpose) => (
                <option key={purpose} value={purpose}>
                  {t(`purpose.${purpose}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {t('ask.place')}
            <select
              value={settings.place ?? ''}
              disabled={locked.names.includes('place')}
              onChange={(event) => onChange({ place: event.currentTarget.value || null })}
            >
              <PlaceOptions chosen={settings.place} />
            </select>
          </label>
        </div>
      </Part>
      <Part title={t('options.lists')} note={t('options.lists.note')}>
        <ul class="checks">
          {LISTS.filter((list) => list.adverse).map(({ id }) => (
            <li key={id}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={settings.lists.includes(id)}
                  disabled={locked.lists.includes(id)}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
                <span>
                  {t(`list.${id}`)}
                  {locked.lists.includes(id) ? <span class="locked">{t('options.locked')}</span> : null}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
