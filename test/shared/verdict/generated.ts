import fc from 'fast-check';
import { isAdverse } from '../../../shared/record/lifecycle.ts';
import { LIST_IDS, type ListId } from '../../../shared/record/list.ts';
import {
  type CreditRecord,
  EVENT_KINDS,
  PENALTIES,
  type RecordEvent,
  SEVERITIES,
} from '../../../shared/record/record.ts';
import type { Subject } from '../../../shared/subject/subject.ts';
import type { Question } from '../../../shared/verdict/question.ts';
import { HeldFacts, type Holdings } from '../../cases/held-facts.ts';
import { inventedCode } from '../../cases/invented.ts';

export const NAME = '示例甲有限公司';
export const CODE = inventedCode(1);
export const TODAY = '2026-11-20';

/** Days around the question, its windows and the terms of the law, each as likely as any day of ten years. */
export const day: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '2023-11-19',
    '2023-11-20',
    '2026-03-31',
    '2026-04-01',
    '2026-11-13',
    '2026-11-19',
    TODAY,
    '2026-11-21',
  ),
  fc.integer({ min: 0, max: 3650 }).map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10)),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

export const PLACES = [null, '230100', '230183', '431027', '131023', '370100', '310000', '510700', '440300'] as const;

/** Lists the law decides by: as likely as all lists together. */
const DECIDING: readonly ListId[] = [
  'dishonest-judgment-debtor',
  'procurement-violation',
  'bidding-disqualification',
  'administrative-penalty',
  'serious-dishonesty',
  'trustworthy',
];
/** Absent more often than not, as on real lists. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const listed = (id: fc.Arbitrary<string>, lists: readonly ListId[]): fc.Arbitrary<CreditRecord> =>
  fc.record({
    id,
    list: fc.oneof(fc.constantFrom(...lists), fc.constantFrom(...DECIDING.filter((list) => lists.includes(list)))),
    subject: fc.record({
      name: fc.constantFrom(NAME, NAME, '示例乙有限公司'),
      code: fc.constantFrom<string | null>(CODE, CODE, CODE, null),
      kind: fc.constantFrom(null, null, null, null, null, null, 'legal-person' as const, 'natural-person' as const),
    }),
    region: fc.constantFrom(...PLACES),
    sector: maybe(fc.constantFrom('建筑业', '金融业')),
    authority: fc.constant('示例市财政局'),
    decisionNo: fc.constant(null),
    decidedOn: maybe(day),
    publishedOn: maybe(day),
    publishUntil: seldom(day),
    actEndedOn: seldom(day),
    severity: maybe(fc.constantFrom(...SEVERITIES)),
    procedure: maybe(fc.constantFrom('ordinary' as const, 'summary' as const)),
    penalties: fc.subarray([...PENALTIES], { maxLength: 2 }),
    amountCny: maybe(fc.constantFrom(1, 1_999_999, 2_000_000, 9_000_000)),
    banFrom: seldom(day),
    banTo: seldom(fc.oneof(day, fc.constant('2027-06-30'))),
    banScope: seldom(fc.constantFrom('全国', '示例省')),
    grade: maybe(fc.constantFrom('优秀', '不合格', '未履行', '79.95')),
    gradeState: maybe(fc.constantFrom('certain' as const, 'uncertain' as const)),
    openness: fc.constantFrom('public' as const, 'public' as const, 'public' as const, 'authorised' as const),
    summary: fc.constant(null),
    sourceUrl: fc.constant(null),
    row: fc.constant(null),
    events: fc.oneof(
      { weight: 2, arbitrary: fc.constant<RecordEvent[]>([]) },
      {
        weight: 1,
        arbitrary: fc.array(fc.record({ kind: fc.constantFrom(...EVENT_KINDS), on: day }), { maxLength: 3 }),
      },
    ),
    edition: fc.constant({ name: '示例发布单位', edition: TODAY, publishedOn: TODAY }),
  });

let serial = 0;
const anyId = fc.constant(null).map(() => `r${String(serial++).padStart(8, '0')}`);

export const record = listed(anyId, LIST_IDS);
export const records = fc.array(record, { maxLength: 6 });
export const adverseRecord = listed(anyId, LIST_IDS).filter(isAdverse);

export const question: fc.Arbitrary<Question> = fc
  .record({
    purpose: fc.constantFrom(
      'procurement',
      'procurement',
      'bidding',
      'lending',
      'licensing',
      'funding',
      'honours',
      'general',
    ),
    place: fc.constantFrom(...PLACES),
    asOf: fc.oneof(
      fc.constant(TODAY),
      day.filter((each) => each <= TODAY),
    ),
    tender: maybe(
      fc.record({
        compulsory: maybe(fc.boolean()),
        category: maybe(fc.constantFrom('goods' as const, 'works' as const)),
        lot: fc.constant(null),
        amountCny: maybe(fc.constantFrom(1_000_000, 4_000_000, 4_000_001)),
        deadline: maybe(day),
        clause: maybe(
          fc.record({
            channels: fc.constant(['信用中国']),
            cutoff: fc.constant({ kind: 'none', quote: null }),
            evidence: fc.constant({ kind: 'none', quote: null }),
            use: fc.constantFrom({ kind: 'reject', quote: '不得参加' }, { kind: 'none', quote: null }),
            consortium: fc.constant({ kind: 'none', quote: null }),
            who: fc.constant('none'),
            lists: fc.constantFrom(['失信被执行人'], []),
            extraLists: fc.constantFrom(['经营异常名录'], []),
          }),
        ),
      }),
    ),
    asked: fc.constantFrom({ name: null, code: CODE }, { name: NAME, code: CODE }, { name: NAME, code: null }),
    lang: fc.constantFrom('zh-CN', 'en'),
  })
  .map(({ asked, ...rest }) => ({
    ...(rest as Pick<Question, 'purpose' | 'place' | 'asOf' | 'tender' | 'lang'>),
    today: TODAY,
    knownAt: `${TODAY}T08:00:00.000Z`,
    subjects: [{ ref: '1', consortium: null, lot: null, ...asked }],
    extraLists: [],
    replay: false,
    openness: ['public'],
    budgets: { default: 7 },
  }));

const SUBJECT: Subject = {
  code: CODE,
  kind: 'legal-person',
  status: 'existing',
  names: [{ name: NAME, from: null, to: null }],
  headDigest: null,
  headIdDigest: null,
  parent: null,
  successorOf: null,
  holders: [],
};

/** Every list as one complete edition of each day that matters, so that absence means absence. */
export function held(rows: readonly CreditRecord[], without: readonly ListId[] = [], more: Holdings = {}): HeldFacts {
  const lists = LIST_IDS.filter((list) => !without.includes(list));
  return new HeldFacts({
    subjects: [SUBJECT],
    records: rows,
    editions: lists.flatMap((list) =>
      ['2017-01-01', TODAY].map((publishedOn) => ({
        list,
        edition: publishedOn,
        publishedOn,
        importedAt: `${publishedOn}T00:00:00.000Z`,
        rows: rows.length,
        complete: true,
        truncated: false,
        failed: false,
        demonstration: false,
      })),
    ),
    ...more,
  });
}
