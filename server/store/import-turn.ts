import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** All imports together. */
const ALL = '';

/** How many imports of a list were published so far: what a comparison against it is good for. */
export async function turnOf(db: Kysely<Tables>, list: string): Promise<number> {
  const row = await db.selectFrom('import_turn').select('turn').where('list', '=', list).executeTakeFirst();
  return row?.turn ?? 0;
}

/** The newest instant of transaction time: what is known, is known since then or longer. Null where nothing is known. */
export async function lastInstant(db: Kysely<Tables>): Promise<string | null> {
  const row = await db.selectFrom('import_turn').select('at').where('list', '=', ALL).executeTakeFirst();
  return row?.at ?? null;
}

/**
 * Takes the turn to publish, as the first statement of its transaction, and gives its instant, later than all that is
 * known. The next import waits here until this one has ended: on SQLite for the write lock, on PostgreSQL for the row.
 */
export async function takeTurn(db: Transaction<Tables>, now: Date): Promise<string> {
  await db
    .updateTable('import_turn')
    .set((eb) => ({ turn: eb('turn', '+', 1) }))
    .where('list', '=', ALL)
    .execute();
  const last = await lastInstant(db);
  const at = new Date(last === null ? now.getTime() : Math.max(now.getTime(), Date.parse(last) + 1)).toISOString();
  await db.updateTable('import_turn').set({ at }).where('list', '=', ALL).execute();
  return at;
}

/** Counts an import of a list; false where another one came between, and the comparison no longer holds. */
export async function countTurn(db: Transaction<Tables>, list: string, compared: number): Promise<boolean> {
  if ((await turnOf(db, list)) !== compared) return false;
  await db
    .insertInto('import_turn')
    .values({ list, turn: compared + 1, at: null })
    .onConflict((conflict) => conflict.column('list').doUpdateSet({ turn: compared + 1 }))
    .execute();
  return true;
}
