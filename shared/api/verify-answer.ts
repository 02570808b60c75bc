import * as v from 'valibot';
import { LIST_IDS } from '../record/list.ts';
import { GRADE_STATES } from '../record/record.ts';
import { SUBJECT_KINDS, SUBJECT_STATUSES } from '../subject/subject.ts';
import { STANDINGS, type VerifyAnswer } from '../verdict/verdict.ts';

const Text = v.string();
const NullableText = v.nullable(v.string());
const List = v.picklist(LIST_IDS);
const Basis = v.array(v.object({ pack: Text, document: Text, article: Text }));

const IdentitySchema = v.object({
  basis: v.picklist(['code', 'name', 'former_name', 'ambiguous', 'candidate', 'conflict', 'invalid_code', 'none']),
  subject: v.nullable(
    v.object({
      code: NullableText,
      name: Text,
      kind: v.nullable(v.picklist(SUBJECT_KINDS)),
      status: v.nullable(v.picklist(SUBJECT_STATUSES)),
    }),
  ),
  candidates: v.array(v.object({ code: NullableText, name: Text, score: v.number(), reason: Text })),
  note: NullableText,
});

const ListingSchema = v.object({
  list: List,
  state: v.picklist(['listed', 'possible', 'not_listed', 'unknown']),
  recordIds: v.array(Text),
  reason: v.nullable(v.picklist(['missing', 'stale', 'truncated', 'failed', 'no_edition_of_that_day'])),
});

const EffectSchema = v.object({
  kind: v.picklist(['bar', 'limit', 'deduct', 'review', 'notice', 'prefer', 'bonus', 'convenience']),
  mode: v.picklist(['mandatory', 'permitted', 'encouraged', 'reference']),
  text: Text,
  from: NullableText,
  to: NullableText,
  recordId: NullableText,
  basis: Basis,
});

const RecordSchema = v.object({
  id: Text,
  list: List,
  state: v.picklist(['in_force', 'objected', 'stayed', 'removal_pending']),
  authority: NullableText,
  decisionNo: NullableText,
  decidedOn: NullableText,
  publishedOn: NullableText,
  endsOn: NullableText,
  grade: NullableText,
  gradeState: v.nullable(v.picklist(GRADE_STATES)),
  summary: NullableText,
  source: v.object({ name: Text, url: NullableText, edition: Text, row: v.nullable(v.number()) }),
});

const CheckSchema = v.object({
  id: v.picklist([
    'incentive-six',
    'double-ten',
    'repair-earliest',
    'publicity-stop',
    'sme-duty',
    'bond',
    'supervision-class',
    'clause-complete',
  ]),
  state: v.picklist(['true', 'false', 'unknown']),
  text: Text,
  due: NullableText,
  basis: Basis,
});

export const CoverageSchema = v.object({
  list: List,
  edition: NullableText,
  publishedOn: NullableText,
  importedAt: NullableText,
  rows: v.number(),
  state: v.picklist(['fresh', 'stale', 'missing', 'truncated', 'failed']),
});

/** The answer of `POST /v1/verify` (contract §2), as the extension checks it and `/openapi.json` describes it. */
export const VerifyAnswerSchema = v.object({
  requestId: Text,
  purpose: Text,
  place: NullableText,
  asOf: Text,
  knownAt: Text,
  policies: v.array(v.object({ id: Text, title: Text, status: Text })),
  coverage: v.array(CoverageSchema),
  results: v.array(
    v.object({
      ref: Text,
      identity: IdentitySchema,
      standing: v.picklist(STANDINGS),
      listings: v.array(ListingSchema),
      effects: v.array(EffectSchema),
      records: v.array(RecordSchema),
      checks: v.array(CheckSchema),
      notices: v.array(Text),
    }),
  ),
  consortia: v.array(v.object({ id: Text, standing: v.picklist(STANDINGS), because: v.array(Text) })),
  relations: v.array(
    v.object({
      kind: v.picklist(['same_head', 'holding', 'management']),
      refs: v.array(Text),
      lot: NullableText,
      certainty: v.picklist(['name', 'id']),
      effect: EffectSchema,
    }),
  ),
}) satisfies v.GenericSchema<unknown, { requestId: string } & VerifyAnswer>;
