import { comparisonName } from '../../shared/name/normalize.ts';
import type { PackedIndex } from '../index/packed-index.ts';
import { gramsOf } from './grams.ts';

export interface Found {
  code: string;
  name: string;
  /** Dice's coefficient of the two names' pieces, 0 to 1. */
  score: number;
}

/** Postings read for one query at most: the rarest pieces tell names apart, 公司 tells nothing. */
const MOST_POSTINGS = 60_000;
/** Pieces of a query counted at most: as many as a byte can. */
const MOST_PIECES = 255;
/** Names compared piece by piece at most. */
const MOST_COMPARED = 100;

const dice = (asked: ReadonlySet<number>, form: string): number => {
  const grams = gramsOf(form);
  const shared = grams.reduce((sum, gram) => sum + (asked.has(gram) ? 1 : 0), 0);
  return (2 * shared) / (asked.size + grams.length || 1);
};

/** Room to count in, kept with the index: a fresh map for each query would cost more than all the rest. */
interface Scratch {
  counts: Uint8Array;
  touched: Uint32Array;
}

const scratches = new WeakMap<PackedIndex, Scratch>();

function scratchOf(index: PackedIndex): Scratch {
  let scratch = scratches.get(index);
  if (!scratch) {
    scratch = {
      counts: new Uint8Array(index.sections.subjectAt.length),
      touched: new Uint32Array(MOST_POSTINGS * 2),
    };
    scratches.set(index, scratch);
  }
  return scratch;
}

/** The subjects with most of the query's rarest pieces: the rarest are read first, until enough postings were. */
function likeliest(index: PackedIndex, asked: readonly number[]): number[] {
  const { starts, postings } = index.grams;
  const { counts, touched } = scratchOf(index);
  const spans = asked.map((bucket) => ({ from: starts[bucket]!, to: starts[bucket + 1]! }));
  spans.sort((a, b) => a.to - a.from - (b.to - b.from));
  let read = 0;
  let count = 0;
  for (const { from, to } of spans.slice(0, MOST_PIECES)) {
    read += to - from;
    if (read > MOST_POSTINGS && count > 0) break;
    for (let at = from; at < Math.min(to, from + MOST_POSTINGS); at++) {
      const number = postings[at]!;
      if (counts[number]!++ === 0) touched[count++] = number;
    }
  }
  return mostCounted(counts, touched.subarray(0, count));
}

/** Takes the numbers with the highest counts, and leaves the counts as they were: all zero. */
function mostCounted(counts: Uint8Array, touched: Uint32Array): number[] {
  const byCount: number[][] = [];
  for (const number of touched) {
    const count = counts[number]!;
    const held = byCount[count];
    if (!held) byCount[count] = [number];
    else if (held.length < MOST_COMPARED) held.push(number);
    counts[number] = 0;
  }
  return byCount.reverse().flat().slice(0, MOST_COMPARED);
}

/** Registered names like a comparison name, the likest first; a name with a wrong, missing or added character is near. */
export function searchNames(index: PackedIndex, form: string, limit: number): Found[] {
  const asked = gramsOf(form);
  const all = new Set(asked);
  return likeliest(index, asked)
    .flatMap((number) => {
      const { code, kind, names } = index.subjectAt(number);
      if (kind === 'natural-person') return [];
      const scored = names.map(({ name }) => ({ code, name, score: dice(all, comparisonName(name)) }));
      return [scored.reduce((best, each) => (each.score > best.score ? each : best))];
    })
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map((found) => ({ ...found, score: Math.round(found.score * 100) / 100 }));
}
