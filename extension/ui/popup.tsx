import { PURPOSES, type Purpose } from '../../shared/policy/purpose.ts';
import type { SiteStatus } from '../messages.ts';
import type { PageState } from '../party.ts';
import type { EffectiveSettings } from '../settings.ts';
import { TALLIES, tally } from './panel/outline.ts';
import { TALLY_TONES } from './panel/tallies.tsx';
import { PlaceOptions } from './place-options.tsx';
import { useText } from './text.ts';

export type PopupAction =
  | { kind: 'site'; enabled: boolean }
  | { kind: 'blind'; on: boolean }
  | { kind: 'purpose'; purpose: Purpose }
  | { kind: 'place'; place: string | null }
  | { kind: 'open'; what: 'panel' | 'document' | 'workbench' | 'options' };

interface PopupProps {
  now: EffectiveSettings;
  site: SiteStatus | null;
  state: PageState | null;
  onAction: (action: PopupAction) => void;
}

interface SwitchProps {
  on: boolean;
  label: string;
  note: string;
  disabled: boolean;
  onSwitch: (on: boolean) => void;
}

/** A labelled switch; its note says what turning it does, or why it cannot be turned. */
function Switch({ on, label, note, disabled, onSwitch }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <span>
        <span class="strong">{label}</span>
        <span class="soft">{note}</span>
      </span>
    </label>
  );
}

function Counts({ state }: { state: PageState }) {
  const t = useText();
  const counts = tally(state.parties);
  return (
    <dl class="tallies" aria-label={t('panel.count', { n: state.parties.length })}>
      {TALLIES.map((each) => (
        <div key={each} class={`tally ${TALLY_TONES[each]}`}>
          <dt>{t(`tally.${each}`)}</dt>
          <dd>{counts[each]}</dd>
        </div>
      ))}
    </dl>
  );
}

function SiteSwitch({ site, onAction }: Pick<PopupProps, 'site' | 'onAction'>) {
  const t = useText();
  if (site === null) return <p class="soft">{t('idle.reading')}</p>;
  if (site.origin === null) return <p class="soft">{t('idle.no-site.next')}</p>;
  return (
    <Switch
      on={site.enabled}
      label={t('popup.site')}
      note={site.locked ? t('options.locked') : new URL(site.origin).host}
      disabled={site.locked}
      onSwitch={(enabled) => onAction({ kind: 'site', enabled })}
    />
  );
}

const DOORS = ['panel', 'document', 'workbench', 'options'] as const;

/** The toolbar's popup: this site on or off, what is asked, the counts, and the doors to everything else. */
export function Popup({ now, site, state, onAction }: PopupProps) {
  const t = useText();
  const { settings, locked } = now;
  const doors = DOORS.filter((door) => door !== 'workbench' || settings.server !== null);
  return (
    <main class="popup">
      <header class="row">
        <h1 class="brand">{t('brand.name')}</h1>
        {settings.server === null ? <span class="soft">{t('trouble.off')}</span> : null}
      </header>
      <SiteSwitch site={site} onAction={onAction} />
      {state === null ? null : <Counts state={state} />}
      <div class="popup-ask">
        <label class="field">
          {t('options.purpose')}
          <select
            value={settings.purpose}
            disabled={locked.names.includes('purpose')}
            onChange={(event) => onAction({ kind: 'purpose', purpose: event.currentTarget.value as Purpose })}
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
            onChange={(event) => onAction({ kind: 'place', place: event.currentTarget.value || null })}
          >
            <PlaceOptions chosen={settings.place} />
          </select>
        </label>
      </div>
      <Switch
        on={settings.blindBid}
        label={t('popup.blind')}
        note={t(locked.names.includes('blindBid') ? 'options.locked' : 'popup.blind.note')}
        disabled={locked.names.includes('blindBid')}
        onSwitch={(on) => onAction({ kind: 'blind', on })}
      />
      <nav class="doors" aria-label={t('popup.doors')}>
        {doors.map((what) => (
          <button key={what} type="button" class="button" onClick={() => onAction({ kind: 'open', what })}>
            {t(`popup.open.${what}`)}
          </button>
        ))}
      </nav>
    </main>
  );
}
