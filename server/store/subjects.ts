import { type Insertable, type Selectable, sql, type Transaction } from 'kysely';
import type { Subject } from '../../shared/subject/subject.ts';
import type { Store } from './open.ts';
import type { Tables } from './schema.ts';

export interface SubjectRows {
  subject: Insertable<Tables['subject']>;
  names: Insertable<Tables['subject_name']>[];
}

/** Writes register entries over those of the same code. The last of two entries of one code in a batch stands. */
export async function putSubjects(db: Transaction<Tables>, batch: readonly SubjectRows[]): Promise<void> {
  const byCode = new Map(batch.map((rows) => [rows.subject.code, rows]));
  if (!byCode.size) return;
  const codes = [...byCode.keys()];
  await db.deleteFrom('subject_name').where('code', 'in', codes).execute();
  await db.deleteFrom('subject').where('code', 'in', codes).execute();
  const rows = [...byCode.values()];
  await db
    .insertInto('subject')
    .values(rows.map((row) => row.subject))
    .execute();
  await db
    .insertInto('subject_name')
    .values(rows.flatMap((row) => row.names))
    .execute();
}

export const subjectOf = (
  row: Selectable<Tables['subject']>,
  names: readonly Selectable<Tables['subject_name']>[],
): Subject => ({
  code: row.code,
  kind: row.kind as Subject['kind'],
  status: row.status as Subject['status'],
  names: names.map((name) => ({ name: name.name, from: name.held_from, to: name.held_to })),
  headDigest: row.head_digest,
  headIdDigest: row.head_id_digest,
  parent: row.parent,
  successorOf: row.successor_of,
  holders: JSON.parse(row.holders) as Subject['holders'],
});

export async function findSubject(store: Store, code: string): Promise<Subject | null> {
  const row = await store.selectFrom('subject').selectAll().where('code', '=', code).executeTakeFirst();
  if (!row) return null;
  return subjectOf(row, await store.selectFrom('subject_name').selectAll().where('code', '=', code).execute());
}

/** Registered names that hold a text, in the order of their comparison form. */
export async function findSubjects(
  store: Store,
  text: string,
  limit: number,
): Promise<{ code: string; name: string; score: number }[]> {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await store
    .selectFrom('subject_name')
    .select(['code', 'name', 'name_form'])
    .where(sql<boolean>`name_form like ${pattern} escape '\\'`)
    .orderBy('name_form')
    .limit(limit)
    .execute();
  return rows.map(({ code, name, name_form }) => ({
    code,
    name,
    score: Math.round((text.length / name_form.length) * 100) / 100,
  }));
}
