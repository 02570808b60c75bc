import * as v from 'valibot';
import { LIST_IDS } from '../record/list.ts';
import { PENALTIES, PROCEDURES, SEVERITIES } from '../record/record.ts';
import { SUBJECT_KINDS } from '../subject/subject.ts';
import { PURPOSES } from './purpose.ts';

/** Higher wins in conflict, in this order (contract §1). */
export const RANKS = [
  'law',
  'administrative-regulation',
  'provincial-regulation',
  'ministry-rule',
  'city-regulation',
  'normative-document',
  'plan',
] as const;

/** Only `in-force` decides. `undated`, `draft`, `expired`, `planned`, `superseded` and `context` inform. */
export const PACK_STATUSES = ['in-force', 'draft', 'expired', 'undated', 'planned', 'superseded', 'context'] as const;

const Day = v.pipe(v.string(), v.isoDate());
const Division = v.pipe(v.string(), v.regex(/^[0-9]{6}$/));

/** Where a rule stands. The quote is a key phrase that occurs word for word in that article of the instrument. */
export const BasisSchema = v.strictObject({
  document: v.string(),
  article: v.string(),
  quote: v.pipe(v.string(), v.minLength(2), v.maxLength(25)),
});

/** Kinds of effect on a party, worst first (contract §1). */
export const OUTCOMES = ['bar', 'limit', 'deduct', 'review', 'notice', 'prefer', 'bonus', 'convenience'] as const;

/** What `checks` answer that no list says (contract §2). */
export const CHECK_IDS = [
  'incentive-six',
  'double-ten',
  'repair-earliest',
  'publicity-stop',
  'sme-duty',
  'bond',
  'supervision-class',
  'clause-complete',
] as const;

/** Which records and parties an entry reaches; every named condition must hold, an absent one always does. */
const ConditionSchema = v.strictObject({
  /** A record of one of these. Of `credit-commitment`, broken ones for what goes against a party, kept ones else. */
  lists: v.optional(v.array(v.picklist(LIST_IDS))),
  severities: v.optional(v.array(v.picklist(SEVERITIES))),
  procedures: v.optional(v.array(v.picklist(PROCEDURES))),
  penalties: v.optional(v.array(v.picklist(PENALTIES))),
  /** The fine alone, yuan, included; with `standards`, sectors whose own rules set a higher amount. */
  amountFrom: v.optional(v.number()),
  standards: v.optional(v.array(v.strictObject({ sector: v.string(), amountFrom: v.number() }))),
  grades: v.optional(v.array(v.string())),
  /** The record's grade is a number of points, rounded down to one decimal, from … to …, both included. */
  scoreFrom: v.optional(v.number()),
  scoreTo: v.optional(v.number()),
  sectors: v.optional(v.array(v.string())),
  subjectKinds: v.optional(v.array(v.picklist(SUBJECT_KINDS))),
  /** The record was issued by the nation or within the pack's own division, not on another place's own standard. */
  issuedWithin: v.optional(v.boolean()),
  /** The record itself carries a ban that covers the day of taking part. */
  banInForce: v.optional(v.boolean()),
  /** The tender is one the law makes compulsory. */
  compulsory: v.optional(v.boolean()),
  /** The tender's own clause rejects whoever stands on the list; without a clause the outcome is left to confirm. */
  clauseRejects: v.optional(v.boolean()),
  /** Relations between bidders of one lot the entry forbids, and whether only direct ones count. */
  relations: v.optional(v.array(v.picklist(['same_head', 'holding', 'management']))),
  directOnly: v.optional(v.boolean()),
  categories: v.optional(v.array(v.picklist(['goods', 'services', 'works']))),
  tenderAmountTo: v.optional(v.number()),
});

/** A length of time: exactly one unit. `from` names the day it runs from; `end` and `start` belong to it. */
const TermSchema = v.strictObject({
  years: v.optional(v.number()),
  months: v.optional(v.number()),
  days: v.optional(v.number()),
  workingDays: v.optional(v.number()),
  bound: v.picklist(['minimum', 'maximum', 'fixed']),
  from: v.picklist(['decidedOn', 'publishedOn', 'actEndedOn', 'objection', 'receipt', 'repair', 'deadline', 'other']),
  /** `removal`: the term's end does not end the record, it waits for the decision to remove it. */
  onExpiry: v.optional(v.picklist(['ends', 'removal'])),
});

export const EntrySchema = v.strictObject({
  /** Rules of the documents keep the id the specification gives them (`hlj-2022.M12`); others `<pack>.<name>`. */
  id: v.string(),
  effect: v.picklist(['imposes', 'authorizes', 'limits', 'entitles', 'deadline', 'period']),
  /** The words of the instrument: 应当 mandatory, 可以 permitted, 鼓励 encouraged, an intention planned. */
  mode: v.picklist(['mandatory', 'permitted', 'encouraged', 'planned']),
  /** What it does to a party; absent for entries that only explain, time or bind authorities. */
  outcome: v.optional(v.picklist(OUTCOMES)),
  /**
   * The check this entry answers, by its conditions and term: `repair-earliest` a `minimum` term, `publicity-stop` a
   * `maximum` or `fixed` one, `sme-duty` and `bond` by `categories` and `tenderAmountTo`, `supervision-class` by
   * `grades`; the text says what follows where it is so.
   */
  check: v.optional(v.picklist(CHECK_IDS)),
  /** Said among the notices of every party, or of those with a record the entry reaches. */
  remind: v.optional(v.boolean()),
  /** While an objection is verified, this pack's own measures on the record are not executed. */
  stays: v.optional(v.boolean()),
  /**
   * Outcomes that lower-ranking instruments may not attach where this entry reaches: against a party, on the same
   * record; in its favour, on any. What it forbids is shown as `reference`.
   */
  forbids: v.optional(v.array(v.picklist(OUTCOMES))),
  /** One plain Chinese sentence of our own; the reader's other languages fall back on it. */
  text: v.strictObject({ 'zh-CN': v.string(), en: v.optional(v.string()) }),
  purposes: v.optional(v.array(v.picklist(PURPOSES))),
  when: v.optional(ConditionSchema),
  term: v.optional(TermSchema),
  from: v.optional(Day),
  to: v.optional(Day),
  basis: BasisSchema,
  confidence: v.picklist(['confirmed', 'unconfirmed']),
});

export const PackSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  /** GB/T 2260 code; null where the document hides its place, `000000` for the nation. */
  division: v.nullable(Division),
  rank: v.picklist(RANKS),
  status: v.picklist(PACK_STATUSES),
  from: v.nullable(Day),
  to: v.nullable(Day),
  /** The copy the entries were read from, and the day it was read or is of. */
  source: v.strictObject({ copy: v.string(), on: v.nullable(Day), file: v.nullable(v.string()) }),
  entries: v.array(EntrySchema),
});

export type Pack = v.InferOutput<typeof PackSchema>;
export type Entry = v.InferOutput<typeof EntrySchema>;
export type Condition = v.InferOutput<typeof ConditionSchema>;
export type CheckId = (typeof CHECK_IDS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Term = v.InferOutput<typeof TermSchema>;
