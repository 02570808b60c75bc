import { LANGUAGES } from '../../../shared/verdict/question.ts';
import type { EffectiveSettings, SettingName, Settings } from '../../settings.ts';
import { type TextKey, useText } from '../text.ts';
import { Part } from './sheet.tsx';

interface LookingProps {
  now: EffectiveSettings;
  onChange: (change: Partial<Settings>) => void;
}

const CHOICES = {
  language: ['auto', ...LANGUAGES],
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
} as const satisfies Partial<Record<SettingName, readonly string[]>>;
const NAMES = ['language', 'theme', 'density'] as const;

/** Language, theme and density of every surface. */
export function Looking({ now, onChange }: LookingProps) {
  const t = useText();
  const lockedHere = NAMES.some((name) => now.locked.names.includes(name));
  return (
    <Part title={t('options.look')} locked={lockedHere}>
      <div class="sheet-fields three">
        {NAMES.map((name) => (
          <label key={name} class="field">
            {t(`options.${name}`)}
            <select
              value={now.settings[name]}
              disabled={now.locked.names.includes(name)}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
            >
              {CHOICES[name].map((choice) => (
                <option key={choice} value={choice}>
                  {t(`options.${name}.${choice}` as TextKey)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </Part>
  );
}
