import { daysBetween } from '../day.ts';
import type { Provision } from '../policy/lawbook.ts';
import type { Term } from '../policy/pack.ts';
import { lastDay } from '../policy/period.ts';
import { stateByEvents } from '../record/lifecycle.ts';
import type { CreditRecord } from '../record/record.ts';
import type { Inquiry } from './inquiry.ts';
import { recordMeets } from './reach.ts';
import type { RecordState } from './verdict.ts';

/** The last day a record is public, and who says so. */
export interface PublicityEnd {
  day: string | null;
  /** The row itself prints it; else it is computed from `by`. */
  printed: boolean;
  by: Provision | null;
}

/** The day a term runs from, where the record tells it. */
export function startOf(record: CreditRecord, term: Term): string | null {
  if (term.from === 'decidedOn') return record.decidedOn;
  if (term.from === 'publishedOn') return record.publishedOn;
  return term.from === 'actEndedOn' ? record.actEndedOn : null;
}

/** The last day of publicity: printed, else by the list's term rule at the record's issuer (contract §1, coverage). */
export function publicityEnd(record: CreditRecord, inquiry: Inquiry): PublicityEnd {
  if (record.publishUntil !== null) return { day: record.publishUntil, printed: true, by: null };
  for (const provision of inquiry.lawOf(record.region).ends.get(record.list) ?? []) {
    const { term, when } = provision.entry;
    if (provision.force !== 'mandatory' || !term) continue;
    if (!recordMeets(when, record)) continue;
    const start = startOf(record, term);
    return { day: start === null ? null : lastDay(start, term).day, printed: false, by: provision };
  }
  return { day: null, printed: false, by: null };
}

/** A record as it may be shown on a day. */
export interface ShownState {
  state: RecordState;
  /** `all`: the act itself is suspended; packs: their own measures wait for an objection to be verified. */
  stayedBy: 'all' | ReadonlySet<string> | null;
}

const COURT_LISTS = new Set(['dishonest-judgment-debtor', 'judgment-debtor', 'consumption-restriction', 'insolvency']);
const BAN_LISTS = new Set(['procurement-violation', 'bidding-disqualification']);

/** An objection never stays a ban imposed by a decision, nor a court's listing. */
const isBeyondObjection = (record: CreditRecord): boolean =>
  COURT_LISTS.has(record.list) || BAN_LISTS.has(record.list) || record.banFrom !== null || record.banTo !== null;

function stayOf(record: CreditRecord, inquiry: Inquiry): ReadonlySet<string> | null {
  if (isBeyondObjection(record)) return null;
  const packs = inquiry
    .lawOf(record.region)
    .staying.filter(
      ({ force, entry }) => force !== 'reference' && (!entry.when?.lists || entry.when.lists.includes(record.list)),
    );
  return packs.length ? new Set(packs.map(({ pack }) => pack.id)) : null;
}

interface OnDay {
  day: string;
  invented: boolean;
}

/**
 * The state shown on a day, or null where an ordinary caller sees nothing. A row in a covering complete edition is in
 * force whatever term a pack computes; one still there after its printed end waits for removal.
 */
export function shownState(record: CreditRecord, end: PublicityEnd, inquiry: Inquiry, on: OnDay): ShownState | null {
  const state = stateByEvents(record, on.day);
  if (state === 'not_yet' || state === 'ended' || state === 'hidden') return null;
  if (end.day !== null && end.day < on.day) {
    const { covers } = inquiry.coverage(record.list, on);
    if (end.printed) return covers ? { state: 'removal_pending', stayedBy: null } : null;
    if (!covers && !inquiry.facts.editions(record.list).some((edition) => edition.complete)) {
      return end.by?.entry.term?.onExpiry === 'removal' ? { state: 'removal_pending', stayedBy: null } : null;
    }
  }
  if (state === 'stayed') return { state, stayedBy: 'all' };
  if (state === 'in_force') return { state, stayedBy: null };
  const stayedBy = stayOf(record, inquiry);
  return { state: stayedBy ? 'stayed' : state, stayedBy };
}

/** The age in days of the edition a row stands in, or null where it is undated. */
export const ageOn = (record: CreditRecord, day: string): number | null =>
  record.edition.publishedOn === null ? null : daysBetween(record.edition.publishedOn, day);
