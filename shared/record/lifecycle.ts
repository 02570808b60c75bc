import type { CreditRecord, Openness, RecordEvent } from './record.ts';

/** Where the events leave a record on a day. The last three are never shown to an ordinary caller. */
export type LifeState = 'in_force' | 'objected' | 'stayed' | 'ended' | 'hidden' | 'not_yet';

const NEVER_ADVERSE = new Set(['trustworthy', 'credit-rating', 'administrative-license']);
const BROKEN = /broken|breach|违|未履行|不履行|未兑现|失信|虚假/i;
const NOT_BROKEN = /无违|未违|没有违/;

/** A commitment its maker did not keep, as the row says it: by a penalty, a severity or its grade. */
const isBroken = (record: CreditRecord): boolean =>
  record.severity !== null ||
  record.penalties.length > 0 ||
  (record.grade !== null && BROKEN.test(record.grade) && !NOT_BROKEN.test(record.grade));

/** Whether a record weighs against its party (contract §1): any but positive lists and a kept commitment. */
export const isAdverse = (record: CreditRecord): boolean =>
  record.list === 'credit-commitment' ? isBroken(record) : !NEVER_ADVERSE.has(record.list);

/** The day each open question about a record was raised; null where none is open. */
interface Life {
  ended: boolean;
  hidden: boolean;
  objectedOn: string | null;
  stayed: boolean;
}

const ENDS = new Set<RecordEvent['kind']>(['objection_upheld', 'repaired', 'annulled', 'removed']);

/** What the events up to a day amount to: an end is final, an objection and a stay run side by side. */
function lifeOn(record: CreditRecord, day: string): Life {
  const life: Life = { ended: false, hidden: false, objectedOn: null, stayed: false };
  if (!record.events.length) return life;
  for (const { kind, on } of [...record.events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (on > day) break;
    if (ENDS.has(kind)) life.ended = true;
    else if (kind === 'hide_requested') life.hidden ||= !isAdverse(record);
    else if (kind === 'objection') life.objectedOn ??= on;
    else if (kind === 'objection_rejected') life.objectedOn = null;
    else life.stayed = kind === 'stayed';
  }
  return life;
}

/** The state the events leave a record in on a day; a stay of the act outweighs an objection to the record. */
export function stateByEvents(record: CreditRecord, day: string): LifeState {
  const start = record.publishedOn ?? record.decidedOn;
  if (start !== null && start > day) return 'not_yet';
  const { ended, hidden, stayed, objectedOn } = lifeOn(record, day);
  if (ended) return 'ended';
  if (hidden) return 'hidden';
  if (stayed) return 'stayed';
  return objectedOn === null ? 'in_force' : 'objected';
}

/** The day of the objection still open on a day, or null. */
export const objectedOn = (record: CreditRecord, day: string): string | null => lifeOn(record, day).objectedOn;

const PENALTY_LISTS = new Set(['administrative-penalty', 'bad-conduct']);

/** What a caller may be shown at all: no natural persons, no summary penalties (Heilongjiang art. 18), nothing above their scope. */
export function isOpen(record: CreditRecord, openness: readonly Openness[]): boolean {
  if (record.subject.kind === 'natural-person') return false;
  if (record.procedure === 'summary' && PENALTY_LISTS.has(record.list)) return false;
  return openness.includes(record.openness);
}
