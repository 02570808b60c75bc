const SHIFT = 12;
/** Fibonacci hashing: the high bits of the product spread neighbouring keys. */
const MULTIPLIER = 0x9e3779b1;

/** Rows of pairs of characters: an open-addressing table, since two characters are asked for at every step of a text. */
export class Bigrams {
  /** Rows given out, row 0 being every unknown pair's. */
  count = 1;
  #bits: number;
  #keys: Int32Array;
  #rows: Int32Array;

  constructor(expected: number) {
    this.#bits = Math.max(10, Math.ceil(Math.log2(expected * 3)));
    this.#keys = new Int32Array(1 << this.#bits).fill(-1);
    this.#rows = new Int32Array(1 << this.#bits);
  }

  /** The row of a pair, or 0. */
  row(first: number, second: number): number {
    const key = (first << SHIFT) | second;
    const mask = this.#keys.length - 1;
    for (let at = Math.imul(key, MULTIPLIER) >>> (32 - this.#bits); ; at = (at + 1) & mask) {
      const held = this.#keys[at]!;
      if (held === key) return this.#rows[at]!;
      if (held === -1) return 0;
    }
  }

  /** The row of a pair, a new one where it has none. */
  add(first: number, second: number): number {
    const known = this.row(first, second);
    if (known > 0) return known;
    if (this.count * 2 > this.#keys.length) this.#grow();
    const row = this.count++;
    this.#put((first << SHIFT) | second, row);
    return row;
  }

  /** Every pair with its row. */
  *entries(): Generator<[first: number, second: number, row: number]> {
    for (let at = 0; at < this.#keys.length; at++) {
      const key = this.#keys[at]!;
      if (key !== -1) yield [key >>> SHIFT, key & ((1 << SHIFT) - 1), this.#rows[at]!];
    }
  }

  #put(key: number, row: number): void {
    const mask = this.#keys.length - 1;
    let at = Math.imul(key, MULTIPLIER) >>> (32 - this.#bits);
    while (this.#keys[at] !== -1) at = (at + 1) & mask;
    this.#keys[at] = key;
    this.#rows[at] = row;
  }

  #grow(): void {
    const pairs = [...this.entries()];
    this.#bits++;
    this.#keys = new Int32Array(1 << this.#bits).fill(-1);
    this.#rows = new Int32Array(1 << this.#bits);
    for (const [first, second, row] of pairs) this.#put((first << SHIFT) | second, row);
  }
}
