import type { Selectable } from 'kysely';
import type { Edition } from '../../shared/record/edition.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { CreditRecord } from '../../shared/record/record.ts';
import { dayOf } from './imports.ts';
import type { Tables } from './schema.ts';
import { goneOn, holdsOn, readTimeline, type Timeline } from './timeline.ts';

/** What a verdict needs of a record's version. */
export type RecordRow = Pick<
  Selectable<Tables['record_version']>,
  'record_id' | 'list' | 'name_form' | 'code' | 'organization_code' | 'payload' | 'edition_id' | 'removed_on' | 'absent'
>;
export type EditionRow = Selectable<Tables['edition']>;

interface HeldEdition {
  edition: Edition;
  source: string;
  /** The day it speaks from. */
  day: string;
}

const editionOf = (row: EditionRow): Edition => ({
  list: row.list as ListId,
  edition: row.edition,
  publishedOn: row.published_on,
  importedAt: row.imported_at,
  rows: row.row_count,
  complete: row.complete === 1,
  truncated: row.truncated === 1,
  failed: false,
  demonstration: row.demonstration === 1,
});

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

/** Characters 9–17 of a code, or the whole of what is no full code. */
export const organizationOf = (code: string): string => (code.length === 18 ? code.slice(8, 17) : code);

/** A full code reaches rows of that code, and of its organisation code where the row has no more; a bare one all of its. */
export function recordsUnderCode(
  code: string,
  { byCode, byOrganization }: { byCode: readonly CreditRecord[]; byOrganization: readonly CreditRecord[] },
): CreditRecord[] {
  const found =
    code.length === 18
      ? [...byCode, ...byOrganization.filter(({ subject }) => subject.code?.length !== 18)]
      : [...byOrganization];
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The editions held at one instant: which there are of a list, and which of them holds a row. */
export class HeldEditions {
  readonly #byList = new Map<string, Edition[]>();
  readonly #byId = new Map<number, HeldEdition>();
  readonly #complete = new Map<string, HeldEdition[]>();

  /** `rows` in the order of their ids, the last first. */
  constructor(rows: readonly EditionRow[]) {
    const newest = new Map<string, EditionRow>();
    for (const row of rows) {
      if (!newest.has(row.list)) newest.set(row.list, row);
      if (row.failed === 1) continue;
      const held = { edition: editionOf(row), source: row.source, day: dayOf(row) };
      this.#byId.set(row.id, held);
      push(this.#byList, row.list, held.edition);
      if (held.edition.complete && !held.edition.truncated) push(this.#complete, row.list, held);
    }
    for (const held of this.#complete.values()) held.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    for (const editions of this.#byList.values()) {
      editions.sort((a, b) =>
        (a.publishedOn ?? '') < (b.publishedOn ?? '') ? 1 : a.publishedOn === b.publishedOn ? 0 : -1,
      );
    }
    // The last attempt failed: what is held stays, and no longer speaks for today.
    for (const [list, editions] of this.#byList)
      if (newest.get(list)?.failed === 1) editions[0] = { ...editions[0]!, failed: true };
  }

  /** By publication, newest first; the last imported first among those of one day. */
  of(list: string): Edition[] {
    return this.#byList.get(list) ?? [];
  }

  lists(): string[] {
    return [...this.#byList.keys()].sort();
  }

  /** The record a version stands for on a day: with the event that ended it, and the edition that last held it. */
  recordOf(row: RecordRow, asOf: string): CreditRecord {
    const content = JSON.parse(row.payload) as Omit<CreditRecord, 'id' | 'edition'>;
    const timeline = readTimeline(row.absent, row.removed_on);
    const held = this.#lastHolding(row.list, timeline, this.#byId.get(row.edition_id));
    const gone = goneOn(timeline, asOf);
    const events = gone === null ? content.events : [...content.events, { kind: 'removed' as const, on: gone }];
    return {
      ...content,
      events,
      id: row.record_id,
      edition: {
        name: held?.source ?? '',
        edition: held?.edition.edition ?? '',
        publishedOn: held?.edition.publishedOn ?? null,
      },
    };
  }

  /** The newest edition that holds a row: a complete one since its content came, else the one its content came with. */
  #lastHolding(list: string, timeline: Timeline, introduced: HeldEdition | undefined): HeldEdition | undefined {
    const complete = this.#complete.get(list)?.find(({ day }) => holdsOn(timeline, day));
    return complete && (!introduced || complete.day >= introduced.day) ? complete : introduced;
  }
}
