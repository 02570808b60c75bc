import type { Coverage } from '../../../shared/verdict/verdict.ts';
import { ageOf } from '../age.ts';
import { useText } from '../text.ts';

/** Which editions the answer rests on: one row a list, the gaps first. */
export function CoverageTable({ coverage, asOf }: { coverage: readonly Coverage[]; asOf: string }) {
  const t = useText();
  const sorted = [...coverage].sort((a, b) => Number(a.state === 'fresh') - Number(b.state === 'fresh'));
  return (
    <table class="coverage">
      <caption class="visually-hidden">{t('coverage.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('coverage.list')}</th>
          <th scope="col">{t('coverage.edition')}</th>
          <th scope="col" class="number">
            {t('coverage.rows')}
          </th>
          <th scope="col">{t('coverage.state')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((each) => (
          <tr key={each.list}>
            <th scope="row">{t(`list.${each.list}`)}</th>
            <td>
              {each.edition ?? '–'}
              {each.edition === null ? null : <span class="soft"> {ageOf(each.publishedOn, asOf, t)}</span>}
            </td>
            <td class="number">{each.rows.toLocaleString('en')}</td>
            <td class={each.state === 'fresh' ? undefined : 'strong tone-to_confirm toned'}>
              {t(`coverage.${each.state}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "名单 14 个 · 最新 今日 · 1 个过期" */
export function CoverageSummary({ coverage, asOf }: { coverage: readonly Coverage[]; asOf: string }) {
  const t = useText();
  const newest = coverage
    .flatMap((each) => each.publishedOn ?? [])
    .sort()
    .at(-1);
  const gaps = coverage.filter((each) => each.state !== 'fresh').length;
  return (
    <span>
      {t('coverage.count', { n: coverage.length })}
      {newest === undefined ? null : ` · ${t('coverage.newest', { age: ageOf(newest, asOf, t) })}`}
      {gaps ? <b class="tone-to_confirm toned"> · {t('coverage.gaps', { n: gaps })}</b> : null}
    </span>
  );
}
