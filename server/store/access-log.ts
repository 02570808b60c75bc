import type { Selectable } from 'kysely';
import { insertRows } from './bulk.ts';
import type { Store } from './open.ts';
import type { Tables } from './schema.ts';

export type AccessRow = Selectable<Tables['access_log']>;

const COLUMNS = {
  request_id: 'text',
  at: 'text',
  key_id: 'text',
  purpose: 'text',
  replay: 'bigint',
  subjects: 'text',
} as const;

/** One statement for a batch, without a query builder in between: this runs with every answer. */
export const appendAccess = (db: Store, rows: readonly Omit<AccessRow, 'id'>[]): Promise<void> =>
  insertRows(
    db,
    { table: 'access_log', columns: COLUMNS },
    rows.map(({ request_id, at, key_id, purpose, replay, subjects }) => [
      request_id,
      at,
      key_id,
      purpose,
      replay,
      subjects,
    ]),
  );

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
