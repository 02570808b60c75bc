import { isListId } from '../../shared/record/list.ts';
import { digestOf, importListFiles, listsOfFormat } from '../import/import-file.ts';
import type { Store } from '../store/open.ts';
import { type RunOutcome, recordRun, type SourceRow } from '../store/sources.ts';
import { type Held, holdOf, isUrl } from './location.ts';

/**
 * Runs one source: takes what it holds now, imports it, and keeps how that went. A file that has not changed is not
 * imported again; an address that still gives the same does state it anew, for today.
 */
export async function runSource(store: Store, source: SourceRow, now: () => Date): Promise<RunOutcome> {
  const list = source.list !== null && isListId(source.list) ? source.list : null;
  const startedAt = now().toISOString();
  const outcome = await attempt(store, { source, startedAt, now });
  const lists = listsOfFormat(source.format, list) ?? [];
  await recordRun(store, { source, lists, now: now() }, outcome);
  return outcome;
}

interface Attempt {
  source: SourceRow;
  startedAt: string;
  now: () => Date;
}

async function attempt(store: Store, given: Attempt): Promise<RunOutcome> {
  const { source, startedAt, now } = given;
  let held: Held | null = null;
  try {
    held = await holdOf(source.location, now());
    return await importHeld(store, held, given);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { outcome: 'failed', startedAt, edition: held?.edition ?? null, detail, checksum: null };
  } finally {
    await held?.release();
  }
}

async function importHeld(store: Store, held: Held, { source, startedAt, now }: Attempt): Promise<RunOutcome> {
  const { edition, publishedOn, file } = held;
  const checksum = await digestOf(file);
  const list = source.list !== null && isListId(source.list) ? source.list : null;
  if (checksum === source.checksum && !isUrl(source.location))
    return { outcome: 'unchanged', startedAt, edition, detail: null, checksum };
  const { done, refusal, reports } = await importListFiles(store, {
    files: [file],
    format: source.format,
    list,
    edition,
    publishedOn,
    source: null,
    delta: source.complete === 0,
    dryRun: false,
    allowRejected: false,
    allowShrunken: false,
    now,
  });
  const [fault] = reports.flatMap(({ rejected }) => rejected);
  const why = refusal ?? (fault ? `第 ${fault.row} 行 ${fault.column || '整行'}：${fault.reason}` : null);
  if (!done) return { outcome: 'failed', startedAt, edition, detail: why ?? '未导入', checksum: null };
  const detail = reports.map((each) => `${each.list} +${each.added} ~${each.changed} -${each.removed}`).join('；');
  return { outcome: 'imported', startedAt, edition, detail, checksum };
}
