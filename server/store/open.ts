import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { initial } from './migrations/0001-initial.ts';
import { access } from './migrations/0002-access.ts';
import { timelines } from './migrations/0003-timelines.ts';
import { failures } from './migrations/0004-failures.ts';
import { postgresDialect } from './postgres.ts';
import type { Tables } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';

export type Store = Kysely<Tables>;

/** Numbered and never edited: a database of any released version is brought forward. */
const MIGRATIONS = {
  '0001-initial': initial,
  '0002-access': access,
  '0003-timelines': timelines,
  '0004-failures': failures,
};

/** Opens a SQLite file or a `postgres://` URL and migrates it; throws what the first failing migration said. */
export async function openStore(address: string): Promise<Store> {
  const dialect = /^postgres(ql)?:\/\//.test(address) ? postgresDialect(address) : sqliteDialect(address);
  const store = new Kysely<Tables>({ dialect });
  const migrator = new Migrator({ db: store, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await store.destroy();
    throw new Error(`数据库 ${address} 无法升级：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return store;
}
