/**
 * Open addressing over one Uint32Array of pairs: the hash of a key, and the number it leads to plus one (0 is an empty
 * place). Keys are not kept: whoever looks up compares the few candidates of an equal hash itself. Several numbers may
 * stand under one key. Linear probing at a load of at most five eighths keeps a look-up to one or two cache lines.
 */
export class HashTable {
  readonly pairs: Uint32Array;
  readonly #mask: number;

  constructor(pairs: Uint32Array) {
    this.pairs = pairs;
    this.#mask = pairs.length / 2 - 1;
  }

  static sized(keys: number): HashTable {
    let places = 8;
    while (places < keys * 1.6) places *= 2;
    return new HashTable(new Uint32Array(places * 2));
  }

  add(hash: number, value: number): void {
    let place = hash & this.#mask;
    while (this.pairs[place * 2 + 1] !== 0) place = (place + 1) & this.#mask;
    this.pairs[place * 2] = hash;
    this.pairs[place * 2 + 1] = value + 1;
  }

  has(hash: number): boolean {
    return this.first(hash) >= 0;
  }

  /** The place of the first candidate, or -1; `next` goes on from there. */
  first(hash: number): number {
    return this.#from(hash & this.#mask, hash);
  }

  next(place: number, hash: number): number {
    return this.#from((place + 1) & this.#mask, hash);
  }

  at(place: number): number {
    return this.pairs[place * 2 + 1]! - 1;
  }

  #from(start: number, hash: number): number {
    for (let place = start; this.pairs[place * 2 + 1] !== 0; place = (place + 1) & this.#mask) {
      if (this.pairs[place * 2] === hash) return place;
    }
    return -1;
  }

  /** Every number under a hash, smallest first. */
  candidates(hash: number): number[] {
    const found: number[] = [];
    for (let place = this.first(hash); place >= 0; place = this.next(place, hash)) found.push(this.at(place));
    return found.sort((a, b) => a - b);
  }
}

/** FNV-1a over UTF-16 units with a final mix (Mulvey): 32 bits, unsigned. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
