import type { Alphabet } from './alphabet.ts';
import type { Bigrams } from './bigrams.ts';
import { LABELS } from './labels.ts';
import { FORM_GROUPS, LEGAL_FORMS } from './legal-forms.ts';
import { ORGANS } from './organs.ts';
import { REGION_KINDS, regionNames } from './regions.ts';

/** A word as the numbers of its characters, with what it means: the number of its form, region kind or label. */
export interface Word {
  spelling: Uint16Array;
  meaning: number;
}

/** Words of one pair each, the longest first, by the pair's row. */
type Words = (Word[] | undefined)[];

/** Groups of forms by number; organs are one more, whose names are whole. */
export const GROUPS = [...FORM_GROUPS, 'organ'] as const;
export const ORGAN_GROUP = GROUPS.length - 1;

/** Every ending a name can have: forms first, then organs. */
export const ENDINGS: readonly { text: string; group: number }[] = [
  ...LEGAL_FORMS.map(([text, group]) => ({ text, group: FORM_GROUPS.indexOf(group) })),
  ...ORGANS.map((text) => ({ text, group: ORGAN_GROUP })),
];

export const HAS_ENDINGS = 1;
export const HAS_LABELS = 2;
export const HAS_REGIONS = 4;
export const UNENDING = 8;
export const NO_NAME = 16;

/** TABLE. Pairs that are one word: no name ends between their characters (财政部门, 政府采购, 学院长). */
const NEVER_OVER_END =
  '部门 府采 府性 局长 厅长 院长 校长 处长 会长 所长 站长 馆长 院校 会议 局部 所有 会员 行长 司法 司章 部长 院系 行政 行业 社会 司机'.split(
    ' ',
  );

/** TABLE. Words of sentences that stand in no name: verbs, auxiliaries, conjunctions, pronouns. A name begins behind them. */
const NEVER_INSIDE =
  `通过 根据 按照 依照 依据 提供 推动 属于 转发 进行 应当 不得 必须 可以 需要 已经 决定 认为 要求 表示 指出 包括 以及 由于 因此 如果 但是
  对于 关于 作为 成为 位于 来自 尽快 及时 继续 正在 没有 不是 不能 是否 有关 我们 他们 本次 此次 上述 下列 如下 不再 并且 或者
  而且 虽然 为了 除了 因为 所以 曾经 仍然 尚未 可能 著名 受到 得到 取得 提出 认定 发现 收到 前往 列明 载明 拒绝 提交`.split(
    /\s+/,
  );

/**
 * The words of the tables by the row of a pair: endings and labels by their last two characters, places by their first
 * two; the longest word of a pair first.
 */
export class Lexicon {
  readonly endings: Words;
  readonly labels: Words;
  readonly regions: Words;
  /** By row: which tables have words of this pair (`HAS_…`), and whether no name ends between its characters. */
  readonly flags: Uint8Array;
  /** 1 for a character some ending ends in. */
  readonly tails: Uint8Array;
  readonly #alphabet: Alphabet;
  readonly #bigrams: Bigrams;

  constructor(alphabet: Alphabet, bigrams: Bigrams) {
    this.#alphabet = alphabet;
    this.#bigrams = bigrams;
    const endings: Words = [];
    const labels: Words = [];
    const regions: Words = [];
    ENDINGS.forEach(({ text }, index) => {
      this.#add(endings, text, -2, index);
    });
    LABELS.forEach(([text], index) => {
      this.#add(labels, text, -2, index);
    });
    for (const [name, kind] of regionNames()) this.#add(regions, name, 0, REGION_KINDS.indexOf(kind) + 1);
    const unending = NEVER_OVER_END.map((pair) => this.#rowOf(pair));
    const noName = NEVER_INSIDE.map((pair) => this.#rowOf(pair));
    // by every row, since an array with wide gaps is looked up as a hash table
    const byRow = (table: Words): Words => Array.from({ length: bigrams.count }, (_, row) => table[row]);
    this.endings = byRow(endings);
    this.labels = byRow(labels);
    this.regions = byRow(regions);
    this.flags = Uint8Array.from({ length: bigrams.count }, (_, row) => this.#flag(row));
    for (const row of unending) this.flags[row]! |= UNENDING;
    for (const row of noName) this.flags[row]! |= NO_NAME;
    this.tails = new Uint8Array(alphabet.size);
    for (const { text } of ENDINGS) this.tails[alphabet.numberOf(text.at(-1)!)] = 1;
  }

  #rowOf(pair: string): number {
    for (const character of pair) this.#alphabet.add(character);
    return this.#bigrams.add(this.#alphabet.numberOf(pair[0]!), this.#alphabet.numberOf(pair[1]!));
  }

  #flag(row: number): number {
    return (
      (this.endings[row] ? HAS_ENDINGS : 0) |
      (this.labels[row] ? HAS_LABELS : 0) |
      (this.regions[row] ? HAS_REGIONS : 0)
    );
  }

  #add(table: Words, text: string, pairAt: number, meaning: number): void {
    for (const character of text) this.#alphabet.add(character);
    const spelling = this.#alphabet.spell(text);
    const [first, second] = [...spelling.slice(pairAt < 0 ? spelling.length + pairAt : pairAt)];
    const row = this.#bigrams.add(first!, second!);
    const words = [...(table[row] ?? []), { spelling, meaning }];
    table[row] = words.sort((a, b) => b.spelling.length - a.spelling.length);
  }
}

/** The longest word that ends before `end`, or null. */
export function wordEnding(words: readonly Word[], numbers: Uint16Array, end: number): Word | null {
  for (const word of words) if (stands(word.spelling, numbers, end - word.spelling.length)) return word;
  return null;
}

/** The longest word that begins at `start`, or null. */
export function wordBeginning(words: readonly Word[], numbers: Uint16Array, start: number): Word | null {
  for (const word of words) if (stands(word.spelling, numbers, start)) return word;
  return null;
}

function stands(spelling: Uint16Array, numbers: Uint16Array, start: number): boolean {
  if (start < 0) return false;
  for (let i = 0; i < spelling.length; i++) if (numbers[start + i] !== spelling[i]) return false;
  return true;
}
