/**
 * On which days a list held a row, as its editions together say: an edition speaks from its day until the next one that
 * says something about the row. A complete edition speaks about every row, a partial one about those it names. Before
 * the first that speaks, the row is taken to be as that one says.
 */
export interface Timeline {
  /** Spans `[from, until)` in which the list did not hold the row; `from` is null where there is no beginning. */
  absent: readonly (readonly [from: string | null, until: string])[];
  /** The day of the edition that no longer held it, or null: it stands. */
  removedOn: string | null;
}

export interface Statement {
  day: string;
  present: boolean;
}

export const ALWAYS: Timeline = { absent: [], removedOn: null };

export const holdsOn = ({ absent, removedOn }: Timeline, day: string): boolean =>
  (removedOn === null || day < removedOn) &&
  !absent.some(([from, until]) => (from === null || from <= day) && day < until);

/** The timeline a row's statements make; one a day, in the order of their days, at least one. */
export function timelineOf(statements: readonly Statement[]): Timeline {
  const absent: [string | null, string][] = [];
  let goneSince: string | null | undefined = statements[0]!.present ? undefined : null;
  for (const { day, present } of statements) {
    if (present && goneSince !== undefined) {
      absent.push([goneSince, day]);
      goneSince = undefined;
    } else if (!present && goneSince === undefined) goneSince = day;
  }
  if (goneSince === undefined) return { absent, removedOn: null };
  if (goneSince !== null) return { absent, removedOn: goneSince };
  const first = statements[0]!.day;
  return { absent: [[null, first]], removedOn: first };
}

/** What the editions held so far say about one row, one statement a day. `timeline` is null for a row unknown to them. */
export function statementsOf(
  timeline: Timeline | null,
  completeDays: readonly string[],
  namedDays: readonly string[],
): Statement[] {
  const days = [...new Set([...completeDays, ...namedDays])].sort();
  return days.map((day) => ({ day, present: timeline !== null && holdsOn(timeline, day) }));
}

/** The statements with one more, which is the last word of its day. */
export function withStatement(statements: readonly Statement[], added: Statement): Statement[] {
  const others = statements.filter(({ day }) => day !== added.day);
  const at = others.findIndex(({ day }) => day > added.day);
  return at < 0 ? [...others, added] : [...others.slice(0, at), added, ...others.slice(at)];
}

export const readTimeline = (absent: string | null, removedOn: string | null): Timeline =>
  absent === null && removedOn === null
    ? ALWAYS
    : { absent: absent === null ? [] : (JSON.parse(absent) as Timeline['absent']), removedOn };

export const absentText = ({ absent }: Timeline): string | null => (absent.length ? JSON.stringify(absent) : null);

/** The day since when a row is gone as of a day, or the later day it will have gone on, or null: it stands. */
export function goneOn({ absent, removedOn }: Timeline, day: string): string | null {
  const gap = absent.find(([from, until]) => (from === null || from <= day) && day < until);
  return gap ? (gap[0] ?? day) : removedOn;
}
