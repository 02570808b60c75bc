import { useId } from 'preact/hooks';
import { useText } from '../ui/text.ts';
import type { Month } from './portfolio.ts';

interface ExpiryChartProps {
  months: readonly Month[];
  later: number;
  open: number;
}

const WIDTH = 480;
const HEIGHT = 120;
const FLOOR = HEIGHT - 18;

/** Records by the month they end in: adverse ones filled, incentives hatched; the same figures as a table for readers. */
export function ExpiryChart({ months, later, open }: ExpiryChartProps) {
  const t = useText();
  const hatch = useId();
  const most = Math.max(1, ...months.map((month) => month.adverse + month.incentive));
  const step = WIDTH / months.length;
  const height = (count: number): number => (count / most) * (FLOOR - 14);
  const said = months.filter((month) => month.adverse + month.incentive > 0);
  return (
    <section class="chart">
      <h2>{t('chart.expiry')}</h2>
      <svg class="expiry" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="incentive-ground" width="5" height="5" />
            <rect class="incentive-line" width="2" height="5" />
          </pattern>
        </defs>
        <line class="axis" x1="0" x2={WIDTH} y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
        {months.map(({ month, adverse, incentive }, at) => {
          const x = at * step + step * 0.18;
          const width = step * 0.64;
          const top = FLOOR - height(adverse) - height(incentive);
          return (
            <g key={month}>
              <rect class="adverse" x={x} y={FLOOR - height(adverse)} width={width} height={height(adverse)} />
              <rect fill={`url(#${hatch})`} x={x} y={top} width={width} height={height(incentive)} />
              {adverse + incentive ? (
                <text class="figure" x={x + width / 2} y={top - 3} text-anchor="middle">
                  {adverse + incentive}
                </text>
              ) : null}
              {at % 3 === 0 ? (
                <text class="month" x={at * step + 2} y={HEIGHT - 4}>
                  {month}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <p class="chart-key soft">
        <svg width="12" height="12" aria-hidden="true" focusable="false">
          <rect class="adverse" width="12" height="12" />
        </svg>{' '}
        {t('chart.adverse')}
        <svg width="12" height="12" aria-hidden="true" focusable="false">
          <rect fill={`url(#${hatch})`} width="12" height="12" />
        </svg>{' '}
        {t('chart.incentive')}
        <span>{t('chart.rest', { later, open })}</span>
      </p>
      <table class="visually-hidden">
        <caption>{t('chart.expiry')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.month')}</th>
            <th scope="col">{t('chart.adverse')}</th>
            <th scope="col">{t('chart.incentive')}</th>
          </tr>
        </thead>
        <tbody>
          {said.map(({ month, adverse, incentive }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td>{adverse}</td>
              <td>{incentive}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
