/** A growing set of whole numbers, one bit each: which versions an edition named, flat in memory at any size. */
export class NumberSet {
  #words = new Uint32Array(1024);

  add(value: number): void {
    const word = value >>> 5;
    if (word >= this.#words.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.#words.length * 2));
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[word]! |= 1 << (value & 31);
  }

  has(value: number): boolean {
    const word = this.#words[value >>> 5];
    return word !== undefined && (word & (1 << (value & 31))) !== 0;
  }
}

const HIGHEST_LOAD = 0.75;

/**
 * A set of digests by their first 64 bits, open addressing in typed arrays: 10 million take 128 MB, and the chance that
 * two of them meet is below one in a hundred thousand.
 */
export class DigestSet {
  #slots = 1 << 12;
  #high = new Uint32Array(this.#slots);
  #low = new Uint32Array(this.#slots);
  #size = 0;

  /** Adds a hex digest; false where it was there. */
  add(hex: string): boolean {
    const high = Number.parseInt(hex.slice(0, 8), 16);
    // Zero in both halves marks an empty slot.
    const low = Number.parseInt(hex.slice(8, 16), 16) || 1;
    const slot = this.#slotOf(high, low);
    if (this.#low[slot] !== 0) return false;
    this.#high[slot] = high;
    this.#low[slot] = low;
    if (++this.#size > this.#slots * HIGHEST_LOAD) this.#grow();
    return true;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#slots - 1;
    let slot = low & mask;
    while (this.#low[slot] !== 0 && !(this.#low[slot] === low && this.#high[slot] === high)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [highs, lows] = [this.#high, this.#low];
    this.#slots *= 2;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    for (const [index, low] of lows.entries()) {
      if (low === 0) continue;
      const slot = this.#slotOf(highs[index]!, low);
      this.#high[slot] = highs[index]!;
      this.#low[slot] = low;
    }
  }
}
