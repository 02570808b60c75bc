import type { CreditRecord, Openness, RecordEvent } from './record.ts';

/** Where a record stands in its life on a day. The last four are never shown to an ordinary caller. */
export type LifeState =
  | 'in_force'
  | 'objected'
  | 'stayed'
  | 'removal_pending'
  | 'ended'
  | 'hidden'
  | 'expired'
  | 'not_yet';

const POSITIVE = new Set(['trustworthy', 'credit-rating', 'administrative-license', 'credit-commitment']);

/** What each event makes of a record; `hide_requested` acts on positive lists only (contract §3). */
function after(state: LifeState, event: RecordEvent, record: CreditRecord): LifeState {
  switch (event.kind) {
    case 'objection':
      return 'objected';
    case 'objection_rejected':
    case 'stay_ended':
      return 'in_force';
    case 'stayed':
      return 'stayed';
    case 'hide_requested':
      return POSITIVE.has(record.list) ? 'hidden' : state;
    default:
      return 'ended';
  }
}

/** The state the events alone leave a record in, on a day; an ended or hidden record stays so. */
export function stateByEvents(record: CreditRecord, day: string): LifeState {
  const start = record.publishedOn ?? record.decidedOn;
  if (start !== null && start > day) return 'not_yet';
  let state: LifeState = 'in_force';
  for (const event of [...record.events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (event.on > day) break;
    state = after(state, event, record);
    if (state === 'ended' || state === 'hidden') return state;
  }
  return state;
}

/** What a caller may be shown at all: no natural persons, no summary penalties (Heilongjiang art. 18), nothing above their scope. */
export function isOpen(record: CreditRecord, openness: readonly Openness[]): boolean {
  if (record.subject.kind === 'natural-person') return false;
  if (record.list === 'administrative-penalty' && record.procedure === 'summary') return false;
  return openness.includes(record.openness);
}

export const isAdverse = (record: CreditRecord): boolean =>
  record.list === 'credit-commitment'
    ? record.severity !== null || record.penalties.length > 0 || record.grade === 'broken' || record.grade === '未履行'
    : !POSITIVE.has(record.list);
