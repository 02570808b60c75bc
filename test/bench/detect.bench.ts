import { existsSync, globSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { readDocument } from '../../server/document/read.ts';
import { detect } from '../../shared/detect/detect.ts';
import { LEGAL_FORMS } from '../../shared/detect/legal-forms.ts';
import { Chance } from '../eval/chance.ts';
import { Samples } from '../eval/sample.ts';

const ORDINARY_BYTES = 5_000_000;
const HOSTILE_CHARACTERS = 3_300_000; // 10 MB of ideographs
const ROUNDS = 5;

/** Full detection against one greedy expression with its own endings and against a segmenter; hostile against ordinary text. */
export async function measure(material: string | null): Promise<Record<string, number | null>> {
  const text = repeated(await ordinaryText(material));
  const document = { text, hidden: [] };
  const jieba = Jieba.withDict(dict);
  const ours = (): unknown => detect(document);
  const regex = (): unknown => suffixExpression().exec(text) && text.match(suffixExpression());
  const cut = (): unknown => jieba.cut(text);
  const [detection, expression, segmenter] = medians([ours, regex, cut]);
  return {
    'detect.vsSuffixRegex': expression! / detection!,
    'detect.vsJieba': segmenter! / detection!,
    'detect.worstCase': worstCase(text),
  };
}

/** The labelled pages, or lines of our own where there are none. */
async function ordinaryText(material: string | null): Promise<string> {
  const files = material && existsSync(`${material}/corpus/pages`) ? globSync(`${material}/corpus/pages/*`).sort() : [];
  const pages = await Promise.all(files.map(async (file) => (await readDocument(file)).document.text));
  if (pages.length > 0) return pages.join('\f');
  const samples = new Samples(new Chance(1));
  return Array.from({ length: 500 }, () => samples.next().text).join('\n');
}

function repeated(page: string): string {
  const bytes = Buffer.byteLength(page);
  return Array.from({ length: Math.ceil(ORDINARY_BYTES / bytes) }, () => page).join('\f');
}

/** With the characters names are made of and every ending detection knows. */
const suffixExpression = (): RegExp => {
  const endings = LEGAL_FORMS.map(([ending]) => ending.replace(/[()]/g, '\\$&')).sort((a, b) => b.length - a.length);
  return new RegExp(`[\\u3400-\\u9fffA-Za-z0-9()（）〔〕&·-]{2,40}(?:${endings.join('|')})`, 'g');
};

/** Each in turn, so that a busy machine slows them alike; milliseconds. */
function medians(runs: readonly (() => unknown)[]): number[] {
  const times: number[][] = runs.map(() => []);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [index, run] of runs.entries()) if (round > 0 || run()) times[index]!.push(milliseconds(run));
  return times.map((each) => each.sort((a, b) => a - b)[each.length >> 1]!);
}

function milliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Texts made to cost: endings without end, brackets, one endless name, endless digits, labels, tables. */
const HOSTILE: readonly ((length: number) => string)[] = [
  (length) => '公司'.repeat(length / 2),
  (length) => '有限公司分公司'.repeat(length / 7),
  (length) => '('.repeat(length),
  (length) => '（公司）'.repeat(length / 4),
  (length) => `${'示'.repeat(length)}有限公司`,
  (length) => '1 '.repeat(length / 2),
  (length) => '9'.repeat(length),
  (length) => '统一社会信用代码：'.repeat(length / 9),
  (length) => '采购人：示例公司\t'.repeat(length / 9),
  (length) => 'A '.repeat(length / 2),
  (length) => ' '.repeat(length),
  (length) => '湖南省长沙市人民政府'.repeat(length / 10),
];

function worstCase(ordinary: string): number {
  const usual = ordinary.repeat(Math.ceil(HOSTILE_CHARACTERS / ordinary.length)).slice(0, HOSTILE_CHARACTERS);
  const fair = milliseconds(() => detect({ text: usual, hidden: [] }));
  const worst = HOSTILE.map((make) => {
    const text = make(HOSTILE_CHARACTERS);
    return milliseconds(() => detect({ text, hidden: [] }));
  });
  if (process.env.XINJIAN_BENCH_DETAIL) console.error(worst.map((time) => (time / fair).toFixed(2)).join(' '));
  return Math.max(...worst) / fair;
}
