import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** Kysely over a PostgreSQL server; counts come back as numbers, as from SQLite. */
export function postgresDialect(url: string): Dialect {
  pg.types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  // A server that goes away tells its idle connections so. Nobody waits on those, and the pool drops them; the next
  // query that cannot be put says it. Without these listeners the whole process would end.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool });
}
