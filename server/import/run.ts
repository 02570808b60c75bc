import type { Kysely } from 'kysely';
import type { ListId } from '../../shared/record/list.ts';
import { countInForce } from '../store/imports.ts';
import { closeIncoming, openIncoming } from '../store/incoming.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/schema.ts';
import type { Difference } from './comparison.ts';
import type { Expectation, ListLine } from './importer.ts';
import { isTruncated, rowsOf, UNKNOWN } from './part.ts';
import { publish } from './publish.ts';
import { Reading } from './reading.ts';
import { Refused, refusedOutcome } from './refused.ts';
import type { Rejected } from './reject.ts';

export interface ImportOptions {
  /** Every row must be of one of these, and each gets an edition, an empty one too; null is whatever the rows are of. */
  lists: readonly ListId[] | null;
  edition: string;
  publishedOn: string | null;
  source: string;
  /** SHA-256 of the file, hex. */
  digest: string;
  /** Rows the edition does not name stay. */
  delta: boolean;
  dryRun: boolean;
  allowRejected: boolean;
  demonstration: boolean;
  /** What a whole edition of an official format looks like; null for other sources, and where the guard is overruled. */
  expected: Expectation | null;
  now: () => Date;
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

/** Rejected rows told one by one; all are counted. */
const REPORTED = 1000;
/** A short list may lose so many rows from one edition to the next. */
const FEW_LOST = 2;
/** How often a file is compared anew because another import of its list came between. */
const ATTEMPTS = 5;

/**
 * Loads one edition: all of it or, on a rejected row that is not allowed, none of it. The file is read and compared
 * without a lock; what has changed is then published in one short transaction, and one import after the other.
 */
export async function runImport(
  store: Store,
  lines: () => AsyncIterable<ListLine>,
  options: ImportOptions,
): Promise<ImportOutcome> {
  return store.connection().execute(async (db) => {
    try {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const outcome = await attemptImport(db, lines(), options);
        if (outcome !== 'overtaken') return outcome;
      }
      throw new Error(`同一名单另有导入不断进行，${ATTEMPTS} 次都被超过；请稍后重试`);
    } catch (error) {
      if (error instanceof Refused) return refusedOutcome(options.lists?.[0] ?? UNKNOWN, options.edition, error);
      throw error;
    } finally {
      await closeIncoming(db);
    }
  });
}

async function attemptImport(
  db: Kysely<Tables>,
  lines: AsyncIterable<ListLine>,
  options: ImportOptions,
): Promise<ImportOutcome | 'overtaken'> {
  await openIncoming(db);
  const parts = await new Reading(db, options).read(lines);
  const truncated = isTruncated(parts);
  const refused = truncated && !options.allowRejected;
  if (!refused) {
    for (const [list, part] of parts) {
      if (options.delta || truncated) continue;
      if (options.expected) await guard(db, list, rowsOf(part), options.expected);
      await part.comparison.finishComplete();
    }
    if (!options.dryRun && !(await publish(db, parts, options))) return 'overtaken';
  }
  const nothing = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const reports = [...parts].map(([list, { comparison, read, rejected, skippedPersons }]) => ({
    list,
    edition: options.edition,
    ...(refused ? nothing : comparison.difference),
    read,
    skippedPersons,
    rejected: rejected.slice(0, REPORTED),
  }));
  return { done: !refused, reports, refusal: null };
}

/** A complete edition that is much smaller than what is in force is taken for a broken one. */
async function guard(db: Kysely<Tables>, list: string, rows: number, expected: Expectation): Promise<void> {
  if (rows < expected.rows) throw new Refused(`只有 ${rows} 行，少于一份完整名单应有的 ${expected.rows} 行`);
  const before = await countInForce(db, list);
  if (before - rows > FEW_LOST && rows < before * expected.share)
    throw new Refused(`只有 ${rows} 行，而现有 ${before} 行：像是不完整的一版。确认无误后加 --allow-shrunken 再导入`);
}
