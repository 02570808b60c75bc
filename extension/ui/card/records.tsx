import { LISTS } from '../../../shared/record/list.ts';
import type { PartyVerdict, ShownRecord } from '../../../shared/verdict/verdict.ts';
import { OutsideLink } from '../link.tsx';
import type { Shown } from '../standing.tsx';
import { TermBar } from '../term-bar.tsx';
import { type TextKey, useText } from '../text.ts';

const ADVERSE = new Set<string>(LISTS.filter((list) => list.adverse).map((list) => list.id));
const SHOWN_AT_ONCE = 3;

/** The term that binds: of the bar or limit that rests on the record, else the record's own. */
export function termOfRecord(record: ShownRecord, verdict: PartyVerdict): { from: string | null; to: string | null } {
  const effect = verdict.effects.find(
    (each) => each.recordId === record.id && (each.kind === 'bar' || each.kind === 'limit') && each.to !== null,
  );
  return effect
    ? { from: effect.from, to: effect.to }
    : { from: record.decidedOn ?? record.publishedOn, to: record.endsOn };
}

function toneOf(record: ShownRecord, verdict: PartyVerdict): Shown {
  if (!ADVERSE.has(record.list)) return verdict.standing === 'favoured' ? 'favoured' : 'unknown';
  if (record.state !== 'in_force') return 'to_confirm';
  const worst = verdict.standing;
  return worst === 'barred' || worst === 'restricted' || worst === 'attention' ? worst : 'to_confirm';
}

const stateKey = (record: ShownRecord, verdict: PartyVerdict): TextKey => {
  const listing = verdict.listings.find((each) => each.recordIds.includes(record.id));
  return record.state === 'in_force' && listing?.state === 'possible' ? 'record.possible' : `record.${record.state}`;
};

function Source({ source }: { source: ShownRecord['source'] }) {
  const t = useText();
  return (
    <p class="soft">
      {t('card.source', { name: source.name, edition: source.edition })}
      {source.row === null ? null : ` ${t('card.source.row', { row: source.row })}`}
      {source.url === null ? null : (
        <>
          {' '}
          <OutsideLink href={source.url}>{t('card.source.link')}</OutsideLink>
        </>
      )}
    </p>
  );
}

function Grade({ record }: { record: ShownRecord }) {
  const t = useText();
  if (record.gradeState === 'uncertain' || record.gradeState === 'conflict') {
    return <p class="soft">{t(`record.grade.${record.gradeState}`)}</p>;
  }
  return record.grade === null ? null : <p>{t('record.grade', { grade: record.grade })}</p>;
}

function RecordItem({ record, verdict, asOf }: { record: ShownRecord; verdict: PartyVerdict; asOf: string }) {
  const t = useText();
  const facts = [
    record.authority,
    record.decisionNo,
    record.decidedOn === null ? null : t('record.decided', { day: record.decidedOn }),
  ].filter((fact) => fact !== null);
  return (
    <li class={`record tone-${toneOf(record, verdict)}`}>
      <div class="row">
        <span>{t(`list.${record.list}`)}</span>
        <span class="record-state">{t(stateKey(record, verdict))}</span>
      </div>
      {facts.length ? (
        <p class="soft facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      ) : null}
      {record.summary === null ? null : <p class="soft">{record.summary}</p>}
      <Grade record={record} />
      <TermBar {...termOfRecord(record, verdict)} asOf={asOf} />
      <Source source={record.source} />
    </li>
  );
}

/** Every record that reaches the party, with its state, its term and where it stands. */
export function Records({ verdict, asOf }: { verdict: PartyVerdict; asOf: string }) {
  const t = useText();
  if (verdict.records.length === 0) return null;
  const items = verdict.records.map((record) => (
    <RecordItem key={record.id} record={record} verdict={verdict} asOf={asOf} />
  ));
  const rest = items.slice(SHOWN_AT_ONCE);
  return (
    <section aria-label={t('card.records')}>
      <ul>{items.slice(0, SHOWN_AT_ONCE)}</ul>
      {rest.length ? (
        <details>
          <summary>{t('card.records.more', { n: rest.length })}</summary>
          <ul>{rest}</ul>
        </details>
      ) : null}
    </section>
  );
}
