import type { Insertable, Selectable } from 'kysely';
import type { Store } from './open.ts';
import type { Tables } from './schema.ts';

export type AccessRow = Selectable<Tables['access_log']>;

export const appendAccess = (db: Store, rows: Insertable<Tables['access_log']>[]): Promise<unknown> =>
  db.insertInto('access_log').values(rows).execute();

/** Newest first. `keyId` undefined is everyone's; `before` is the id the last page ended at. */
export interface AccessPage {
  keyId: string | null | undefined;
  before: number | null;
  limit: number;
}

export function readAccess(db: Store, { keyId, before, limit }: AccessPage): Promise<AccessRow[]> {
  let query = db.selectFrom('access_log').selectAll().orderBy('id', 'desc').limit(limit);
  if (keyId !== undefined)
    query = keyId === null ? query.where('key_id', 'is', null) : query.where('key_id', '=', keyId);
  if (before !== null) query = query.where('id', '<', before);
  return query.execute();
}
