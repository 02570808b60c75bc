import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Rates of keys; an access log nobody can change or shorten. */
export const access: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table api_key add column rate_per_minute integer`.execute(db);
    await db.schema.createIndex('access_log_key').on('access_log').columns(['key_id', 'id']).execute();
    const isPostgres = db.getExecutor().adapter.supportsTransactionalDdl;
    await (isPostgres ? guardPostgres(db) : guardSqlite(db));
  },
};

async function guardSqlite(db: Kysely<unknown>): Promise<void> {
  for (const act of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger access_log_no_${act} before ${act} on access_log begin select raise(abort, 'access_log is append-only'); end`,
      )
      .execute(db);
  }
}

async function guardPostgres(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create function access_log_append_only() returns trigger language plpgsql as $$ begin raise exception 'access_log is append-only'; end $$`,
    )
    .execute(db);
  await sql
    .raw(
      'create trigger access_log_append_only before update or delete or truncate on access_log for each statement execute function access_log_append_only()',
    )
    .execute(db);
}
