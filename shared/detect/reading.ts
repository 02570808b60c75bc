import { type Alphabet, BLANK, BREAK, EDGE, HARD, NAME } from './alphabet.ts';

/** Characters of a text kept before the part that is read, so that what stands before a name can be asked. */
export const CONTEXT = 16;
const CAPACITY = 16_384;
/** A part is cut where a character ends every name; a text without one is cut where it must be. */
const LOOKAHEAD = 128;

/** What stands between a character and the one before it. */
export const GLUED = 0;
export const BLANKED = 1;
export const BROKEN = 2;

/**
 * A part of a text with its blanks and invisible characters taken out: numbers of characters, where each stands in the
 * text, and what parted it from the one before. The tables are used again for every part: memory does not grow with a text.
 */
export class Reading {
  readonly numbers = new Uint16Array(CAPACITY + CONTEXT + 4);
  readonly kinds = new Uint8Array(CAPACITY + CONTEXT + 4);
  readonly gaps = new Uint8Array(CAPACITY + CONTEXT + 4);
  readonly offsets = new Int32Array(CAPACITY + CONTEXT + 4);
  /** Characters from `CONTEXT` up to here belong to the part; a few more stand behind for looking ahead. */
  end = CONTEXT;
  readonly #alphabet: Alphabet;
  #filled = CONTEXT;
  #next = 0;

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  /** Reads the first part of a text. */
  begin(text: string): void {
    this.numbers.fill(EDGE, 0, CONTEXT);
    this.kinds.fill(HARD, 0, CONTEXT);
    this.offsets.fill(0, 0, CONTEXT);
    this.#filled = CONTEXT;
    this.#next = 0;
    this.#fill(text);
  }

  /** Reads the next part; false where the text is at its end. */
  advance(text: string): boolean {
    if (this.end === this.#filled) return false;
    const from = this.end - CONTEXT;
    for (const table of [this.numbers, this.kinds, this.gaps, this.offsets]) table.copyWithin(0, from, this.#filled);
    this.#filled -= from;
    this.#fill(text);
    return true;
  }

  #fill(text: string): void {
    const { kinds: kindOf, numbers: numberOf } = this.#alphabet;
    const { numbers, kinds, gaps, offsets } = this;
    const most = CAPACITY + CONTEXT;
    let at = this.#next;
    let filled = this.#filled;
    let gap = GLUED;
    for (; at < text.length && filled < most; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf[code]!;
      if (kind <= NAME) {
        numbers[filled] = numberOf[code]!;
        kinds[filled] = kind;
        gaps[filled] = gap;
        offsets[filled++] = at;
        gap = GLUED;
      } else if (kind === BREAK) gap = BROKEN;
      else if (kind === BLANK && gap === GLUED) gap = BLANKED;
    }
    this.#next = at;
    this.#filled = filled;
    this.end = at < text.length ? this.#cut(filled) : filled;
    numbers.fill(EDGE, filled, filled + 4);
    kinds.fill(HARD, filled, filled + 4);
    gaps.fill(GLUED, filled, filled + 4);
    offsets.fill(text.length, filled, filled + 4);
  }

  #cut(filled: number): number {
    for (let at = filled - LOOKAHEAD; at > filled / 2; at--) if (this.kinds[at] === HARD) return at + 1;
    return filled - LOOKAHEAD;
  }
}
