import * as v from 'valibot';
import { CONSORTIUM_KINDS, CUTOFF_KINDS, EVIDENCE_KINDS, QUERIERS, USE_KINDS } from '../clause/tender-clause.ts';
import { PURPOSES } from '../policy/purpose.ts';
import { LIST_IDS } from '../record/list.ts';
import { LANGUAGES } from '../verdict/question.ts';
import { DaySchema, DivisionSchema } from './day.ts';

const Quote = v.optional(v.nullable(v.string()), null);
const NONE = { kind: 'none', quote: null } as const;

/** The tender's own clause, as `xinjian clause` prints it. */
export const ClauseSchema = v.looseObject({
  channels: v.optional(v.array(v.string()), []),
  cutoff: v.optional(v.looseObject({ kind: v.picklist(CUTOFF_KINDS), quote: Quote }), NONE),
  evidence: v.optional(v.looseObject({ kind: v.picklist(EVIDENCE_KINDS), quote: Quote }), NONE),
  use: v.optional(v.looseObject({ kind: v.picklist(USE_KINDS), quote: Quote }), NONE),
  consortium: v.optional(v.looseObject({ kind: v.picklist(CONSORTIUM_KINDS), quote: Quote }), NONE),
  who: v.optional(v.nullable(v.picklist(QUERIERS)), 'none'),
  lists: v.optional(v.array(v.string()), []),
  extraLists: v.optional(v.array(v.string()), []),
});

export const TenderSchema = v.strictObject({
  compulsory: v.optional(v.nullable(v.boolean()), null),
  category: v.optional(v.nullable(v.picklist(['goods', 'services', 'works'])), null),
  lot: v.optional(v.nullable(v.string()), null),
  amountCny: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
  deadline: v.optional(v.nullable(DaySchema), null),
  /** As read, or the clause's own words, which are read first. */
  clause: v.optional(v.nullable(v.union([ClauseSchema, v.pipe(v.string(), v.maxLength(100_000))])), null),
});

const Text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

export const AskedSubjectSchema = v.pipe(
  v.strictObject({
    ref: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    name: v.optional(v.nullable(Text(400)), null),
    code: v.optional(v.nullable(Text(60)), null),
    consortium: v.optional(v.nullable(Text(60)), null),
    lot: v.optional(v.nullable(Text(200)), null),
  }),
  v.check((subject) => Boolean(subject.name?.trim() || subject.code?.trim()), '须给出 name 或 code'),
);

/** `POST /v1/verify`: 1 to 1,000 parties; absent fields take their defaults from the server. */
export const VerifyRequestSchema = v.strictObject({
  purpose: v.optional(v.picklist(PURPOSES), 'general'),
  place: v.optional(v.nullable(DivisionSchema), null),
  asOf: v.optional(v.nullable(DaySchema), null),
  knownAt: v.optional(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
  lang: v.optional(v.picklist(LANGUAGES), 'zh-CN'),
  tender: v.optional(v.nullable(TenderSchema), null),
  lists: v.optional(v.array(v.picklist(LIST_IDS)), []),
  replay: v.optional(v.boolean(), false),
  subjects: v.pipe(v.array(AskedSubjectSchema), v.minLength(1), v.maxLength(1000)),
});

export type VerifyRequest = v.InferOutput<typeof VerifyRequestSchema>;
