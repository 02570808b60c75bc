import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When a list did not hold a row, what partial editions named, who may publish next, and what the register said before. */
export const timelines: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const isPostgres = db.getExecutor().adapter.supportsTransactionalDdl;
    const id = isPostgres ? sql`bigserial primary key` : sql`integer primary key autoincrement`;
    await sql`alter table record_version add column absent text`.execute(db);
    await sql`drop table staged_row`.execute(db);
    await sql`create table edition_row (edition_id integer not null, record_id text not null, primary key (edition_id, record_id))`.execute(
      db,
    );
    await sql`create index edition_row_record on edition_row (record_id)`.execute(db);
    await sql`create table import_turn (list text primary key, turn integer not null, at text)`.execute(db);
    await sql`insert into import_turn (list, turn, at) select '', 0, max(imported_at) from edition`.execute(db);
    await sql`alter table receipt add column known_from text not null default ''`.execute(db);
    await sql`alter table subject add column known_from text not null default ''`.execute(db);
    await sql`create table subject_past (code text not null, known_from text not null, known_to text not null, entry text not null, primary key (code, known_to))`.execute(
      db,
    );
    await sql`create table subject_past_name (code text not null, known_to text not null, name_form text not null)`.execute(
      db,
    );
    await sql`create index subject_past_name_form on subject_past_name (name_form)`.execute(db);
    await sql`create table source (id text primary key, format text not null, list text, location text not null, every_minutes integer not null, budget_days integer, complete integer not null, created_at text not null, next_run_at text not null, checksum text)`.execute(
      db,
    );
    await sql`create table source_run (id ${id}, source_id text not null, list text, started_at text not null, ended_at text not null, outcome text not null, edition text, detail text)`.execute(
      db,
    );
    await sql`create index source_run_list on source_run (list, ended_at)`.execute(db);
    await sql`create table monitor (id text primary key, key_id text, code text, organization_code text, name_form text, webhook text, secret text, seen integer not null, created_at text not null, ended_at text)`.execute(
      db,
    );
    await sql`create table alert (id ${id}, monitor_id text not null, sequence integer not null, record_id text not null, list text not null, kind text not null, at text not null, delivered_at text, attempts integer not null, next_attempt_at text, last_error text)`.execute(
      db,
    );
    await sql`create index alert_monitor on alert (monitor_id, id)`.execute(db);
  },
};
