import { type Insertable, sql, type Transaction } from 'kysely';
import type { Tables } from './schema.ts';

export type Connection = Transaction<Tables>;
const COLUMNS = [
  'record_id',
  'list',
  'name_form',
  'loose_form',
  'code',
  'organization_code',
  'payload',
  'content_hash',
] as const;

export const clearStage = (db: Connection): Promise<unknown> => db.deleteFrom('staged_row').execute();

export const stageRows = (db: Connection, rows: Insertable<Tables['staged_row']>[]): Promise<unknown> =>
  rows.length ? db.insertInto('staged_row').values(rows).execute() : Promise.resolve();

/** The next instant of transaction time: never earlier than what is already known. */
export async function nextInstant(db: Connection, now: Date): Promise<string> {
  const { last } = await db
    .selectFrom('edition')
    .select((eb) => eb.fn.max('imported_at').as('last'))
    .executeTakeFirstOrThrow();
  const next = last === null ? now : new Date(Math.max(now.getTime(), new Date(last).getTime() + 1));
  return next.toISOString();
}

export async function insertEdition(db: Connection, edition: Insertable<Tables['edition']>): Promise<number> {
  return (await db.insertInto('edition').values(edition).returning('id').executeTakeFirstOrThrow()).id;
}

/** What an edition did to a list. */
export interface Difference {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

interface Applied {
  list: string;
  editionId: number;
  at: string;
  /** Null for a partial edition: rows it does not name stay. */
  removedOn: string | null;
}

const count = async (query: { executeTakeFirstOrThrow(): Promise<{ n: number }> }): Promise<number> =>
  Number((await query.executeTakeFirstOrThrow()).n);

/** Rows of a list that stand in it as far as is known now. */
export const countInForce = (db: Connection, list: string): Promise<number> =>
  count(
    db
      .selectFrom('record_version')
      .where('list', '=', list)
      .where('known_to', 'is', null)
      .where('removed_on', 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('n')),
  );

/** Turns the staged rows of one list into versions: new and changed rows open one, rows gone are closed as removed. */
export async function applyStage(db: Connection, { list, editionId, at, removedOn }: Applied): Promise<Difference> {
  const open = db
    .selectFrom('record_version as v')
    .innerJoin('staged_row as s', 's.record_id', 'v.record_id')
    .where('v.list', '=', list)
    .where('v.known_to', 'is', null)
    .where('v.removed_on', 'is', null);
  const total = await count(
    db
      .selectFrom('staged_row')
      .where('list', '=', list)
      .select((eb) => eb.fn.countAll<number>().as('n')),
  );
  const unchanged = await count(
    open.whereRef('v.content_hash', '=', 's.content_hash').select((eb) => eb.fn.countAll<number>().as('n')),
  );
  const changed = await count(
    open.whereRef('v.content_hash', '!=', 's.content_hash').select((eb) => eb.fn.countAll<number>().as('n')),
  );
  const removed = removedOn === null ? 0 : await closeMissing(db, { list, at, removedOn });
  await sql`update record_version set known_to = ${at} where list = ${list} and known_to is null and exists (select 1 from staged_row s where s.record_id = record_version.record_id and (s.content_hash <> record_version.content_hash or record_version.removed_on is not null))`.execute(
    db,
  );
  await sql`insert into record_version (record_id, list, name_form, loose_form, code, organization_code, payload, content_hash, edition_id, removed_on, known_from, known_to) select ${sql.join(COLUMNS.map((column) => sql.ref(`s.${column}`)))}, ${sql.lit(editionId)}, null, ${sql.lit(at)}, null from staged_row s where s.list = ${list} and not exists (select 1 from record_version v where v.record_id = s.record_id and v.known_to is null)`.execute(
    db,
  );
  return { added: total - unchanged - changed, changed, unchanged, removed };
}

async function closeMissing(
  db: Connection,
  { list, at, removedOn }: { list: string; at: string; removedOn: string },
): Promise<number> {
  const missing = sql`list = ${list} and known_to is null and removed_on is null and not exists (select 1 from staged_row s where s.record_id = record_version.record_id)`;
  await sql`insert into record_version (record_id, list, name_form, loose_form, code, organization_code, payload, content_hash, edition_id, removed_on, known_from, known_to) select record_id, list, name_form, loose_form, code, organization_code, payload, content_hash, edition_id, ${sql.lit(removedOn)}, ${sql.lit(at)}, ${sql.lit(at)} from record_version where ${missing}`.execute(
    db,
  );
  const closed = await sql`update record_version set known_to = ${at} where ${missing}`.execute(db);
  await sql`update record_version set known_to = null where list = ${list} and known_from = ${at} and removed_on = ${removedOn}`.execute(
    db,
  );
  return Number(closed.numAffectedRows ?? 0n);
}
