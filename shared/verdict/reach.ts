import { addYears } from '../day.ts';
import type { Provision } from '../policy/lawbook.ts';
import type { Condition } from '../policy/pack.ts';
import { isAdverse } from '../record/lifecycle.ts';
import type { ListId } from '../record/list.ts';
import type { CreditRecord } from '../record/record.ts';
import type { SubjectKind } from '../subject/subject.ts';
import { liesIn, NATION } from '../uscc/division.ts';
import type { Inquiry } from './inquiry.ts';
import type { Question } from './question.ts';
import { clauseLists } from './required-lists.ts';

/** Whether a condition holds; `unknown` where the record, the tender or the register does not say. */
export type Reach = 'yes' | 'no' | 'unknown';

const WINDOW_YEARS = 3;
/** Lists a place may keep on a standard of its own; the others are the nation's wherever a row was issued. */
const LOCAL_LISTS = new Set<ListId>(['serious-dishonesty', 'bad-conduct', 'trustworthy', 'credit-rating']);
const IN_FAVOUR = new Set(['prefer', 'bonus', 'convenience']);

/** The grade a row shows for certain, or null. */
export const gradeOf = ({ grade, gradeState }: CreditRecord): string | null =>
  gradeState === 'uncertain' || gradeState === 'conflict' ? null : grade;

/** GB 32100 table 1: who registered whom, where neither register nor row names the kind. */
const KIND_BY_CATEGORY: Readonly<Record<string, SubjectKind>> = {
  '11': 'government',
  '12': 'public-institution',
  '51': 'social-organisation',
  '52': 'social-organisation',
  '53': 'social-organisation',
  '92': 'individual-business',
};

export const kindOf = ({ subject }: CreditRecord): SubjectKind =>
  subject.kind ?? KIND_BY_CATEGORY[subject.code?.slice(0, 2) ?? ''] ?? 'legal-person';

function scoreMeets(when: Condition, record: CreditRecord): boolean {
  const points = Number(gradeOf(record) ?? Number.NaN);
  if (Number.isNaN(points)) return false;
  const rounded = Math.floor(points * 10 + 1e-6) / 10;
  return (
    rounded >= (when.scoreFrom ?? Number.NEGATIVE_INFINITY) && rounded <= (when.scoreTo ?? Number.POSITIVE_INFINITY)
  );
}

const among = <T>(allowed: readonly T[] | undefined, value: T | null): boolean =>
  allowed === undefined || (value !== null && allowed.includes(value));

/** Whether a record has what an entry's conditions on records name; what the row does not say it does not have. */
export function recordMeets(
  when: Condition | undefined,
  record: CreditRecord,
  severity: CreditRecord['severity'] = record.severity,
): boolean {
  if (!when) return true;
  if (when.severities && !among(when.severities, severity)) return false;
  if (when.procedures && !among(when.procedures, record.procedure)) return false;
  if (when.penalties && !when.penalties.some((penalty) => record.penalties.includes(penalty))) return false;
  if (when.grades && !among(when.grades, gradeOf(record))) return false;
  if (when.sectors && !among(when.sectors, record.sector)) return false;
  if (when.subjectKinds && !when.subjectKinds.includes(kindOf(record))) return false;
  return (when.scoreFrom === undefined && when.scoreTo === undefined) || scoreMeets(when, record);
}

/** 实施条例 19: decided within the three years before the day of taking part, both ends included. */
function inWindow(record: CreditRecord, day: string): Reach {
  const decided = record.decidedOn ?? record.publishedOn;
  if (decided === null) return 'unknown';
  return addYears(day, -WINDOW_YEARS) <= decided && decided <= day ? 'yes' : 'no';
}

/** A fine of the amount, in a sector whose own standard is not higher. */
function fined(when: Condition, record: CreditRecord): Reach {
  if (when.amountFrom === undefined) return 'yes';
  if (record.amountCny === null) return 'unknown';
  if (record.amountCny < when.amountFrom) return 'no';
  if (record.sector === null) return when.sectors ? 'no' : 'unknown';
  const own = when.standards?.find(({ sector }) => sector === record.sector);
  return own && record.amountCny < own.amountFrom ? 'no' : 'yes';
}

/** Whether the record's own ban covers a day; null where it names none. */
export function banCovers({ banFrom, banTo }: CreditRecord, day: string): boolean | null {
  if (banFrom === null && banTo === null) return null;
  return (banFrom === null || banFrom <= day) && (banTo === null || day <= banTo);
}

/** A ban some decision limits to a place, in its own words. */
const isLocalBan = ({ banScope }: CreditRecord): boolean =>
  banScope !== null && !banScope.includes('全国') && /[省市县区州盟]|范围内/.test(banScope);

/** Lists that bar by the listing itself, whatever ban a row may print beside it. */
const BARRING_BY_LISTING = new Set<ListId>(['dishonest-judgment-debtor', 'major-tax-violation']);

/** A bar with dates stands while they cover both the day asked and the day of taking part; one of them alone is open. */
function barred(when: Condition, record: CreditRecord, inquiry: Inquiry): Reach {
  if (BARRING_BY_LISTING.has(record.list)) return 'yes';
  const today = banCovers(record, inquiry.question.asOf);
  if (today === null) return when.banInForce ? 'unknown' : 'yes';
  const then = banCovers(record, inquiry.takingPart);
  if (!today && !then) return 'no';
  return today && then && !isLocalBan(record) ? 'yes' : 'unknown';
}

/** Whether the tender's own clause says that whoever stands on this list is turned away. */
export function clauseRejects(question: Question, list: ListId): boolean {
  const clause = question.tender?.clause;
  if (clause?.use.kind !== 'reject') return false;
  const { lists } = clause.use;
  return clauseLists(lists ? { ...clause, lists, extraLists: [] } : clause).includes(list);
}

function tendered(when: Condition, question: Question): Reach {
  const { tender } = question;
  let reach: Reach = 'yes';
  if (when.compulsory !== undefined) {
    const compulsory = tender?.compulsory ?? null;
    if (compulsory === null) reach = 'unknown';
    else if (compulsory !== when.compulsory) return 'no';
  }
  if (when.categories) {
    if (!tender?.category) reach = 'unknown';
    else if (!when.categories.includes(tender.category)) return 'no';
  }
  if (when.tenderAmountTo !== undefined) {
    if (tender?.amountCny == null) reach = 'unknown';
    else if (tender.amountCny > when.tenderAmountTo) return 'no';
  }
  return reach;
}

/** Whether what a tender must be for an entry holds of the one asked about. */
export const tenderReach = tendered;

/** Judgment debtors wait for the tender's clause; other lists matter only where the clause names them. */
function byClause(record: CreditRecord, question: Question): Reach {
  if (clauseRejects(question, record.list)) return 'yes';
  return record.list === 'dishonest-judgment-debtor' ? 'unknown' : 'no';
}

/** A list kept on a standard of its own elsewhere does not count here. */
function issuedWithin(record: CreditRecord, division: string): Reach {
  if (!LOCAL_LISTS.has(record.list) || record.region === null || record.region === NATION) return 'yes';
  return liesIn(record.region, division) ? 'yes' : 'no';
}

/** All of them must hold: one that does not settles it, one that is open leaves it open. */
function both(a: Reach, b: Reach): Reach {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes';
}

/** Whether an entry reaches a record on the lists it names, for this question. */
export function reachOf({ entry, pack }: Provision, record: CreditRecord, inquiry: Inquiry): Reach {
  const { when, outcome } = entry;
  if (record.list === 'credit-commitment' && outcome && IN_FAVOUR.has(outcome) === isAdverse(record)) return 'no';
  if (!when) return 'yes';
  if (!recordMeets(when, record)) return 'no';
  let reach = tendered(when, inquiry.question);
  if (when.penalties && outcome === 'bar') reach = both(reach, inWindow(record, inquiry.takingPart));
  if (when.amountFrom !== undefined) reach = both(reach, fined(when, record));
  if (outcome === 'bar' || when.banInForce) reach = both(reach, barred(when, record, inquiry));
  if (when.clauseRejects) reach = both(reach, byClause(record, inquiry.question));
  if (when.issuedWithin) reach = both(reach, issuedWithin(record, pack.division ?? NATION));
  return reach;
}
