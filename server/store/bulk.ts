import { CompiledQuery, type Kysely } from 'kysely';
import { isPostgres } from './dialect.ts';
import type { Tables } from './schema.ts';

export type BulkValue = string | number | null;
type ColumnType = 'text' | 'bigint';

/** Rows in one statement; SQLite allows 32,766 parameters. */
const MOST_ROWS = 250;

/**
 * Inserts many rows of the same columns as fast as the driver can: one prepared statement for each full batch, and
 * arrays in PostgreSQL. Table and column names are the program's own, never anybody's input.
 */
export async function insertRows(
  db: Kysely<Tables>,
  { table, columns }: { table: string; columns: Readonly<Record<string, ColumnType>> },
  rows: readonly (readonly BulkValue[])[],
): Promise<void> {
  const names = Object.keys(columns);
  if (!rows.length) return;
  if (isPostgres(db)) {
    const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
    const text = `insert into ${table} (${names}) select * from unnest(${arrays})`;
    const values = names.map((_name, column) => rows.map((row) => row[column]));
    await db.executeQuery(CompiledQuery.raw(text, values));
    return;
  }
  const tuple = `(${names.map(() => '?')})`;
  for (let at = 0; at < rows.length; at += MOST_ROWS) {
    const chunk = rows.slice(at, at + MOST_ROWS);
    const text = `insert into ${table} (${names}) values ${Array(chunk.length).fill(tuple)}`;
    await db.executeQuery(CompiledQuery.raw(text, chunk.flat()));
  }
}

/** `column in (…)` of both dialects, as SQL text and parameters; the text is the same for every full batch. */
export function among(
  db: Kysely<Tables>,
  column: string,
  values: readonly string[],
): { text: string; parameters: unknown[] } {
  return isPostgres(db)
    ? { text: `${column} = any($1)`, parameters: [values] }
    : { text: `${column} in (${Array(values.length).fill('?')})`, parameters: [...values] };
}
