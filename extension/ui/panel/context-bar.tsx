import { useContext } from 'preact/hooks';
import { PURPOSES, type Purpose } from '../../../shared/policy/purpose.ts';
import type { PageState } from '../../party.ts';
import { PlaceOptions } from '../place-options.tsx';
import { placeName } from '../places.ts';
import { LanguageContext, useText } from '../text.ts';
import type { OnPanelAction } from './action.ts';

interface ContextBarProps {
  state: PageState;
  onAction: OnPanelAction;
}

/** What is asked: for which purpose, where, on which day. */
export function ContextBar({ state, onAction }: ContextBarProps) {
  const t = useText();
  const language = useContext(LanguageContext);
  return (
    <div class="context">
      <label class="pill">
        {t('ask.purpose')}
        <select
          value={state.purpose}
          onChange={(event) => onAction({ kind: 'purpose', purpose: event.currentTarget.value as Purpose })}
        >
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {t(`purpose.${purpose}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="pill">
        <span class="visually-hidden">{t('ask.place')}</span>
        <select
          value={state.place ?? ''}
          title={placeName(state.place, language, t)}
          onChange={(event) => onAction({ kind: 'place', place: event.currentTarget.value || null })}
        >
          <PlaceOptions chosen={state.place} />
        </select>
      </label>
      <span class="pill">{t('ask.asOf', { day: state.asOf })}</span>
    </div>
  );
}
