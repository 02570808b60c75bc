import type { Insertable, Transaction } from 'kysely';
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

export async function findSubjects(
  store: Store,
  text: string,
  limit: number,
): Promise<{ code: string; name: string }[]> {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return store
    .selectFrom('subject_name')
    .select(['code', 'name'])
    .where('name_form', 'like', pattern)
    .orderBy('name_form')
    .limit(limit)
    .execute();
}

export const countRows = async (store: Store): Promise<{ editions: number; subjects: number; real: number }> => {
  const count = async (table: 'edition' | 'subject'): Promise<number> =>
    Number(
      (
        await store
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const real = await store
    .selectFrom('edition')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('demonstration', '=', 0)
    .where('published_on', 'is not', null)
    .executeTakeFirstOrThrow();
  return { editions: await count('edition'), subjects: await count('subject'), real: Number(real.n) };
};
