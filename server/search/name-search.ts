import { comparisonName } from '../../shared/name/normalize.ts';
import type { PackedIndex } from '../index/packed-index.ts';
import { type Grams, gramsOf } from './grams.ts';

export interface Found {
  code: string;
  name: string;
  /** Dice's coefficient of the two names' pieces, 0 to 1. */
  score: number;
}

/** Postings read for one query at most: the rarest pieces tell names apart, 公司 tells nothing. */
const MOST_POSTINGS = 120_000;
/** Names compared piece by piece at most. */
const MOST_COMPARED = 300;

const dice = (asked: ReadonlySet<number>, form: string): number => {
  const grams = gramsOf(form);
  const shared = grams.reduce((sum, gram) => sum + (asked.has(gram) ? 1 : 0), 0);
  return (2 * shared) / (asked.size + grams.length || 1);
};

/** Counts, for each subject, the query's rarest pieces it has: the rarest first, until enough postings were read. */
function countShared(asked: readonly number[], { starts, postings }: Grams): Map<number, number> {
  const sized = asked.map((bucket) => ({ from: starts[bucket]!, to: starts[bucket + 1]! }));
  sized.sort((a, b) => a.to - a.from - (b.to - b.from));
  const counts = new Map<number, number>();
  let read = 0;
  for (const { from, to } of sized) {
    read += to - from;
    if (read > MOST_POSTINGS && counts.size > 0) break;
    for (let at = from; at < Math.min(to, from + MOST_POSTINGS); at++) {
      const number = postings[at]!;
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  }
  return counts;
}

/** Registered names like a comparison name, the likest first; a name with a wrong, missing or added character is near. */
export function searchNames(index: PackedIndex, form: string, limit: number): Found[] {
  const asked = gramsOf(form);
  const counts = countShared(asked, index.grams);
  const likeliest = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COMPARED);
  const all = new Set(asked);
  return likeliest
    .flatMap(([number]) => {
      const { code, kind, names } = index.subjectAt(number);
      if (kind === 'natural-person') return [];
      const scored = names.map(({ name }) => ({ code, name, score: dice(all, comparisonName(name)) }));
      return [scored.reduce((best, each) => (each.score > best.score ? each : best))];
    })
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map((found) => ({ ...found, score: Math.round(found.score * 100) / 100 }));
}
