import type { ListId } from '../../shared/record/list.ts';
import {
  applyStage,
  type Connection,
  clearStage,
  countInForce,
  type Difference,
  insertEdition,
  nextInstant,
  stageRows,
} from '../store/imports.ts';
import type { Store } from '../store/open.ts';
import type { Expectation, ListLine } from './importer.ts';
import { Refused, refusedOutcome } from './refused.ts';
import type { Rejected } from './reject.ts';
import { type StagedRow, Stager } from './stage.ts';

export interface ImportOptions {
  /** Every row must be of this list; an empty file then states an empty edition. */
  list: ListId | null;
  edition: string;
  publishedOn: string | null;
  source: string;
  digest: string;
  /** Rows the edition does not name stay. */
  delta: boolean;
  dryRun: boolean;
  allowRejected: boolean;
  demonstration: boolean;
  /** What a whole edition of an official format looks like; null for other sources, and where the guard is overruled. */
  expected: Expectation | null;
  now: Date;
  onRow?: (read: number) => void;
}

export interface ImportReport extends Difference {
  list: string;
  edition: string;
  read: number;
  rejected: Rejected[];
  skippedPersons: number;
}

/** `refusal` says why the whole file was refused; nothing was written then. */
export type ImportOutcome = { done: boolean; reports: ImportReport[]; refusal: string | null };

const BATCH = 500;
const REPORTED = 1000;

/** Thrown to undo a transaction whose outcome is already known. */
class Undo extends Error {}

interface Tally {
  read: number;
  skippedPersons: number;
  rejected: Rejected[];
}

/** Loads one edition in one transaction: all of it or, on a rejected row that is not allowed, none of it. */
export async function runImport(
  store: Store,
  lines: AsyncIterable<ListLine>,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const reports: ImportReport[] = [];
  let done = false;
  try {
    await store.transaction().execute(async (db) => {
      await clearStage(db);
      const tallies = await stageAll(lines, options, (rows) => stageRows(db, rows));
      const rejected = [...tallies.values()].flatMap((tally) => tally.rejected);
      const refused = rejected.length > 0 && !options.allowRejected;
      const at = await nextInstant(db, options.now);
      for (const [list, tally] of tallies) {
        const difference = refused ? { added: 0, changed: 0, unchanged: 0, removed: 0 } : await load(list, tally, at);
        reports.push({
          list,
          edition: options.edition,
          ...difference,
          ...tally,
          rejected: tally.rejected.slice(0, REPORTED),
        });
      }
      await clearStage(db);
      done = !refused;
      if (refused || options.dryRun) throw new Undo();

      async function load(list: string, tally: Tally, instant: string): Promise<Difference> {
        const truncated = tally.rejected.length > 0;
        if (options.expected && !options.delta) await guard(db, list, tally, options.expected);
        const editionId = await insertEdition(db, {
          list,
          edition: options.edition,
          source: options.source,
          published_on: options.publishedOn,
          imported_at: instant,
          row_count: tally.read - tally.skippedPersons - tally.rejected.length,
          complete: options.delta ? 0 : 1,
          truncated: truncated ? 1 : 0,
          demonstration: options.demonstration ? 1 : 0,
          digest: options.digest,
        });
        const removedOn = options.delta || truncated ? null : (options.publishedOn ?? instant.slice(0, 10));
        return applyStage(db, { list, editionId, at: instant, removedOn });
      }
    });
  } catch (error) {
    if (error instanceof Refused) return refusedOutcome(options.list ?? 'unknown', options.edition, error);
    if (!(error instanceof Undo)) throw error;
  }
  return { done, reports, refusal: null };
}

/** A complete edition that is much smaller than what is in force is taken for a broken one. */
async function guard(db: Connection, list: string, tally: Tally, expected: Expectation): Promise<void> {
  const rows = tally.read - tally.skippedPersons - tally.rejected.length;
  if (rows < expected.rows) throw new Refused(`只有 ${rows} 行，少于一份完整名单应有的 ${expected.rows} 行`);
  const before = await countInForce(db, list);
  if (rows < before * expected.share)
    throw new Refused(`只有 ${rows} 行，而现有 ${before} 行：像是不完整的一版。确认无误后加 --allow-shrunken 再导入`);
}

async function stageAll(
  lines: AsyncIterable<ListLine>,
  options: ImportOptions,
  insert: (rows: StagedRow[]) => Promise<unknown>,
): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (list: string): Tally => {
    const tally = tallies.get(list) ?? { read: 0, skippedPersons: 0, rejected: [] };
    tallies.set(list, tally);
    return tally;
  };
  if (options.list) tallyOf(options.list);
  const stager = new Stager();
  let batch: StagedRow[] = [];
  let read = 0;
  for await (const line of lines) {
    options.onRow?.(++read);
    if ('rejected' in line) {
      const tally = tallyOf(options.list ?? tallies.keys().next().value ?? 'unknown');
      tally.read++;
      tally.rejected.push(line.rejected);
      continue;
    }
    if ('skipped' in line) {
      const tally = tallyOf(options.list ?? 'unknown');
      tally.read++;
      tally.skippedPersons++;
      continue;
    }
    const tally = tallyOf(options.list ?? line.value.list);
    tally.read++;
    if (options.list && line.value.list !== options.list) {
      tally.rejected.push({ row: line.row, column: 'list', reason: `应为 ${options.list}` });
    } else if (line.value.subject.kind === 'natural-person') tally.skippedPersons++;
    else batch.push(stager.stage(line.value, line.row));
    if (batch.length >= BATCH) {
      await insert(batch);
      batch = [];
    }
  }
  await insert(batch);
  return tallies;
}
