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

/** TABLE. Pairs that are one word: no name ends between their characters (财政部门, 政府采购, 学院长). */
const NEVER_OVER_END =
  '部门 府采 府性 局长 厅长 院长 校长 处长 会长 所长 站长 馆长 院校 会议 局部 所有 会员 行长 司法 司章 部长 院系 行政 行业 社会 司机'.split(
    ' ',
  );

/**
 * The words of the tables by the row of a pair: endings and labels by their last two characters, places by their first
 * two; the longest word of a pair first.
 */
export class Lexicon {
  readonly endings: (Word[] | undefined)[] = [];
  readonly labels: (Word[] | undefined)[] = [];
  readonly regions: (Word[] | undefined)[] = [];
  /** By row: which tables have words of this pair (`HAS_…`), and whether no name ends between its characters. */
  readonly flags: Uint8Array;
  /** 1 for a character some ending ends in. */
  readonly tails: Uint8Array;
  readonly #alphabet: Alphabet;
  readonly #bigrams: Bigrams;

  constructor(alphabet: Alphabet, bigrams: Bigrams) {
    this.#alphabet = alphabet;
    this.#bigrams = bigrams;
    ENDINGS.forEach(({ text }, index) => {
      this.#add(this.endings, text, -2, index);
    });
    LABELS.forEach(([text], index) => {
      this.#add(this.labels, text, -2, index);
    });
    for (const [name, kind] of regionNames()) this.#add(this.regions, name, 0, REGION_KINDS.indexOf(kind) + 1);
    const rows = NEVER_OVER_END.map((pair) => {
      for (const character of pair) alphabet.add(character);
      return bigrams.add(alphabet.numberOf(pair[0]!), alphabet.numberOf(pair[1]!));
    });
    this.flags = Uint8Array.from({ length: bigrams.count }, (_, row) => this.#flag(row));
    for (const row of rows) this.flags[row]! |= UNENDING;
    this.tails = new Uint8Array(alphabet.size);
    for (const { text } of ENDINGS) this.tails[alphabet.numberOf(text.at(-1)!)] = 1;
  }

  #flag(row: number): number {
    return (
      (this.endings[row] ? HAS_ENDINGS : 0) |
      (this.labels[row] ? HAS_LABELS : 0) |
      (this.regions[row] ? HAS_REGIONS : 0)
    );
  }

  #add(table: (Word[] | undefined)[], text: string, pairAt: number, meaning: number): void {
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
