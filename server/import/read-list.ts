import * as v from 'valibot';
import { type GenericRecord, GenericRecordSchema } from '../../shared/api/import-api.ts';
import { Cells } from './cell/cells.ts';
import { ColumnPlan } from './columns.ts';
import type { Importer, ListLine } from './importer.ts';
import { Refused } from './refused.ts';
import { rejectedBy } from './reject.ts';
import { identityOf } from './stage.ts';
import { readTable } from './table/read-table.ts';
import type { TableRow } from './table/table-row.ts';

/**
 * The one of the formats given whose necessary columns a file has; the first where several fit. A file of none is
 * refused, with the columns it lacks for the format it comes nearest to.
 */
export async function chooseImporter(importers: readonly Importer[], file: string): Promise<Importer> {
  const search = new HeadingSearch(importers);
  try {
    for await (const { cells } of readTable(file, search.fits)) {
      if (!search.found) search.fits(Object.keys(cells));
      break;
    }
  } catch (error) {
    throw error instanceof Refused && !search.found ? (search.refusal() ?? error) : error;
  }
  if (search.found) return search.found;
  const refusal = search.refusal();
  if (refusal) throw refusal;
  return importers[0]!;
}

/** Reads one file in one official format. */
export async function* readList(importer: Importer, file: string): AsyncGenerator<ListLine> {
  if (importer.removalRows) yield* withoutRemoved(() => readRows(importer, file));
  else yield* readRows(importer, file);
}

async function* readRows(importer: Importer, file: string): AsyncGenerator<ListLine> {
  const reader = new RowReader(importer);
  for await (const row of readTable(file, reader.plan.holdsRequired)) yield reader.line(row);
}

/** Brings a removal and the row it removes together, in whatever order they stand; reads twice, keeps the removals. */
async function* withoutRemoved(read: () => AsyncIterable<ListLine>): AsyncGenerator<ListLine> {
  const ends = new Map<string, GenericRecord['events']>();
  for await (const line of read())
    if ('value' in line && line.value.events?.length) ends.set(identityOf(line.value), line.value.events);
  const told = new Set<string>();
  for await (const line of read()) {
    const identity = 'value' in line ? identityOf(line.value) : null;
    const events = identity === null ? undefined : ends.get(identity);
    if (identity === null || events === undefined || !('value' in line)) yield line;
    else if (told.has(identity)) yield { row: line.row, merged: true };
    else {
      told.add(identity);
      yield { row: line.row, value: { ...line.value, events } };
    }
  }
}

class HeadingSearch {
  found: Importer | null = null;
  readonly #plans: { importer: Importer; plan: ColumnPlan }[];
  #nearest: { known: number; missing: string[] } | null = null;

  constructor(importers: readonly Importer[]) {
    this.#plans = importers.map((importer) => ({ importer, plan: new ColumnPlan(importer) }));
  }

  fits = (headings: readonly string[]): boolean => {
    for (const { importer, plan } of this.#plans) {
      const missing = plan.missing(headings);
      if (missing.length === 0) {
        this.found = importer;
        return true;
      }
      const known = headings.filter((heading) => plan.handling(heading) !== null).length;
      if (known > (this.#nearest?.known ?? 0)) this.#nearest = { known, missing };
    }
    return false;
  };

  refusal(): Refused | null {
    if (!this.#nearest) return null;
    const { missing } = this.#nearest;
    return new Refused(
      `缺少必有的列：${missing.join('、')}`,
      missing.map((column) => ({ row: 1, column, reason: '缺少必有的列' })),
    );
  }
}

/** Reads rows by one format, and knows the headings it has already audited. */
class RowReader {
  readonly plan: ColumnPlan;
  readonly #importer: Importer;
  readonly #audited = new Set<string>();

  constructor(importer: Importer) {
    this.#importer = importer;
    this.plan = new ColumnPlan(importer);
  }

  line({ row, cells, fault }: TableRow): ListLine {
    this.#audit(row, cells);
    const [missing] = this.plan.missing(Object.keys(cells));
    if (missing !== undefined) return { row, rejected: { row, column: missing, reason: '缺少必有的列' } };
    if (fault !== undefined) return { row, rejected: { row, column: '', reason: fault } };
    const values = new Map<string, { heading: string; text: string }>();
    for (const [heading, text] of Object.entries(cells)) {
      const field = this.plan.handling(heading)!;
      if (field !== 'ignored' && !values.get(field)?.text.trim()) values.set(field, { heading, text });
    }
    const read = new Cells(row, values);
    const reading = this.#importer.read(read);
    if (reading === 'person') return { row, skipped: 'person' };
    if (read.faults.length) return { row, rejected: read.faults[0]! };
    const checked = v.safeParse(GenericRecordSchema, { ...reading, row });
    return checked.success ? { row, value: checked.output } : { row, rejected: rejectedBy(row, checked.issues) };
  }

  /** Every heading is decided about before its first row is read; in JSON a later row may bring a new one. */
  #audit(row: number, cells: TableRow['cells']): void {
    const fresh = Object.keys(cells).filter((heading) => !this.#audited.has(heading));
    if (!fresh.length) return;
    const alarms = this.plan.alarms(fresh).map((alarm) => ({ ...alarm, row }));
    if (alarms.length)
      throw new Refused(
        `未知的列：${alarms.map(({ column }) => column).join('、')}；改版的格式须先注明如何处理`,
        alarms,
      );
    for (const heading of fresh) this.#audited.add(heading);
  }
}
