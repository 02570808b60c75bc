/**
 * The form of a policy case: one file of `test/cases/*.json` is an array of them, readable without the code.
 *
 * ```json
 * { "id": "procurement-judgment-debtor", "title": "失信被执行人不得参加政府采购",
 *   "covers": ["cn-2016-125.lists"],
 *   "packs": { "suqian-draft": "in-force" },
 *   "given": {
 *     "registry": [ { "code": "甲", "names": [ { "name": "示例甲有限公司" } ] } ],
 *     "records": [ { "list": "dishonest-judgment-debtor", "subject": { "name": "示例甲有限公司", "code": "甲" } } ] },
 *   "ask": { "purpose": "procurement", "place": "230100", "asOf": "2026-11-20", "code": "甲" },
 *   "expect": { "standing": "barred", "effects": [ { "kind": "bar", "pack": "cn-2016-125", "article": "第二条" } ] } }
 * ```
 *
 * **Codes**: `甲` to `癸` stand for ten valid invented codes; any other text is taken as it is.
 * **packs**: absent, all packs speak as they are; else only those named, each with the status (or `status` and
 * `division`) to run it with; `"as-is"` keeps what the pack says.
 * **given**: `registry` rows are those of `import registry`. `records` are rows of `import generic` (an `id` may be
 * added): each list among them, and each list the question requires, gets one complete edition published on `asOf`.
 * `editions` says it in full, in the order of loading: `{ "list", "publishedOn", "records", "delta", "truncated",
 * "failed", "demonstration", "edition" }`; a list named there gets no edition of its own accord, and a row (by `id`)
 * that a later complete edition leaves out is removed on that edition's day. `uncovered` names required lists that
 * get no edition. `receipts` are rows of `import receipts`. `similar` are register names like the one asked.
 * **ask**: as `POST /v1/verify`; one party may be asked by `name` and `code` without `subjects`. Defaults: `today` is
 * `asOf`, `asOf` is 2026-11-20, nation, no tender. `budget` is the days an edition covers (7).
 * **expect**: only what is named is compared. For one party its fields stand here, for several under `results`, in
 * the order asked. `listings`: list → state (`unknown/stale` names the reason). `effects`: each pattern is met by some
 * effect, `noEffects` by none; `effects: []` means none at all. `records`: exactly these are shown. `checks`: by id;
 * null means absent. `notices`: pieces of text that some notice holds, `noNotices` none. In patterns `text`, `article`,
 * `document`, `note`, `reason` are pieces of the whole text; `pack`, `document`, `article` are met by one basis.
 */
import * as v from 'valibot';
import { GenericRecordSchema, ReceiptSchema, RegistrySubjectSchema } from '../../shared/api/import-api.ts';
import { AskedSubjectSchema, TenderSchema, VerifyRequestSchema } from '../../shared/api/verify-api.ts';
import { PACK_STATUSES } from '../../shared/policy/pack.ts';
import { LIST_IDS } from '../../shared/record/list.ts';
import { OPENNESS } from '../../shared/record/record.ts';
import { STANDINGS } from '../../shared/verdict/verdict.ts';

const List = v.picklist(LIST_IDS);
const Text = v.nullable(v.string());
const Status = v.picklist(['as-is', ...PACK_STATUSES]);
const Row = v.strictObject({ ...GenericRecordSchema.entries, id: v.optional(v.string()) });

const GivenEdition = v.strictObject({
  list: List,
  edition: v.optional(v.string()),
  publishedOn: v.nullable(v.string()),
  delta: v.optional(v.boolean(), false),
  truncated: v.optional(v.boolean(), false),
  failed: v.optional(v.boolean(), false),
  demonstration: v.optional(v.boolean(), false),
  records: v.optional(v.array(v.omit(Row, ['list'])), []),
});

const Given = v.strictObject({
  registry: v.optional(v.array(RegistrySubjectSchema), []),
  records: v.optional(v.array(Row), []),
  editions: v.optional(v.array(GivenEdition), []),
  uncovered: v.optional(v.array(List), []),
  receipts: v.optional(v.array(ReceiptSchema), []),
  similar: v.optional(v.array(v.strictObject({ to: v.string(), name: v.string(), code: v.string() })), []),
});

const Ask = v.strictObject({
  purpose: VerifyRequestSchema.entries.purpose,
  place: VerifyRequestSchema.entries.place,
  asOf: v.optional(v.string(), '2026-11-20'),
  today: v.optional(v.string()),
  lang: VerifyRequestSchema.entries.lang,
  lists: VerifyRequestSchema.entries.lists,
  tender: v.optional(v.nullable(TenderSchema), null),
  replay: v.optional(v.boolean(), false),
  openness: v.optional(v.array(v.picklist(OPENNESS)), ['public']),
  budget: v.optional(v.number(), 7),
  name: v.optional(v.string()),
  code: v.optional(v.string()),
  subjects: v.optional(v.array(AskedSubjectSchema)),
});

const EffectPattern = v.partial(
  v.strictObject({
    kind: v.string(),
    mode: v.string(),
    text: v.string(),
    from: Text,
    to: Text,
    recordId: Text,
    pack: v.string(),
    document: v.string(),
    article: v.string(),
  }),
);
const RecordPattern = v.partial(
  v.strictObject({ id: v.string(), list: List, state: v.string(), endsOn: Text, grade: Text, gradeState: Text }),
);
const CheckPattern = v.partial(
  v.strictObject({
    state: v.string(),
    text: v.string(),
    due: Text,
    pack: v.string(),
    document: v.string(),
    article: v.string(),
  }),
);

const Party = v.partial(
  v.strictObject({
    standing: v.picklist(STANDINGS),
    identity: v.partial(
      v.strictObject({
        basis: v.string(),
        code: Text,
        name: v.string(),
        kind: Text,
        status: Text,
        note: v.string(),
        candidates: v.array(Text),
      }),
    ),
    listings: v.record(List, v.string()),
    effects: v.array(EffectPattern),
    noEffects: v.array(EffectPattern),
    records: v.array(RecordPattern),
    checks: v.record(v.string(), v.nullable(CheckPattern)),
    notices: v.array(v.string()),
    noNotices: v.array(v.string()),
  }),
);

const Expect = v.strictObject({
  ...Party.entries,
  results: v.optional(v.array(Party)),
  consortia: v.optional(
    v.array(v.strictObject({ id: v.string(), standing: v.string(), because: v.array(v.string()) })),
  ),
  /** Exactly these, in any order. */
  relations: v.optional(
    v.array(
      v.partial(
        v.strictObject({
          kind: v.string(),
          refs: v.array(v.string()),
          lot: Text,
          certainty: v.string(),
          effect: EffectPattern,
        }),
      ),
    ),
  ),
  policies: v.optional(v.record(v.string(), v.nullable(v.string()))),
  coverage: v.optional(v.record(List, v.string())),
});

export const CaseSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  /** Rules of the specification, entries of packs, or sentences of `sentences.json` the case decides. */
  covers: v.optional(v.array(v.string()), []),
  packs: v.optional(
    v.record(
      v.string(),
      v.union([Status, v.strictObject({ status: v.optional(Status, 'as-is'), division: v.optional(v.string()) })]),
    ),
  ),
  given: v.optional(Given, {}),
  ask: Ask,
  expect: Expect,
});

export type Case = v.InferOutput<typeof CaseSchema>;
export type PartyExpectation = v.InferOutput<typeof Party>;
export type GivenRow = v.InferOutput<typeof Row>;
export type GivenEditionRow = v.InferOutput<typeof GivenEdition>;
