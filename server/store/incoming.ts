import { CompiledQuery, type Kysely, sql } from 'kysely';
import { type BulkValue, insertRows } from './bulk.ts';
import type { Tables } from './schema.ts';

/** Content of a row as it will stand in `record_version`. */
export interface RowContent {
  record_id: string;
  list: string;
  name_form: string;
  loose_form: string;
  code: string | null;
  organization_code: string | null;
  payload: string;
  content_hash: string;
}

/** A version to be: new content for a row, in place of the version it replaces. */
export interface Incoming extends RowContent {
  replaces: number | null;
  removed_on: string | null;
  absent: string | null;
}

/** The same content on other days: a row that has gone, or whose gaps an older edition shows. */
export interface Restated {
  list: string;
  sequence: number;
  removed_on: string | null;
  absent: string | null;
}

const INCOMING = {
  table: 'incoming',
  columns: {
    record_id: 'text',
    list: 'text',
    name_form: 'text',
    loose_form: 'text',
    code: 'text',
    organization_code: 'text',
    payload: 'text',
    content_hash: 'text',
    replaces: 'bigint',
    removed_on: 'text',
    absent: 'text',
  },
} as const;
const RESTATED = {
  table: 'restated',
  columns: { list: 'text', sequence: 'bigint', removed_on: 'text', absent: 'text' },
} as const;
const NAMED = { table: 'named', columns: { list: 'text', record_id: 'text' } } as const;
const TABLES = [INCOMING, RESTATED, NAMED];

/**
 * The tables an import gathers its changes in: temporary ones of its own connection, so that two imports never mix,
 * nothing is locked while a file is read, and an import that dies leaves nothing.
 */
export async function openIncoming(db: Kysely<Tables>): Promise<void> {
  await closeIncoming(db);
  for (const { table, columns } of TABLES) {
    const defined = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await db.executeQuery(CompiledQuery.raw(`create temporary table ${table} (${defined})`));
  }
}

export async function closeIncoming(db: Kysely<Tables>): Promise<void> {
  for (const { table } of TABLES) await db.executeQuery(CompiledQuery.raw(`drop table if exists ${table}`));
}

const valuesOf = <T extends object>(columns: Readonly<Record<string, unknown>>, rows: readonly T[]): BulkValue[][] => {
  const names = Object.keys(columns) as (keyof T)[];
  return rows.map((row) => names.map((name) => row[name] as BulkValue));
};

export const addIncoming = (db: Kysely<Tables>, rows: readonly Incoming[]): Promise<void> =>
  insertRows(db, INCOMING, valuesOf(INCOMING.columns, rows));

export const addRestated = (db: Kysely<Tables>, rows: readonly Restated[]): Promise<void> =>
  insertRows(db, RESTATED, valuesOf(RESTATED.columns, rows));

export const addNamed = (db: Kysely<Tables>, rows: readonly { list: string; record_id: string }[]): Promise<void> =>
  insertRows(db, NAMED, valuesOf(NAMED.columns, rows));

const CONTENT = 'record_id, list, name_form, loose_form, code, organization_code, payload, content_hash';

/** Turns what one list gathered into versions known from `at`, and closes those they take the place of. */
export async function publishIncoming(
  db: Kysely<Tables>,
  { list, editionId, at, partial }: { list: string; editionId: number; at: string; partial: boolean },
): Promise<void> {
  const content = sql.raw(CONTENT);
  const versions = sql.raw(`record_version (${CONTENT}, edition_id, removed_on, absent, known_from, known_to)`);
  await sql`update record_version set known_to = ${at} where sequence in (select replaces from incoming where list = ${list} and replaces is not null union all select sequence from restated where list = ${list})`.execute(
    db,
  );
  await sql`insert into ${versions} select ${content}, ${sql.lit(editionId)}, removed_on, absent, ${sql.lit(at)}, null from incoming where list = ${list}`.execute(
    db,
  );
  await sql`insert into ${versions} select ${sql.raw(CONTENT.replaceAll(/\w+/g, 'v.$&'))}, v.edition_id, r.removed_on, r.absent, ${sql.lit(at)}, null from restated r join record_version v on v.sequence = r.sequence where r.list = ${list}`.execute(
    db,
  );
  if (!partial) return;
  await sql`insert into edition_row (edition_id, record_id) select ${sql.lit(editionId)}, record_id from named where list = ${list}`.execute(
    db,
  );
}
