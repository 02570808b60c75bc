import fc from 'fast-check';
import type * as v from 'valibot';
import type { GenericRecordSchema, RegistrySubjectSchema } from '../../../shared/api/import-api.ts';
import { addDays } from '../../../shared/day.ts';
import { LIST_IDS } from '../../../shared/record/list.ts';
import { checkCharacter, organizationCheckCharacter } from '../../../shared/uscc/check-character.ts';
import { TODAY } from '../world.ts';

type Row = v.InferInput<typeof GenericRecordSchema>;
type Entry = v.InferInput<typeof RegistrySubjectSchema>;

/** The few codes and names everything is made of, so that parties, rows and entries meet. */
export function inventedCode(serial: number, division = '230100'): string {
  const organization = `MATEST${String(serial).padStart(2, '0')}`;
  const body = `91${division}${organization}${organizationCheckCharacter(organization)}`;
  return body + checkCharacter(body);
}

const STEMS = ['示例甲', '示例乙', '虚构丙', '虚构省丁', '虚构丁', '示例市戊'];
const ENDINGS = ['建设有限公司', '物资有限公司', '建设有限公司大庆分公司', '（集团）有限公司', '(集团)有限公司'];
export const names = fc.tuple(fc.constantFrom(...STEMS), fc.constantFrom(...ENDINGS)).map((parts) => parts.join(''));
export const codes = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom('230100', '990000'))
  .map(([serial, division]) => inventedCode(serial, division));
const days = fc.integer({ min: -900, max: 40 }).map((offset) => addDays(TODAY, offset));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null });

const rowCodes = fc.oneof(
  codes,
  codes.map((code) => code.slice(8, 17)),
  codes.map((code) => `${code.slice(0, 17)}0`),
);

export const rows: fc.Arbitrary<Row> = fc.record({
  list: fc.constantFrom(...LIST_IDS),
  subject: fc.record({ name: names, code: maybe(rowCodes), kind: fc.constant('legal-person' as const) }),
  region: fc.constantFrom('230100', '230000', '440605'),
  decisionNo: fc.integer({ min: 1, max: 9 }).map(String),
  decidedOn: maybe(days),
  publishedOn: maybe(days),
  publishUntil: maybe(days),
  banFrom: maybe(days),
  banTo: maybe(days),
  severity: maybe(fc.constantFrom('minor' as const, 'serious' as const)),
  openness: fc.constantFrom('public' as const, 'public' as const, 'government' as const),
  events: fc.array(fc.record({ kind: fc.constantFrom('objection' as const, 'repaired' as const), on: days }), {
    maxLength: 1,
  }),
});

export const entries: fc.Arbitrary<Entry> = fc.record({
  code: codes,
  kind: fc.constantFrom('legal-person' as const, 'legal-person' as const, 'branch' as const, 'government' as const),
  status: fc.constantFrom('existing' as const, 'existing' as const, 'cancelled' as const),
  names: fc.array(fc.record({ name: names, from: maybe(days), to: fc.constant(null) }), { minLength: 1, maxLength: 2 }),
  head: maybe(fc.constantFrom('虚构一', '虚构二')),
  headId: maybe(fc.constantFrom('1', '2', '3')),
  parent: fc.option(codes, { freq: 5, nil: null }),
  successorOf: fc.option(codes, { freq: 5, nil: null }),
  holders: fc.array(fc.record({ code: codes, share: maybe(fc.constantFrom(0.2, 0.6)), direct: fc.boolean() }), {
    maxLength: 1,
  }),
});

const asked = fc.oneof(
  fc.record({ name: fc.constant(null), code: codes }),
  fc.record({ name: names, code: fc.constant(null) }),
  fc.record({ name: names, code: rowCodes }),
);

/** A question on a handful of parties, on days around today. */
export const questions = fc.record({
  purpose: fc.constantFrom('procurement' as const, 'bidding' as const, 'licensing' as const, 'general' as const),
  place: fc.constantFrom('230100', null),
  asOf: fc.constantFrom(TODAY, TODAY, addDays(TODAY, -20)),
  lang: fc.constantFrom('zh-CN' as const, 'en' as const),
  subjects: fc
    .array(fc.tuple(asked, fc.constantFrom(null, null, null, 'A')), { minLength: 1, maxLength: 6 })
    .map((parties) => parties.map(([party, consortium], ref) => ({ ref: String(ref), consortium, ...party }))),
});
