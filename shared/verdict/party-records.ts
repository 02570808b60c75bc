import { addDays, addMonths, addYears } from '../day.ts';
import { comparisonName } from '../name/normalize.ts';
import type { Pack, Term } from '../policy/pack.ts';
import { provisionsFor, termOf } from '../policy/select.ts';
import type { ListCoverage } from '../record/coverage.ts';
import { isOpen, stateByEvents } from '../record/lifecycle.ts';
import type { ListId } from '../record/list.ts';
import type { CreditRecord } from '../record/record.ts';
import { codeValidity, normalizeCode } from '../uscc/parse.ts';
import type { Facts } from './facts.ts';
import { holdsName, type Identified } from './identify.ts';
import type { Question } from './question.ts';
import type { RecordState } from './verdict.ts';

/** A record that reaches the party, with its state and how the two were matched. */
export interface Hit {
  record: CreditRecord;
  state: RecordState;
  /** A code stands on both sides; a name alone is never more than possible. */
  byCode: boolean;
  endsOn: string | null;
}

export interface Search {
  question: Question;
  facts: Facts;
  packs: readonly Pack[];
  coverage: (list: ListId) => ListCoverage;
}

const sameCode = (row: string, code: string): boolean =>
  row === code || (row.length === 9 && row === code.slice(8, 17));

/** Whether a row is meant for this party, and how surely (contract §1, listing state). */
function match(record: CreditRecord, identified: Identified, facts: Facts): 'code' | 'name' | null {
  const rowCode = record.subject.code === null ? null : normalizeCode(record.subject.code);
  const usable = rowCode !== null && (codeValidity(rowCode) === true || /^[0-9A-Z]{8}[0-9X]$/.test(rowCode));
  const code = identified.code ?? identified.subject?.code ?? null;
  if (usable && rowCode !== null) {
    if (code !== null && sameCode(rowCode, code)) return identified.code !== null ? 'code' : 'name';
    return code === null && identified.names.includes(comparisonName(record.subject.name)) ? 'name' : null;
  }
  const form = comparisonName(record.subject.name);
  if (!identified.names.includes(form)) return null;
  const day = record.decidedOn ?? record.publishedOn;
  const holders = facts.subjectsByName(form).filter((subject) => holdsName(subject, form, day));
  if (holders.length === 0 || code === null) return 'name';
  return holders.some((holder) => holder.code === code) ? 'name' : null;
}

export function plus(day: string, term: Term): string {
  if (term.years !== undefined) return addYears(day, term.years);
  if (term.months !== undefined) return addMonths(day, term.months);
  return addDays(day, term.days ?? 0);
}

/** The last day of publicity: printed, else by the list's own term rule at the record's issuer. */
function publicityEnd(record: CreditRecord, search: Search): { day: string | null; printed: boolean } {
  if (record.publishUntil !== null) return { day: record.publishUntil, printed: true };
  const { purpose, asOf } = search.question;
  const term = termOf(provisionsFor(search.packs, { place: record.region, purpose, day: asOf }), record.list)?.entry
    .term;
  const start =
    term &&
    { decidedOn: record.decidedOn, publishedOn: record.publishedOn, actEndedOn: record.actEndedOn }[
      term.from as 'decidedOn'
    ];
  return { day: term && start ? plus(start, term) : null, printed: false };
}

/** The state shown on a day, or null where an ordinary caller sees nothing. */
function shownState(record: CreditRecord, day: string, search: Search): RecordState | null {
  const state = stateByEvents(record, day);
  if (state === 'not_yet' || state === 'ended' || state === 'hidden' || state === 'expired') return null;
  const end = publicityEnd(record, search);
  if (end.day !== null && end.day < day) {
    const coverage = search.coverage(record.list);
    if (coverage.covers && coverage.edition !== null && record.edition.edition === coverage.edition.edition) {
      return end.printed ? 'removal_pending' : state;
    }
    if (end.printed || !search.facts.editions(record.list).some((edition) => edition.complete)) return null;
  }
  return state;
}

/** All records that reach a party and may be shown: on the day asked and, to an ordinary caller, today as well. */
export function hitsOf(identified: Identified, search: Search): Hit[] {
  const { question, facts } = search;
  const code = identified.code ?? identified.subject?.code ?? null;
  const rows = [
    ...(code ? facts.recordsByCode(code) : []),
    ...identified.names.flatMap((name) => facts.recordsByName(name)),
  ];
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  const hits: Hit[] = [];
  for (const record of unique) {
    if (!isOpen(record, question.openness)) continue;
    const how = match(record, identified, facts);
    if (how === null) continue;
    const state = shownState(record, question.asOf, search);
    if (state === null) continue;
    if (!question.replay && question.today > question.asOf && shownState(record, question.today, search) === null)
      continue;
    hits.push({ record, state, byCode: how === 'code', endsOn: record.banTo ?? publicityEnd(record, search).day });
  }
  return hits.sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}
