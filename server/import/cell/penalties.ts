import type { GenericRecord } from '../../../shared/api/import-api.ts';

type Penalty = NonNullable<GenericRecord['penalties']>[number];

/** Kinds of penalty (Administrative Penalty Law, 2021, art. 9) by the words publishers use; the first that fits counts. */
const WORDS: [RegExp, Penalty][] = [
  [/吊销/, 'licence-revoked'],
  [/停产停业|停止营业|责令关闭|停业整顿|停产整顿/, 'suspension'],
  [/禁止参加|取消(?:其)?(?:投标|参加|竞买|竞标).{0,20}资格|限制从业|市场禁入|限制开展生产经营/, 'disqualification'],
  [/有期徒刑|刑事处罚|罚金|拘役|无期徒刑/, 'criminal'],
  [/罚款|罚没/, 'fine'],
  [/没收|罚没/, 'confiscation'],
  [/警告/, 'warning'],
  [/通报批评/, 'criticism'],
];

/** Every penalty a text names, in the order of the law's gravity; `other` where it names none that is known. */
export function readPenalties(text: string | null): Penalty[] {
  if (text === null) return [];
  const found = WORDS.filter(([words]) => words.test(text)).map(([, penalty]) => penalty);
  return found.length ? found : ['other'];
}
