import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** An attempt to load a list that failed is known like an edition, from its instant on. */
export const failures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table edition add column failed integer not null default 0`.execute(db);
  },
};
