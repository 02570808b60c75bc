import type { Insertable, Selectable } from 'kysely';
import type { Store } from './open.ts';
import type { Tables } from './schema.ts';

export type KeyRow = Selectable<Tables['api_key']>;

export const insertKey = (db: Store, row: Insertable<Tables['api_key']>): Promise<unknown> =>
  db.insertInto('api_key').values(row).execute();

export const findKey = (db: Store, hash: string): Promise<KeyRow | undefined> =>
  db.selectFrom('api_key').selectAll().where('key_hash', '=', hash).executeTakeFirst();

export const listKeys = (db: Store): Promise<KeyRow[]> =>
  db.selectFrom('api_key').selectAll().orderBy('created_at').execute();

/** Whether a key of this id was there and still open. */
export async function revokeKey(db: Store, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether any key could still open the server at an instant. */
export async function anyKey(db: Store, at: string): Promise<boolean> {
  const row = await db
    .selectFrom('api_key')
    .select('id')
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
