import { STANDINGS } from '../../shared/verdict/verdict.ts';
import { type Shown, StandingIcon, standingKey } from '../ui/standing.tsx';
import { useText } from '../ui/text.ts';

interface StandingChartProps {
  counts: ReadonlyMap<Shown, number>;
  chosen: Shown | null;
  onChoose: (shown: Shown | null) => void;
}

const ALL: readonly Shown[] = [...STANDINGS, 'pending'];

/** How many parties stand how: a bar each, worst first; each is a switch that shows only its rows. */
export function StandingChart({ counts, chosen, onChoose }: StandingChartProps) {
  const t = useText();
  const most = Math.max(1, ...counts.values());
  return (
    <section class="chart">
      <h2>{t('chart.standings')}</h2>
      <ul class="bars">
        {ALL.filter((shown) => (counts.get(shown) ?? 0) > 0).map((shown) => {
          const count = counts.get(shown)!;
          return (
            <li key={shown} class={`tone-${shown}`}>
              <button
                type="button"
                class="bar-line"
                aria-pressed={chosen === shown}
                onClick={() => onChoose(chosen === shown ? null : shown)}
              >
                <StandingIcon shown={shown} size={16} />
                <span>{t(standingKey(shown))}</span>
                <svg width="100%" height="10" aria-hidden="true" focusable="false">
                  <rect class="term-passed" width={`${Math.max(0.6, (100 * count) / most)}%`} height="10" rx="2" />
                </svg>
                <b>{count.toLocaleString('en')}</b>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
