import { ALWAYS, statementsOf, type Timeline, timelineOf, withStatement } from '../store/timeline.ts';

/** What is known of a list beside one row, when an edition of a day speaks about the row. */
interface Known {
  day: string;
  /** No edition of this day or a later one is known. */
  newest: boolean;
  completeDays: readonly string[];
  /** Days on which partial editions named the row; not needed in order. */
  namedDays: readonly string[];
}

export interface Restatement {
  after: Timeline;
  /** No later edition holds the row: what this one says of it is its content. */
  lastWord: boolean;
}

/**
 * A row's days with what one more edition says of it. In order, one more span is all that changes; else the statements
 * are put together anew. `before` is null for a row unknown so far.
 */
export function restate(before: Timeline | null, present: boolean, known: Known): Restatement {
  const { day, newest, completeDays, namedDays } = known;
  if (!newest) {
    const statements = statementsOf(before, completeDays, namedDays);
    const lastWord = !statements.some((each) => each.present && each.day > day);
    return { after: timelineOf(withStatement(statements, { day, present })), lastWord };
  }
  if (!before)
    return { after: completeDays.length ? { absent: [[null, day]], removedOn: null } : ALWAYS, lastWord: true };
  const { absent, removedOn } = before;
  if (!present) return { after: { absent, removedOn: removedOn ?? day }, lastWord: true };
  const after = removedOn === null ? before : { absent: [...absent, [removedOn, day] as const], removedOn: null };
  return { after, lastWord: true };
}
