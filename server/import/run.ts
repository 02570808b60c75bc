import type { Kysely, Transaction } from 'kysely';
import type { ListId } from '../../shared/record/list.ts';
import { countTurn, takeTurn } from '../store/import-turn.ts';
import { countInForce, type EditionRow, editionsOf, insertEdition } from '../store/imports.ts';
import { closeIncoming, openIncoming, publishIncoming, type RowContent } from '../store/incoming.ts';
import type { Store } from '../store/open.ts';
import { patiently } from '../store/patience.ts';
import type { Tables } from '../store/schema.ts';
import { Comparison, type Difference } from './comparison.ts';
import type { Expectation, ListLine } from './importer.ts';
import { Refused, refusedOutcome } from './refused.ts';
import type { Rejected } from './reject.ts';
import { Stager } from './stage.ts';

export interface ImportOptions {
  /** Every row must be of this list; an empty file then states an empty edition. */
  list: ListId | null;
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

const BATCH = 500;
/** Rejected rows told one by one; all are counted. */
const REPORTED = 1000;
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
      if (error instanceof Refused) return refusedOutcome(options.list ?? 'unknown', options.edition, error);
      throw error;
    } finally {
      await closeIncoming(db);
    }
  });
}

/** What was read of one list, with the comparison it goes into. */
interface Part {
  comparison: Comparison;
  read: number;
  skippedPersons: number;
  rejected: Rejected[];
  batch: RowContent[];
}

const isTruncated = ({ rejected }: Part): boolean => rejected.length > 0;
const rowsOf = ({ read, skippedPersons, rejected }: Part): number => read - skippedPersons - rejected.length;

async function attemptImport(
  db: Kysely<Tables>,
  lines: AsyncIterable<ListLine>,
  options: ImportOptions,
): Promise<ImportOutcome | 'overtaken'> {
  await openIncoming(db);
  const parts = await new Reading(db, options).read(lines);
  const refused = !options.allowRejected && [...parts.values()].some(isTruncated);
  if (!refused) {
    for (const [list, part] of parts) {
      if (options.delta || isTruncated(part)) continue;
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
  if (rows < before * expected.share)
    throw new Refused(`只有 ${rows} 行，而现有 ${before} 行：像是不完整的一版。确认无误后加 --allow-shrunken 再导入`);
}

/** Sorts the lines of a source by list, in batches. */
class Reading {
  readonly #db: Kysely<Tables>;
  readonly #options: ImportOptions;
  readonly #day: string;
  readonly #stager = new Stager();
  readonly #parts = new Map<string, Part>();

  constructor(db: Kysely<Tables>, options: ImportOptions) {
    this.#db = db;
    this.#options = options;
    this.#day = options.publishedOn ?? options.now().toISOString().slice(0, 10);
  }

  async read(lines: AsyncIterable<ListLine>): Promise<Map<string, Part>> {
    const { list, onRow } = this.#options;
    if (list) await this.#partOf(list);
    let read = 0;
    for await (const line of lines) {
      const part = await this.#partOf(list ?? this.#listOf(line));
      part.read++;
      this.#sort(line, part);
      if (part.batch.length >= BATCH) await this.#flush(part);
      onRow?.(++read);
    }
    for (const part of this.#parts.values()) await this.#flush(part);
    return this.#parts;
  }

  /** A row that could not be read does not say which list it is of: it is told with the first. */
  #listOf(line: ListLine): string {
    return 'value' in line ? line.value.list : (this.#parts.keys().next().value ?? 'unknown');
  }

  #sort(line: ListLine, part: Part): void {
    const { list } = this.#options;
    if ('rejected' in line) part.rejected.push(line.rejected);
    else if ('skipped' in line || line.value.subject.kind === 'natural-person') part.skippedPersons++;
    else if (list && line.value.list !== list)
      part.rejected.push({ row: line.row, column: 'list', reason: `应为 ${list}` });
    else part.batch.push(this.#stager.stage(line.value, line.row));
  }

  async #partOf(list: string): Promise<Part> {
    const known = this.#parts.get(list);
    if (known) return known;
    const mayBePartial = this.#options.delta || this.#options.allowRejected;
    const comparison = await Comparison.begin(this.#db, { list, day: this.#day, mayBePartial });
    const part = { comparison, read: 0, skippedPersons: 0, rejected: [], batch: [] };
    this.#parts.set(list, part);
    return part;
  }

  async #flush(part: Part): Promise<void> {
    await part.comparison.take(part.batch);
    part.batch = [];
  }
}

/** False where another import of one of the lists was published since the comparison began. */
async function publish(db: Kysely<Tables>, parts: ReadonlyMap<string, Part>, options: ImportOptions): Promise<boolean> {
  const publishAll = (): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      const at = await takeTurn(transaction, options.now());
      for (const [list, part] of parts) {
        if (!(await countTurn(transaction, list, part.comparison.turn))) throw new Overtaken();
        await publishPart(transaction, { list, part, at }, options);
      }
    });
  try {
    await patiently(publishAll);
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

class Overtaken extends Error {}

/** The same file as the same edition again is known already: no second edition, no new version. */
async function publishPart(
  db: Transaction<Tables>,
  { list, part, at }: { list: string; part: Part; at: string },
  options: ImportOptions,
): Promise<void> {
  const truncated = isTruncated(part);
  const edition = {
    edition: options.edition,
    source: options.source,
    published_on: options.publishedOn,
    row_count: rowsOf(part),
    complete: options.delta ? 0 : 1,
    truncated: truncated ? 1 : 0,
    demonstration: options.demonstration ? 1 : 0,
    digest: options.digest,
  };
  const isSame = (known: EditionRow): boolean =>
    (Object.keys(edition) as (keyof typeof edition)[]).every((key) => known[key] === edition[key]);
  if (options.digest && !part.comparison.changes && (await editionsOf(db, list)).some(isSame)) return;
  const editionId = await insertEdition(db, { ...edition, list, imported_at: at });
  await publishIncoming(db, { list, editionId, at, partial: options.delta || truncated });
}
