const SHIFT = 12;
/** Fibonacci hashing: the high bits of the product spread neighbouring keys. */
const MULTIPLIER = 0x9e3779b1;

/** Rows of pairs of characters: an open-addressing table, since two characters are asked for at every step of a text. */
export class Bigrams {
  /** Rows given out, row 0 being every unknown pair's. */
  count = 1;
  #bits: number;
  /** Key and row side by side, so that a look-up touches one line of memory. */
  #slots: Int32Array;

  constructor(expected: number) {
    this.#bits = Math.max(10, Math.ceil(Math.log2(expected * 2)));
    this.#slots = emptySlots(this.#bits);
  }

  /** The row of a pair, or 0. */
  row(first: number, second: number): number {
    const slots = this.#slots;
    const key = (first << SHIFT) | second;
    const mask = slots.length - 1;
    for (let at = (Math.imul(key, MULTIPLIER) >>> (32 - this.#bits)) << 1; ; at = (at + 2) & mask) {
      const held = slots[at]!;
      if (held === key) return slots[at + 1]!;
      if (held === -1) return 0;
    }
  }

  /** The row of a pair, a new one where it has none. */
  add(first: number, second: number): number {
    const known = this.row(first, second);
    if (known > 0) return known;
    if (this.count * 4 > this.#slots.length) this.#grow();
    const row = this.count++;
    this.#put((first << SHIFT) | second, row);
    return row;
  }

  #put(key: number, row: number): void {
    const mask = this.#slots.length - 1;
    let at = (Math.imul(key, MULTIPLIER) >>> (32 - this.#bits)) << 1;
    while (this.#slots[at] !== -1) at = (at + 2) & mask;
    this.#slots[at] = key;
    this.#slots[at + 1] = row;
  }

  #grow(): void {
    const old = this.#slots;
    this.#bits++;
    this.#slots = emptySlots(this.#bits);
    for (let at = 0; at < old.length; at += 2) if (old[at] !== -1) this.#put(old[at]!, old[at + 1]!);
  }
}

const emptySlots = (bits: number): Int32Array => new Int32Array(2 << bits).fill(-1);
