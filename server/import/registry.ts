import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type RegistrySubject, RegistrySubjectSchema } from '../../shared/api/import-api.ts';
import { looseForm } from '../../shared/name/loose.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import { normalizeCode } from '../../shared/uscc/parse.ts';
import { takeTurn } from '../store/import-turn.ts';
import type { Store } from '../store/open.ts';
import { patiently } from '../store/patience.ts';
import { putSubjects, type RegisterDifference } from '../store/register.ts';
import type { Tables } from '../store/schema.ts';
import type { SubjectRows } from '../store/subjects.ts';
import { type Line, readNdjson } from './ndjson.ts';
import type { Rejected } from './reject.ts';

const keyed = (key: Buffer, text: string | null): string | null =>
  text === null || !text.trim() ? null : createHmac('sha256', key).update(text.trim()).digest('hex');

function rowsOf(subject: RegistrySubject, key: Buffer): SubjectRows {
  const code = normalizeCode(subject.code);
  return {
    subject: {
      code,
      organization_code: code.slice(8, 17),
      kind: subject.kind ?? 'legal-person',
      status: subject.status ?? 'existing',
      head_digest: keyed(key, subject.head),
      head_id_digest: keyed(key, subject.headId),
      parent: subject.parent && normalizeCode(subject.parent),
      successor_of: subject.successorOf && normalizeCode(subject.successorOf),
      holders: JSON.stringify(
        (subject.holders ?? []).map((holder) => ({ ...holder, code: normalizeCode(holder.code) })),
      ),
    },
    names: subject.names.map(({ name, from, to }) => {
      const form = comparisonName(name);
      return { code, name, name_form: form, loose_form: looseForm(form), held_from: from, held_to: to };
    }),
  };
}

export interface RegistryReport extends RegisterDifference {
  list: 'registry';
  edition: string;
  read: number;
  removed: 0;
  rejected: Rejected[];
  skippedPersons: number;
}

export interface RegistryOptions {
  edition: string;
  /** Heads and their ids are kept as digests under this key, never in clear. */
  key: Buffer;
  dryRun: boolean;
  allowRejected: boolean;
  now: () => Date;
  onRow?: (read: number) => void;
}

const BATCH = 200;
const REPORTED = 1000;

/** Thrown to undo a transaction whose outcome is already known. */
class Undo extends Error {}

/** Loads register entries, each in place of the one of the same code; all or nothing. Natural persons are left out. */
export async function importRegistry(
  store: Store,
  lines: () => AsyncIterable<Line<RegistrySubject>>,
  options: RegistryOptions,
): Promise<{ done: boolean; report: RegistryReport }> {
  let outcome = { done: false, report: emptyReport(options.edition) };
  const load = (): Promise<void> =>
    store.transaction().execute(async (db) => {
      const at = await takeTurn(db, options.now());
      outcome = { done: false, report: await loadEntries(db, lines(), { ...options, at }) };
      const refused = outcome.report.rejected.length > 0 && !options.allowRejected;
      outcome.done = !refused;
      if (refused || options.dryRun) throw new Undo();
    });
  try {
    await patiently(load);
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  const { report, done } = outcome;
  if (!done) Object.assign(report, { added: 0, changed: 0, unchanged: 0 });
  return { done, report: { ...report, rejected: report.rejected.slice(0, REPORTED) } };
}

const emptyReport = (edition: string): RegistryReport => ({
  list: 'registry',
  edition,
  read: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  rejected: [],
  skippedPersons: 0,
});

async function loadEntries(
  db: Transaction<Tables>,
  lines: AsyncIterable<Line<RegistrySubject>>,
  { edition, key, at, onRow }: RegistryOptions & { at: string },
): Promise<RegistryReport> {
  const report = emptyReport(edition);
  let batch: SubjectRows[] = [];
  const flush = async (): Promise<void> => {
    const { added, changed, unchanged } = await putSubjects(db, batch, at);
    report.added += added;
    report.changed += changed;
    report.unchanged += unchanged;
    batch = [];
  };
  for await (const line of lines) {
    onRow?.(++report.read);
    if ('rejected' in line) report.rejected.push(line.rejected);
    else if (line.value.kind === 'natural-person') report.skippedPersons++;
    else batch.push(rowsOf(line.value, key));
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return report;
}

/** The lines of a register file, one entry each (contract §3). */
export const registryLines = (file: string): AsyncIterable<Line<RegistrySubject>> =>
  readNdjson(file, RegistrySubjectSchema);
