import type { Kysely } from 'kysely';
import { turnOf } from '../store/import-turn.ts';
import {
  type CurrentVersion,
  currentVersions,
  dayOf,
  editionsOf,
  namedDays,
  versionsHeldOn,
} from '../store/imports.ts';
import {
  addIncoming,
  addNamed,
  addRestated,
  type Incoming,
  type Restated,
  type RowContent,
} from '../store/incoming.ts';
import type { Tables } from '../store/schema.ts';
import { absentText, holdsOn, readTimeline, type Timeline } from '../store/timeline.ts';
import { NumberSet } from './marks.ts';
import { type Restatement, restate } from './restate.ts';

/** What an edition did to a list. A row that comes back counts as added. */
export interface Difference {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

/**
 * One edition of one list held against what is known of the list: the changes it makes go to the incoming tables, and
 * nothing else is written. An edition older than what is known fills in the past and leaves the newer alone.
 */
export class Comparison {
  readonly difference: Difference = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  /** How many imports of the list there were when the comparison began. */
  readonly turn: number;
  /** Whether anything known of the list will change. */
  changes = false;
  readonly #db: Kysely<Tables>;
  readonly #list: string;
  readonly #day: string;
  readonly #mayBePartial: boolean;
  /** Days of the complete editions known so far, in order, one each. */
  readonly #completeDays: readonly string[];
  /** No edition of this day or a later one is known: everything said here is the last word. */
  readonly #newest: boolean;
  /** Nothing is known of the list. */
  readonly #empty: boolean;
  readonly #named = new NumberSet();

  private constructor(db: Kysely<Tables>, edition: ComparedEdition, known: Known) {
    this.#db = db;
    this.#list = edition.list;
    this.#day = edition.day;
    this.#mayBePartial = edition.mayBePartial;
    this.turn = known.turn;
    this.#completeDays = known.completeDays;
    this.#newest = known.days.every((day) => day < edition.day);
    this.#empty = known.days.length === 0;
  }

  static async begin(db: Kysely<Tables>, edition: ComparedEdition): Promise<Comparison> {
    const turn = await turnOf(db, edition.list);
    const editions = (await editionsOf(db, edition.list)).filter((each) => each.failed === 0);
    const complete = editions.filter((each) => each.complete === 1 && each.truncated === 0);
    return new Comparison(db, edition, {
      turn,
      days: editions.map(dayOf),
      completeDays: [...new Set(complete.map(dayOf))].sort(),
    });
  }

  /** Rows the edition holds; no two of them have the same id. */
  async take(rows: readonly RowContent[]): Promise<void> {
    if (!rows.length) return;
    const current = new Map<string, CurrentVersion>();
    if (!this.#empty) {
      const versions = await currentVersions(
        this.#db,
        rows.map((row) => row.record_id),
      );
      for (const version of versions) current.set(version.record_id, version);
    }
    const late = this.#newest ? new Map<string, string[]>() : await this.#namedDaysOf(rows, current);
    const incoming: Incoming[] = [];
    const restated: Restated[] = [];
    for (const row of rows) this.#compare(row, current.get(row.record_id) ?? null, { late, incoming, restated });
    if (incoming.length || restated.length) this.changes = true;
    await addIncoming(this.#db, incoming);
    await addRestated(this.#db, restated);
    if (this.#mayBePartial) await addNamed(this.#db, rows);
  }

  #namedDaysOf(
    rows: readonly RowContent[],
    current: ReadonlyMap<string, CurrentVersion>,
  ): Promise<Map<string, string[]>> {
    const asked = rows.filter((row) => {
      const version = current.get(row.record_id);
      return version && (version.content_hash !== row.content_hash || !holdsOn(timelineBy(version), this.#day));
    });
    return asked.length
      ? namedDays(
          this.#db,
          asked.map((row) => row.record_id),
        )
      : Promise.resolve(new Map());
  }

  #compare(row: RowContent, version: CurrentVersion | null, changes: Changes): void {
    if (version) this.#named.add(version.sequence);
    const before = version && timelineBy(version);
    const sameContent = version?.content_hash === row.content_hash;
    if (before && sameContent && holdsOn(before, this.#day)) {
      this.difference.unchanged++;
      return;
    }
    const { after, lastWord } = this.#stated(before, true, changes.late.get(row.record_id) ?? []);
    if (!before || (before.removedOn !== null && after.removedOn === null)) this.difference.added++;
    else if (!sameContent && lastWord) this.difference.changed++;
    else this.difference.unchanged++;
    const days = { removed_on: after.removedOn, absent: absentText(after) };
    if (!before || (lastWord && !sameContent)) {
      changes.incoming.push({ ...row, replaces: version?.sequence ?? null, ...days });
    } else if (after.removedOn !== before.removedOn || absentText(after) !== version!.absent) {
      changes.restated.push({ list: this.#list, sequence: version!.sequence, ...days });
    }
  }

  #stated(before: Timeline | null, present: boolean, named: readonly string[]): Restatement {
    return restate(before, present, {
      day: this.#day,
      newest: this.#newest,
      completeDays: this.#completeDays,
      namedDays: named,
    });
  }

  /** After the last row of a complete edition: it says of all the others that they are not in it. */
  async finishComplete(): Promise<void> {
    if (this.#empty) return;
    for await (const page of versionsHeldOn(this.#db, this.#list, this.#day)) {
      const missing = page.filter(
        (version) => !this.#named.has(version.sequence) && holdsOn(timelineBy(version), this.#day),
      );
      if (!missing.length) continue;
      this.changes = true;
      const named = this.#newest
        ? new Map<string, string[]>()
        : await namedDays(
            this.#db,
            missing.map((version) => version.record_id),
          );
      await addRestated(
        this.#db,
        missing.map((version) => this.#without(version, named.get(version.record_id) ?? [])),
      );
    }
  }

  #without(version: CurrentVersion, named: readonly string[]): Restated {
    const before = timelineBy(version);
    const { after } = this.#stated(before, false, named);
    if (before.removedOn === null && after.removedOn !== null) this.difference.removed++;
    return { list: this.#list, sequence: version.sequence, removed_on: after.removedOn, absent: absentText(after) };
  }
}

export interface ComparedEdition {
  list: string;
  /** The day it speaks from. */
  day: string;
  /** It is a partial edition, or one with rejected rows may turn out to be. */
  mayBePartial: boolean;
}

interface Known {
  turn: number;
  days: readonly string[];
  completeDays: readonly string[];
}

interface Changes {
  /** Days on which partial editions named the rows whose past has to be put together. */
  late: ReadonlyMap<string, string[]>;
  incoming: Incoming[];
  restated: Restated[];
}

const timelineBy = ({ absent, removed_on }: CurrentVersion): Timeline => readTimeline(absent, removed_on);
