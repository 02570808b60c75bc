/** `decide20.ms`: the engine alone, 20 parties of 5 records, every pack of the product; median of many runs. */
import { loadPacks } from '../../shared/policy/packs.ts';
import type { Edition } from '../../shared/record/edition.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { CreditRecord } from '../../shared/record/record.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import type { Question } from '../../shared/verdict/question.ts';
import { verify } from '../../shared/verdict/verify.ts';
import { HeldFacts } from '../cases/held-facts.ts';
import { inventedCode } from '../cases/invented.ts';

const PARTIES = 20;
const DAY = '2026-11-20';
/** Five records as officers meet them: two that decide, two that ask for a look, one in favour. */
const LISTS: readonly ListId[] = [
  'dishonest-judgment-debtor',
  'procurement-violation',
  'administrative-penalty',
  'abnormal-operations',
  'trustworthy',
];
const REQUIRED: readonly ListId[] = [...LISTS, 'major-tax-violation'];

const subjectOf = (n: number): Subject => ({
  code: inventedCode(n),
  kind: 'legal-person',
  status: 'existing',
  names: [{ name: `示例第${n}建筑工程有限公司`, from: null, to: null }],
  headDigest: null,
  headIdDigest: null,
  parent: null,
  successorOf: null,
  holders: [],
});

const recordOf = (list: ListId, n: number): CreditRecord => ({
  id: `${list}-${n}`,
  list,
  subject: { name: `示例第${n}建筑工程有限公司`, code: inventedCode(n), kind: 'legal-person' },
  region: '230100',
  sector: '建筑业',
  authority: '示例市财政局',
  decisionNo: `示财罚〔2026〕${n}号`,
  decidedOn: '2026-03-01',
  publishedOn: '2026-03-05',
  publishUntil: null,
  actEndedOn: null,
  severity: 'moderate',
  procedure: 'ordinary',
  penalties: list === 'administrative-penalty' ? ['fine'] : [],
  amountCny: list === 'administrative-penalty' ? 2_500_000 : null,
  banFrom: list === 'procurement-violation' ? '2026-03-01' : null,
  banTo: list === 'procurement-violation' ? '2027-02-28' : null,
  banScope: null,
  grade: null,
  gradeState: null,
  openness: 'public',
  summary: '示例',
  sourceUrl: null,
  row: n,
  events: [],
  edition: { name: '示例发布单位', edition: DAY, publishedOn: DAY },
});

const editionOf = (list: ListId): Edition => ({
  list,
  edition: DAY,
  publishedOn: DAY,
  importedAt: `${DAY}T00:00:00.000Z`,
  rows: PARTIES,
  complete: true,
  truncated: false,
  failed: false,
  demonstration: false,
});

const numbers = Array.from({ length: PARTIES }, (_, index) => index + 1);
const subjects = numbers.map(subjectOf);
const facts = new HeldFacts({
  subjects,
  records: numbers.flatMap((n) => LISTS.map((list) => recordOf(list, n))),
  editions: REQUIRED.map(editionOf),
});
const question: Question = {
  purpose: 'procurement',
  place: '230100',
  asOf: DAY,
  today: DAY,
  knownAt: `${DAY}T08:00:00.000Z`,
  lang: 'zh-CN',
  tender: null,
  subjects: subjects.map(({ code, names }, index) => ({
    ref: String(index),
    name: names[0]!.name,
    code,
    consortium: null,
    lot: null,
  })),
  extraLists: [],
  replay: false,
  openness: ['public'],
  budgets: { default: 7 },
};

const WARM_UP = 2000;
const RUNS = 2000;

export async function measure(): Promise<Record<string, number>> {
  const packs = loadPacks();
  const barred = verify(question, facts, packs).results.filter(({ standing }) => standing === 'barred').length;
  if (barred !== PARTIES) throw new Error(`${barred} of ${PARTIES} parties are barred: not the question to measure`);
  for (let run = 0; run < WARM_UP; run++) verify(question, facts, packs);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    verify(question, facts, packs);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { 'decide20.ms': times[RUNS / 2]! };
}
