import * as v from 'valibot';
import { LIST_IDS } from '../record/list.ts';
import { EVENT_KINDS, GRADE_STATES, OPENNESS, PENALTIES, PROCEDURES, SEVERITIES } from '../record/record.ts';
import { SUBJECT_KINDS, SUBJECT_STATUSES } from '../subject/subject.ts';
import { DaySchema, DivisionSchema } from './day.ts';

const absent = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);
const Text = v.pipe(v.string(), v.maxLength(20_000));
const Name = v.pipe(
  v.string(),
  v.check((name) => name.trim().length > 0, '名称为空'),
  v.maxLength(400),
);
const HttpUrl = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//i, '只接受 http 或 https 网址'));

/** One line of `import generic` (contract §3). `amountCny` is the fine alone, in yuan. */
export const GenericRecordSchema = v.strictObject({
  list: v.picklist(LIST_IDS),
  subject: v.strictObject({ name: Name, code: absent(Text), kind: absent(v.picklist(SUBJECT_KINDS)) }),
  region: absent(DivisionSchema),
  sector: absent(Text),
  authority: absent(Text),
  decisionNo: absent(Text),
  decidedOn: absent(DaySchema),
  publishedOn: absent(DaySchema),
  publishUntil: absent(DaySchema),
  actEndedOn: absent(DaySchema),
  severity: absent(v.picklist(SEVERITIES)),
  procedure: absent(v.picklist(PROCEDURES)),
  penalties: v.optional(v.nullable(v.array(v.picklist(PENALTIES))), []),
  amountCny: absent(v.pipe(v.number(), v.finite(), v.minValue(0))),
  banFrom: absent(DaySchema),
  banTo: absent(DaySchema),
  banScope: absent(Text),
  grade: absent(Text),
  gradeState: absent(v.picklist(GRADE_STATES)),
  openness: v.optional(v.nullable(v.picklist(OPENNESS)), 'public'),
  summary: absent(Text),
  sourceUrl: absent(HttpUrl),
  row: absent(v.pipe(v.number(), v.integer(), v.minValue(0))),
  events: v.optional(v.nullable(v.array(v.strictObject({ kind: v.picklist(EVENT_KINDS), on: DaySchema }))), []),
});
export type GenericRecord = v.InferOutput<typeof GenericRecordSchema>;

/** One line of `import registry`. `head` and `headId` are digested on the way in. */
export const RegistrySubjectSchema = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  kind: absent(v.picklist(SUBJECT_KINDS)),
  status: absent(v.picklist(SUBJECT_STATUSES)),
  names: v.pipe(
    v.array(v.strictObject({ name: Name, from: absent(DaySchema), to: absent(DaySchema) })),
    v.minLength(1),
  ),
  head: absent(Text),
  headId: absent(Text),
  parent: absent(Text),
  successorOf: absent(Text),
  holders: v.optional(
    v.nullable(
      v.array(
        v.strictObject({ code: Text, share: absent(v.number()), direct: v.optional(v.nullable(v.boolean()), true) }),
      ),
    ),
    [],
  ),
});
export type RegistrySubject = v.InferOutput<typeof RegistrySubjectSchema>;

/** One line of `import receipts`: a query made by hand at the official channel. */
export const ReceiptSchema = v.pipe(
  v.strictObject({
    list: v.picklist(LIST_IDS),
    code: absent(Text),
    name: absent(Name),
    askedOn: DaySchema,
    channel: Text,
    operator: Text,
    result: v.picklist(['none', 'found']),
    proofDigest: absent(Text),
  }),
  v.check((receipt) => receipt.code !== null || receipt.name !== null, '须给出 name 或 code'),
);
