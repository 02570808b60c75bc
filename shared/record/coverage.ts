import { daysBetween } from '../day.ts';
import type { Edition } from './edition.ts';

export type CoverageState = 'fresh' | 'stale' | 'missing' | 'truncated' | 'failed';

/** Whether and why a list speaks for a day. `edition` is the one that speaks, or the newest there is. */
export interface ListCoverage {
  state: CoverageState;
  covers: boolean;
  /** Some edition, a partial one too, is near enough for a row in it to count. */
  presence: boolean;
  /** The edition held is for another day: the day asked lies before or between what is held. */
  otherDay: boolean;
  edition: Edition | null;
}

interface CoverageQuestion {
  /** Newest first. */
  editions: readonly Edition[];
  asOf: string;
  today: string;
  /** Days an edition covers before and after its publication. */
  budget: number;
}

/**
 * An edition covers a day when it was published at most `budget` days before it, or at most so long after it and not in
 * the future, or when one at or before and one after are both held (contract §1).
 */
export function coverageOf({ editions, asOf, today, budget }: CoverageQuestion): ListCoverage {
  const newest = editions[0] ?? null;
  const silent = { covers: false, presence: false, otherDay: false };
  if (!newest) return { ...silent, state: 'missing', edition: null };
  const dated = editions.filter((edition) => edition.publishedOn !== null && edition.publishedOn <= today);
  const complete = dated.filter((edition) => edition.complete && !edition.truncated);
  const covering = (edition: Edition): boolean => {
    const age = daysBetween(edition.publishedOn!, asOf);
    return age >= 0 ? age <= budget : -age <= budget;
  };
  const speaking =
    complete.find((edition) => covering(edition) && edition.publishedOn! <= asOf) ??
    complete.find(covering) ??
    bracketing(complete, asOf);
  const presence = dated.some(covering);
  // After a failed attempt what is held still tells who is listed, and of days past who is not; of newer days no more.
  if (newest.failed && (newest.publishedOn ?? '') <= asOf)
    return { ...silent, presence, state: 'failed', edition: newest };
  const spoilt = dated.find((edition) => edition.truncated && covering(edition));
  if (speaking && !(spoilt && spoilt.publishedOn! > speaking.publishedOn!)) {
    return { state: 'fresh', covers: true, presence: true, otherDay: false, edition: speaking };
  }
  if (spoilt) return { ...silent, presence, state: 'truncated', edition: spoilt };
  const last = complete[0] ?? newest;
  const otherDay = last.publishedOn !== null && last.publishedOn > asOf;
  const state = complete.length ? 'stale' : last.truncated ? 'truncated' : 'missing';
  return { state, covers: false, presence, otherDay, edition: last };
}

function bracketing(complete: readonly Edition[], asOf: string): Edition | undefined {
  const before = complete.find((edition) => edition.publishedOn! <= asOf);
  const after = complete.find((edition) => edition.publishedOn! > asOf);
  return before && after ? before : undefined;
}
