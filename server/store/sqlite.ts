import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

const MOST_PREPARED = 64;

/** Kysely over Node's own SQLite. `:memory:` keeps nothing. */
export function sqliteDialect(path: string): Dialect {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 10000; pragma cache_size = -65536',
  );
  const statements = new Map<string, StatementSync>();
  /** The statements used last: a batch of an import, or a look-up, is prepared once. */
  function prepared(text: string): StatementSync {
    const statement = statements.get(text) ?? database.prepare(text);
    statements.delete(text);
    statements.set(text, statement);
    if (statements.size > MOST_PREPARED) statements.delete(statements.keys().next().value!);
    return statement;
  }
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(text) {
        const statement = prepared(text);
        const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => statement.run(...values(parameters)),
          iterate: (parameters) => database.prepare(text).iterate(...values(parameters)) as IterableIterator<unknown>,
        };
      },
    },
  });
}
