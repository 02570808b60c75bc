import type { Transaction } from 'kysely';
import { comparisonName } from '../../shared/name/normalize.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import { inChunks } from './in-chunks.ts';
import type { Store } from './open.ts';
import type { Tables } from './schema.ts';
import { type SubjectRows, subjectOf } from './subjects.ts';

/** Codes whose register entry, today's or an earlier one, has one of these names or organisation codes. */
export async function registerCodes(
  db: Store,
  { names, organizations }: { names: readonly string[]; organizations: readonly string[] },
): Promise<string[]> {
  const held = await inChunks(names, (chunk) =>
    db.selectFrom('subject_name').select('code').where('name_form', 'in', chunk).execute(),
  );
  const once = await inChunks(names, (chunk) =>
    db.selectFrom('subject_past_name').select('code').where('name_form', 'in', chunk).execute(),
  );
  const organized = await inChunks(organizations, (chunk) =>
    db.selectFrom('subject').select('code').where('organization_code', 'in', chunk).execute(),
  );
  return [...held, ...once, ...organized].map(({ code }) => code);
}

/** The register entries of these codes as they were known at an instant. */
export async function subjectsKnownAt(db: Store, codes: readonly string[], knownAt: string): Promise<Subject[]> {
  const current = await currentSubjects(db, codes);
  const known = current.filter(({ knownFrom }) => knownFrom <= knownAt).map(({ subject }) => subject);
  const later = current.filter(({ knownFrom }) => knownFrom > knownAt).map(({ subject }) => subject.code);
  const past = await inChunks(later, (chunk) =>
    db
      .selectFrom('subject_past')
      .select('entry')
      .where('code', 'in', chunk)
      .where('known_from', '<=', knownAt)
      .where('known_to', '>', knownAt)
      .execute(),
  );
  return [...known, ...past.map(({ entry }) => JSON.parse(entry) as Subject)];
}

async function currentSubjects(
  db: Store,
  codes: readonly string[],
): Promise<{ subject: Subject; knownFrom: string }[]> {
  const rows = await inChunks(codes, (chunk) =>
    db.selectFrom('subject').selectAll().where('code', 'in', chunk).execute(),
  );
  const names = await inChunks(
    rows.map((row) => row.code),
    (chunk) => db.selectFrom('subject_name').selectAll().where('code', 'in', chunk).execute(),
  );
  const namesOf = new Map<string, typeof names>();
  for (const name of names) namesOf.set(name.code, [...(namesOf.get(name.code) ?? []), name]);
  return rows.map((row) => ({ subject: subjectOf(row, namesOf.get(row.code) ?? []), knownFrom: row.known_from }));
}

/** How many entries of a batch were new, said something else than before, or the same. */
export interface RegisterDifference {
  added: number;
  changed: number;
  unchanged: number;
}

/**
 * Writes register entries known from `at`; what they take the place of is kept as known until then. An entry that says
 * what is known already is left alone. The last of two entries of one code in one import stands.
 */
export async function putSubjects(
  db: Transaction<Tables>,
  batch: readonly SubjectRows[],
  at: string,
): Promise<RegisterDifference> {
  const byCode = new Map(batch.map((rows) => [rows.subject.code, rows]));
  const current = new Map((await currentSubjects(db, [...byCode.keys()])).map((each) => [each.subject.code, each]));
  const entryOf = ({ subject, names }: SubjectRows): string => JSON.stringify(subjectOf(subject, names));
  const fresh = [...byCode.values()].filter((rows) => {
    const known = current.get(rows.subject.code);
    return !known || JSON.stringify(known.subject) !== entryOf(rows);
  });
  const replaced = fresh.flatMap((rows) => current.get(rows.subject.code) ?? []);
  await keepPast(
    db,
    replaced.filter(({ knownFrom }) => knownFrom < at),
    at,
  );
  await replaceSubjects(db, fresh, at);
  const changed = replaced.length;
  return { added: fresh.length - changed, changed, unchanged: batch.length - fresh.length };
}

async function keepPast(
  db: Transaction<Tables>,
  replaced: readonly { subject: Subject; knownFrom: string }[],
  at: string,
): Promise<void> {
  if (!replaced.length) return;
  const past = replaced.map(({ subject, knownFrom }) => ({
    code: subject.code,
    known_from: knownFrom,
    known_to: at,
    entry: JSON.stringify(subject),
  }));
  await db.insertInto('subject_past').values(past).execute();
  const names = replaced.flatMap(({ subject }) =>
    subject.names.map(({ name }) => ({ code: subject.code, known_to: at, name_form: comparisonName(name) })),
  );
  await db.insertInto('subject_past_name').values(names).execute();
}

async function replaceSubjects(db: Transaction<Tables>, fresh: readonly SubjectRows[], at: string): Promise<void> {
  if (!fresh.length) return;
  const codes = fresh.map((rows) => rows.subject.code);
  await db.deleteFrom('subject_name').where('code', 'in', codes).execute();
  await db.deleteFrom('subject').where('code', 'in', codes).execute();
  await db
    .insertInto('subject')
    .values(fresh.map(({ subject }) => ({ ...subject, known_from: at })))
    .execute();
  await db
    .insertInto('subject_name')
    .values(fresh.flatMap((rows) => rows.names))
    .execute();
}
