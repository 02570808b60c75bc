import { comparisonName } from '../name/normalize.ts';
import { isOpen } from '../record/lifecycle.ts';
import type { CreditRecord } from '../record/record.ts';
import { codeOf, sameCode } from '../record/row-code.ts';
import { holdsName } from '../subject/names.ts';
import type { Facts } from './facts.ts';
import type { Identified } from './identify.ts';
import type { Inquiry } from './inquiry.ts';
import { type PublicityEnd, publicityEnd, type ShownState, shownState } from './publicity.ts';
import type { RecordState } from './verdict.ts';

/** How a row and the party were found to be one. */
type Match = 'code' | 'organization-code' | 'name';

/** A record that reaches the party, with its state and how the two were matched. */
export interface Hit {
  record: CreditRecord;
  state: RecordState;
  stayedBy: ShownState['stayedBy'];
  /** A code stands on both sides; a name alone is never more than possible. */
  byCode: boolean;
  match: Match;
  /** An edition near enough to the day asked holds the list; else the row is shown with its age. */
  fresh: boolean;
  end: PublicityEnd;
}

/** The row carries a code that is none: it is matched by its name, and says so. */
export const hasBadCode = (record: CreditRecord): boolean => record.subject.code !== null && codeOf(record) === null;

/** A row without a code is meant for whoever held its name on the day it was decided (contract §1). */
function meantForName(record: CreditRecord, identified: Identified, facts: Facts): boolean {
  const form = comparisonName(record.subject.name);
  if (!identified.names.includes(form)) return false;
  const { subject } = identified;
  const own = identified.code ?? subject?.code ?? null;
  if (own === null) return true;
  const day = record.decidedOn ?? record.publishedOn;
  if (subject && holdsName(subject, form, null)) return holdsName(subject, form, day);
  const holders = facts.subjectsByName(form).filter((holder) => holdsName(holder, form, day));
  return holders.length === 0 || holders.some((holder) => sameCode(holder.code, own));
}

/** Whether a row is meant for this party, and how surely (contract §1, listing state). */
function matchOf(record: CreditRecord, identified: Identified, facts: Facts): Match | null {
  const own = identified.code;
  if (own !== null && record.subject.code === own) return 'code';
  const code = codeOf(record);
  if (code === null) return meantForName(record, identified, facts) ? 'name' : null;
  if (own !== null) return sameCode(code, own) ? (code.length === own.length ? 'code' : 'organization-code') : null;
  if (identified.maybeCodes.some((each) => sameCode(each, code))) return 'name';
  const { basis } = identified.identity;
  const settled = basis === 'name' || basis === 'former_name';
  if (settled && identified.subject !== null) return null;
  return identified.names.includes(comparisonName(record.subject.name)) ? 'name' : null;
}

/** Whether a record may be shown at all on the day asked and, to an ordinary caller, today as well. */
export function stateFor(
  record: CreditRecord,
  inquiry: Inquiry,
  invented: boolean,
): (ShownState & { end: PublicityEnd }) | null {
  const { asOf, today, replay, openness } = inquiry.question;
  if (!isOpen(record, openness)) return null;
  const end = publicityEnd(record, inquiry);
  const shown = shownState(record, end, inquiry, { day: asOf, invented });
  if (shown === null) return null;
  if (!replay && today > asOf && shownState(record, end, inquiry, { day: today, invented }) === null) return null;
  return { ...shown, end };
}

function rowsOf(identified: Identified, facts: Facts): Iterable<CreditRecord> {
  const rows = new Map<string, CreditRecord>();
  for (const code of identified.maybeCodes) for (const row of facts.recordsByCode(code)) rows.set(row.id, row);
  for (const name of identified.names) for (const row of facts.recordsByName(name)) rows.set(row.id, row);
  return rows.values();
}

/** All records that reach a party and may be shown, in the order of their ids. */
export function hitsOf(identified: Identified, inquiry: Inquiry, invented: boolean): Hit[] {
  const { question, facts } = inquiry;
  const hits: Hit[] = [];
  for (const record of rowsOf(identified, facts)) {
    const match = matchOf(record, identified, facts);
    if (match === null) continue;
    const shown = stateFor(record, inquiry, invented);
    if (shown === null) continue;
    const fresh = inquiry.coverage(record.list, { day: question.asOf, invented }).presence;
    hits.push({ record, ...shown, match, byCode: match !== 'name', fresh });
  }
  return hits.sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}
