import { LISTS } from '../../shared/record/list.ts';
import type { PartyVerdict, ShownRecord } from '../../shared/verdict/verdict.ts';
import type { PageParty } from '../party.ts';
import { termOfRecord } from './card/records.tsx';
import { shownStanding, standingKey } from './standing.tsx';
import { termLeft, termOn } from './term.ts';
import type { Translate } from './text.ts';

const ADVERSE = new Set<string>(LISTS.filter((list) => list.adverse).map((list) => list.id));
const WEAK = new Set(['ambiguous', 'conflict', 'invalid_code', 'candidate']);

/** The record a reader must hear of first: one a bar or limit rests on, else an adverse one, else any. */
export function leadingRecord(verdict: PartyVerdict): ShownRecord | null {
  const deciding = verdict.effects.find(
    (effect) => (effect.kind === 'bar' || effect.kind === 'limit') && effect.mode === 'mandatory',
  );
  return (
    verdict.records.find((record) => record.id === deciding?.recordId) ??
    verdict.records.find((record) => ADVERSE.has(record.list)) ??
    verdict.records[0] ??
    null
  );
}

function ofRecord(record: ShownRecord, verdict: PartyVerdict, { asOf, t }: { asOf: string; t: Translate }): string[] {
  const { from, to } = termOfRecord(record, verdict);
  const term = termOn(from, to, asOf);
  const until = to === null ? null : t('why.until', { day: to, left: termLeft(term, t) });
  const state = record.state === 'in_force' ? null : t(`record.${record.state}`);
  const grade = record.grade === null ? null : t('record.grade', { grade: record.grade });
  return [t(`list.${record.list}`), grade, state, until].filter((part) => part !== null);
}

function ofGap(verdict: PartyVerdict, t: Translate): string {
  const missing = verdict.listings.filter((listing) => listing.state === 'unknown');
  const first = missing[0];
  if (!first) return t('standing.unknown');
  const reason = t(`reason.${first.reason ?? 'missing'}`);
  const rest = missing.length - 1;
  const text = t('why.gap', { list: t(`list.${first.list}`), reason });
  return rest ? `${text}${t('why.more', { n: rest })}` : text;
}

/** Why a party stands as it does, in parts of one line. */
export function whyParts(party: PageParty, asOf: string, t: Translate): string[] {
  const { verdict } = party;
  if (!verdict) return [t(`trouble.${party.trouble ?? 'pending'}`)];
  const { basis } = verdict.identity;
  const record = leadingRecord(verdict);
  if (verdict.standing === 'to_confirm') {
    if (WEAK.has(basis)) return [t(`basis.${basis}`)];
    if (record === null && verdict.notices[0]) return [verdict.notices[0]];
    if (basis !== 'code' && record) return [t('why.byName', { n: verdict.records.length })];
  }
  if (verdict.standing === 'unknown') return [ofGap(verdict, t)];
  if (record && verdict.standing !== 'clear' && verdict.standing !== 'no_record')
    return ofRecord(record, verdict, { asOf, t });
  return [t(standingKey(shownStanding(party)))];
}
