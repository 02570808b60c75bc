import { createHmac } from 'node:crypto';
import { type RegistrySubject, RegistrySubjectSchema } from '../../shared/api/import-api.ts';
import { looseForm } from '../../shared/name/loose.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import { normalizeCode } from '../../shared/uscc/parse.ts';
import type { Store } from '../store/open.ts';
import { putSubjects, type SubjectRows } from '../store/subjects.ts';
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

export interface RegistryReport {
  list: 'registry';
  read: number;
  added: number;
  rejected: Rejected[];
  skippedPersons: number;
}

const BATCH = 200;

/** Loads register entries, replacing those of the same code; all or nothing. Natural persons are left out. */
export async function importRegistry(
  store: Store,
  source: string | AsyncIterable<Line<RegistrySubject>>,
  key: Buffer,
): Promise<RegistryReport> {
  const lines = typeof source === 'string' ? readNdjson(source, RegistrySubjectSchema) : source;
  const report: RegistryReport = { list: 'registry', read: 0, added: 0, rejected: [], skippedPersons: 0 };
  let batch: SubjectRows[] = [];
  const run = store.transaction().execute(async (db) => {
    for await (const line of lines) {
      report.read++;
      if ('rejected' in line) report.rejected.push(line.rejected);
      else if (line.value.kind === 'natural-person') report.skippedPersons++;
      else batch.push(rowsOf(line.value, key));
      if (batch.length < BATCH) continue;
      report.added += batch.length;
      await putSubjects(db, batch);
      batch = [];
    }
    report.added += batch.length;
    await putSubjects(db, batch);
    if (report.rejected.length) throw new RejectedRows();
  });
  await run.catch((error) => {
    if (!(error instanceof RejectedRows)) throw error;
    report.added = 0;
  });
  return report;
}

class RejectedRows extends Error {}
