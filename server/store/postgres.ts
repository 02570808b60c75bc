import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** Kysely over a PostgreSQL server; counts come back as numbers, as from SQLite. */
export function postgresDialect(url: string): Dialect {
  pg.types.setTypeParser(INT8, Number);
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 8 }) });
}
