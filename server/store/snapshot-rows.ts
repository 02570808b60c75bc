import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Receipt } from '../../shared/record/edition.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import { isPostgres } from './dialect.ts';
import type { Store } from './open.ts';
import { type ReceiptRow, receiptOf } from './receipts.ts';
import type { EditionRow, RecordRow } from './record-of.ts';
import type { Tables } from './schema.ts';
import { subjectOf } from './subjects.ts';

const PAGE = 5000;
/** Which state of the store this is: imports published, and the instant of the last one. */
export interface StoreState {
  turn: number;
  knownAt: string | null;
}

/** One row, read many times a second: cheap enough to ask before an answer. */
export async function stateOf(db: Kysely<Tables>): Promise<StoreState> {
  const { rows } = await db.executeQuery<{ turn: number; at: string | null }>(
    CompiledQuery.raw("select turn, at from import_turn where list = ''"),
  );
  return { turn: rows[0]?.turn ?? 0, knownAt: rows[0]?.at ?? null };
}

/** Runs `read` on one unchanging state of the store, whatever is imported meanwhile. */
export function onOneState<T>(store: Store, read: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  const transaction = store.transaction();
  return (isPostgres(store) ? transaction.setIsolationLevel('repeatable read') : transaction).execute(read);
}

async function count(db: Kysely<Tables>, table: 'subject' | 'subject_name'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function countRows(db: Kysely<Tables>): Promise<{ records: number; subjects: number; names: number }> {
  const { n } = await db
    .selectFrom('record_version')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('known_to', 'is', null)
    .executeTakeFirstOrThrow();
  return { records: Number(n), subjects: await count(db, 'subject'), names: await count(db, 'subject_name') };
}

/** Rows an index of the store would hold. */
export async function storeSize(db: Kysely<Tables>): Promise<number> {
  const { records, subjects } = await countRows(db);
  return records + subjects;
}

/** What is known now of every record, in pages. */
export async function* recordPages(db: Transaction<Tables>): AsyncGenerator<RecordRow[]> {
  let after = -1;
  while (true) {
    const page = await db
      .selectFrom('record_version')
      .select(['sequence', 'record_id', 'list', 'name_form', 'code', 'organization_code', 'payload'])
      .select(['edition_id', 'removed_on', 'absent'])
      .where('known_to', 'is', null)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PAGE)
      .execute();
    if (!page.length) return;
    yield page.map(({ sequence: _, ...row }) => row);
    after = page.at(-1)!.sequence;
  }
}

/** Every register entry of today, by code, in pages. */
export async function* subjectPages(db: Transaction<Tables>): AsyncGenerator<Subject[]> {
  let after = '';
  while (true) {
    const page = await db
      .selectFrom('subject')
      .selectAll()
      .where('code', '>', after)
      .orderBy('code')
      .limit(PAGE)
      .execute();
    if (!page.length) return;
    const last = page.at(-1)!.code;
    const names = await db
      .selectFrom('subject_name')
      .selectAll()
      .where('code', '>', after)
      .where('code', '<=', last)
      .execute();
    const namesOf = new Map<string, typeof names>();
    for (const name of names) {
      const held = namesOf.get(name.code);
      if (held) held.push(name);
      else namesOf.set(name.code, [name]);
    }
    yield page.map((row) => subjectOf(row, namesOf.get(row.code) ?? []));
    after = last;
  }
}

export const editionRows = (db: Transaction<Tables>): Promise<EditionRow[]> =>
  db.selectFrom('edition').selectAll().orderBy('id', 'desc').execute();

export const allReceipts = async (db: Transaction<Tables>): Promise<Receipt[]> =>
  ((await db.selectFrom('receipt').selectAll().orderBy('id').execute()) as ReceiptRow[]).map(receiptOf);
