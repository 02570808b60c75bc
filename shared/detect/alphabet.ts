import { FIRST_IDEOGRAPH, LAST_IDEOGRAPH, simplified } from '../name/simplify.ts';

/** What a character is to a name: it ends every name, stands in one, or only parts what stands before and behind it. */
export const HARD = 0;
export const NAME = 1;
export const BLANK = 2;
export const BREAK = 3;
export const INVISIBLE = 4;

/** Number of every character no table knows, and of the edges of a text and its blocks. */
export const UNKNOWN = 0;
export const EDGE = 1;
const FIRST_FREE = 2;
/** Numbers fit 12 bits, so that two of them make a key of 24. */
const MOST = 4096;

const EDGES = '\n\f';
const BLANKS = ' \u00a0\u3000';
const INVISIBLES = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
const OPENING = '（〔(';
const CLOSING = '）〕)';
const NAME_MARKS = '&·•・-々〇';

/**
 * Characters as detection counts them: traditional and simplified, wide and narrow ones are one, every digit is `0` and
 * every Latin letter `A`. Each has a number; kinds and numbers are dense tables over UTF-16 units.
 */
export class Alphabet {
  readonly kinds = new Uint8Array(0x10000);
  readonly numbers = new Uint16Array(0x10000);
  readonly #byCharacter = new Map<string, number>();

  constructor(characters: string) {
    this.#fillKinds();
    for (const edge of EDGES) this.numbers[edge.charCodeAt(0)] = EDGE;
    for (const character of characters) this.add(character);
  }

  get size(): number {
    return FIRST_FREE + this.#byCharacter.size;
  }

  /** Gives a character its number; a full alphabet counts further ones as unknown. */
  add(character: string): void {
    const code = fold(character.charCodeAt(0));
    const folded = String.fromCharCode(code);
    if (this.#byCharacter.has(folded) || EDGES.includes(folded) || this.size >= MOST) return;
    const number = this.size;
    this.#byCharacter.set(folded, number);
    this.numbers[code] = number;
    for (const variant of variants.get(code) ?? []) this.numbers[variant] = number;
  }

  numberOf(character: string): number {
    const folded = String.fromCharCode(fold(character.charCodeAt(0)));
    return this.#byCharacter.get(folded) ?? (EDGES.includes(folded) ? EDGE : UNKNOWN);
  }

  /** The numbers of a word of the tables. */
  spell(word: string): Uint16Array {
    return Uint16Array.from(word, (character) => this.numberOf(character));
  }

  #fillKinds(): void {
    const { kinds } = this;
    kinds.fill(NAME, 0x3400, 0xa000).fill(NAME, 0xf900, 0xfb00).fill(NAME, 0xd800, 0xe000);
    for (const [first, last] of ['09', 'AZ', 'az', '０９', 'ＡＺ', 'ａｚ', 'Àɏ'])
      kinds.fill(NAME, first!.charCodeAt(0), last!.charCodeAt(0) + 1);
    const mark = (characters: string, kind: number): void => {
      for (const character of characters) kinds[character.charCodeAt(0)] = kind;
    };
    mark(OPENING + CLOSING + NAME_MARKS, NAME);
    mark(BLANKS, BLANK);
    mark('\v', BREAK);
    mark(INVISIBLES, INVISIBLE);
  }
}

/** The character another one counts as. */
export function fold(code: number): number {
  if (code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH) return simplified[code - FIRST_IDEOGRAPH]!;
  const narrow = code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
  const character = String.fromCharCode(narrow);
  if (character >= '0' && character <= '9') return 0x30;
  if ((narrow | 0x20) >= 0x61 && (narrow | 0x20) <= 0x7a) return 0x41;
  if (OPENING.includes(character)) return 0x28;
  if (CLOSING.includes(character)) return 0x29;
  return narrow;
}

/** The characters that count as another one, by that one. */
const variants = new Map<number, number[]>();
const folding = [
  ...Array.from({ length: 0x80 }, (_, code) => code),
  ...Array.from({ length: 0x5f }, (_, index) => 0xff00 + index),
  ...Array.from({ length: LAST_IDEOGRAPH - FIRST_IDEOGRAPH + 1 }, (_, index) => FIRST_IDEOGRAPH + index),
  ...Array.from(OPENING + CLOSING, (bracket) => bracket.charCodeAt(0)),
];
for (const code of folding) {
  const folded = fold(code);
  if (folded !== code) variants.set(folded, [...(variants.get(folded) ?? []), code]);
}
