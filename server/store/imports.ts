import { CompiledQuery, type Insertable, type Kysely, type Selectable, type Transaction } from 'kysely';
import { among } from './bulk.ts';
import type { Tables } from './schema.ts';

/** What is known now of a row, as an import compares against it. */
export interface CurrentVersion {
  sequence: number;
  record_id: string;
  content_hash: string;
  removed_on: string | null;
  absent: string | null;
}

export type EditionRow = Selectable<Tables['edition']>;

/** The current versions of the rows named. */
export async function currentVersions(db: Kysely<Tables>, recordIds: readonly string[]): Promise<CurrentVersion[]> {
  const { text, parameters } = among(db, 'record_id', recordIds);
  const { rows } = await db.executeQuery<CurrentVersion>(
    CompiledQuery.raw(
      `select sequence, record_id, content_hash, removed_on, absent from record_version where ${text} and known_to is null`,
      parameters,
    ),
  );
  return rows;
}

/** Pages through the current versions of a list that no edition up to a day has removed, in the order of their sequence. */
export async function* versionsHeldOn(db: Kysely<Tables>, list: string, day: string): AsyncGenerator<CurrentVersion[]> {
  let after = -1;
  while (true) {
    const page = await db
      .selectFrom('record_version')
      .select(['sequence', 'record_id', 'content_hash', 'removed_on', 'absent'])
      .where('list', '=', list)
      .where('known_to', 'is', null)
      .where((eb) => eb.or([eb('removed_on', 'is', null), eb('removed_on', '>', day)]))
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PAGE)
      .execute();
    if (!page.length) return;
    yield page;
    after = page.at(-1)!.sequence;
  }
}

const PAGE = 5000;

/** The days on which partial editions named each of these rows. */
export async function namedDays(db: Kysely<Tables>, recordIds: readonly string[]): Promise<Map<string, string[]>> {
  const { text, parameters } = among(db, 'r.record_id', recordIds);
  const { rows } = await db.executeQuery<{ record_id: string; published_on: string | null; imported_at: string }>(
    CompiledQuery.raw(
      `select r.record_id, e.published_on, e.imported_at from edition_row r join edition e on e.id = r.edition_id where ${text}`,
      parameters,
    ),
  );
  const days = new Map<string, string[]>();
  for (const row of rows) days.set(row.record_id, [...(days.get(row.record_id) ?? []), dayOf(row)]);
  return days;
}

/** The day an edition speaks from; an undated one speaks from the day it came. */
export const dayOf = ({ published_on, imported_at }: Pick<EditionRow, 'published_on' | 'imported_at'>): string =>
  published_on ?? imported_at.slice(0, 10);

/** The editions of a list in the order they came, failed attempts among them. */
export const editionsOf = (db: Kysely<Tables>, list: string): Promise<EditionRow[]> =>
  db.selectFrom('edition').selectAll().where('list', '=', list).orderBy('id').execute();

export async function insertEdition(db: Transaction<Tables>, edition: Insertable<Tables['edition']>): Promise<number> {
  return (await db.insertInto('edition').values(edition).returning('id').executeTakeFirstOrThrow()).id;
}

/** Rows of a list that stand in it as far as is known now. */
export async function countInForce(db: Kysely<Tables>, list: string): Promise<number> {
  const { n } = await db
    .selectFrom('record_version')
    .where('list', '=', list)
    .where('known_to', 'is', null)
    .where('removed_on', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
