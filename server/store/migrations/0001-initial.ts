import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Editions, record versions, subjects, receipts, keys and the access log. */
export const initial: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const isPostgres = db.getExecutor().adapter.supportsTransactionalDdl;
    const id = isPostgres ? sql`bigserial primary key` : sql`integer primary key autoincrement`;
    await sql`create table edition (id ${id}, list text not null, edition text not null, source text not null, published_on text, imported_at text not null, row_count integer not null, complete integer not null, truncated integer not null, demonstration integer not null, digest text not null)`.execute(
      db,
    );
    await sql`create table record_version (sequence ${id}, record_id text not null, list text not null, name_form text not null, loose_form text not null, code text, organization_code text, payload text not null, content_hash text not null, edition_id integer not null, removed_on text, known_from text not null, known_to text)`.execute(
      db,
    );
    await sql`create table staged_row (record_id text not null, list text not null, name_form text not null, loose_form text not null, code text, organization_code text, payload text not null, content_hash text not null)`.execute(
      db,
    );
    await sql`create table subject (code text primary key, organization_code text not null, kind text not null, status text not null, head_digest text, head_id_digest text, parent text, successor_of text, holders text not null)`.execute(
      db,
    );
    await sql`create table subject_name (code text not null, name text not null, name_form text not null, loose_form text not null, held_from text, held_to text)`.execute(
      db,
    );
    await sql`create table receipt (id ${id}, list text not null, code text, name text, asked_on text not null, channel text not null, operator text not null, result text not null, proof_digest text)`.execute(
      db,
    );
    await sql`create table api_key (id text primary key, title text not null, key_hash text not null unique, scopes text not null, created_at text not null, expires_at text, revoked_at text)`.execute(
      db,
    );
    await sql`create table access_log (id ${id}, request_id text not null, at text not null, key_id text, purpose text not null, replay integer not null, subjects text not null)`.execute(
      db,
    );
    for (const [name, table, columns] of INDEXES) {
      await db.schema.createIndex(name).on(table).columns(columns).execute();
    }
  },
};

const INDEXES: [string, string, string[]][] = [
  ['edition_list', 'edition', ['list', 'imported_at']],
  ['record_version_record', 'record_version', ['record_id', 'known_to']],
  ['record_version_list', 'record_version', ['list', 'known_to']],
  ['record_version_code', 'record_version', ['code']],
  ['record_version_organization', 'record_version', ['organization_code']],
  ['record_version_name', 'record_version', ['name_form']],
  ['record_version_loose', 'record_version', ['loose_form']],
  ['staged_row_record', 'staged_row', ['record_id']],
  ['subject_organization', 'subject', ['organization_code']],
  ['subject_name_code', 'subject_name', ['code']],
  ['subject_name_form', 'subject_name', ['name_form']],
  ['subject_name_loose', 'subject_name', ['loose_form']],
  ['receipt_list', 'receipt', ['list', 'asked_on']],
];
