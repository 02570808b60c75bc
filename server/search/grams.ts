/** Buckets two-character pieces of names are sorted into; two pieces may share one, which costs a look and no truth. */
export const BUCKETS = 1 << 18;

const bucketOf = (first: number, second: number): number =>
  (Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> 14) & (BUCKETS - 1);

/** The buckets of a comparison name's pieces, each once. */
export function gramsOf(form: string): number[] {
  const grams = new Set<number>();
  for (let at = 0; at + 1 < form.length; at++) grams.add(bucketOf(form.charCodeAt(at), form.charCodeAt(at + 1)));
  return [...grams];
}

/** Postings: the numbers of the subjects with a piece in bucket b stand at `postings[starts[b] … starts[b + 1])`. */
export interface Grams {
  starts: Uint32Array;
  postings: Uint32Array;
}

/** Two passes over all names: how many stand in each bucket, then where each goes. */
export function packGrams(count: number, formsOf: (number: number) => readonly string[]): Grams {
  const starts = new Uint32Array(BUCKETS + 1);
  const bucketsOf = (number: number): Set<number> => new Set(formsOf(number).flatMap(gramsOf));
  for (let number = 0; number < count; number++) for (const bucket of bucketsOf(number)) starts[bucket + 1]!++;
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice(0, BUCKETS);
  const postings = new Uint32Array(starts[BUCKETS]!);
  for (let number = 0; number < count; number++) {
    for (const bucket of bucketsOf(number)) postings[next[bucket]!++] = number;
  }
  return { starts, postings };
}
