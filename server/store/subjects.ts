import { type Selectable, sql } from 'kysely';
import type { HeldName, Subject } from '../../shared/subject/subject.ts';
import type { Store } from './open.ts';
import type { Tables } from './schema.ts';

export interface SubjectRows {
  subject: Omit<Selectable<Tables['subject']>, 'known_from'>;
  names: Selectable<Tables['subject_name']>[];
}

/** The order names were held in, whatever order they come from a database. */
const byTime = (a: HeldName, b: HeldName): number => {
  const [one, other] = [`${a.from ?? ''} ${a.to ?? '9'} ${a.name}`, `${b.from ?? ''} ${b.to ?? '9'} ${b.name}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

export const subjectOf = (
  row: Omit<Selectable<Tables['subject']>, 'known_from'>,
  names: readonly Selectable<Tables['subject_name']>[],
): Subject => ({
  code: row.code,
  kind: row.kind as Subject['kind'],
  status: row.status as Subject['status'],
  names: names.map((name) => ({ name: name.name, from: name.held_from, to: name.held_to })).sort(byTime),
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
