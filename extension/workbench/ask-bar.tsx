import { PURPOSES, type Purpose } from '../../shared/policy/purpose.ts';
import { PlaceOptions } from '../ui/place-options.tsx';
import { useText } from '../ui/text.ts';

export interface Asked {
  purpose: Purpose;
  place: string | null;
  /** ISO day; null is today. */
  asOf: string | null;
  key: string;
}

interface AskBarProps {
  asked: Asked;
  today: string | null;
  needsKey: boolean;
  onAsked: (asked: Asked) => void;
}

/** For which purpose, where and on which day the list is asked; the key where the service wants one. */
export function AskBar({ asked, today, needsKey, onAsked }: AskBarProps) {
  const t = useText();
  const set = (change: Partial<Asked>): void => onAsked({ ...asked, ...change });
  return (
    <div class="ask">
      <label class="pill">
        {t('ask.purpose')}
        <select value={asked.purpose} onChange={(event) => set({ purpose: event.currentTarget.value as Purpose })}>
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {t(`purpose.${purpose}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="pill">
        <span class="visually-hidden">{t('ask.place')}</span>
        <select value={asked.place ?? ''} onChange={(event) => set({ place: event.currentTarget.value || null })}>
          <PlaceOptions chosen={asked.place} />
        </select>
      </label>
      <label class="pill">
        {t('ask.day')}
        <input
          type="date"
          max={today ?? undefined}
          value={asked.asOf ?? today ?? ''}
          onChange={(event) => set({ asOf: event.currentTarget.value || null })}
        />
      </label>
      {needsKey ? (
        <label class="pill">
          {t('ask.key')}
          <input
            type="password"
            autocomplete="off"
            value={asked.key}
            onInput={(event) => set({ key: event.currentTarget.value })}
          />
        </label>
      ) : null}
    </div>
  );
}
