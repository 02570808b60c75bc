import type { Kysely } from 'kysely';
import type { ListId } from '../../shared/record/list.ts';
import type { Tables } from '../store/schema.ts';
import { Comparison } from './comparison.ts';
import type { ListLine } from './importer.ts';
import { type Part, UNKNOWN } from './part.ts';
import type { ImportOptions } from './run.ts';
import { Stager } from './stage.ts';

const BATCH = 500;

/** Sorts the lines of a source by list, in batches. */
export class Reading {
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
    const { lists, onRow } = this.#options;
    for (const list of lists ?? []) await this.#partOf(list);
    let read = 0;
    for await (const line of lines) {
      const part = await this.#partOf(this.#listOf(line));
      part.read++;
      this.#sort(line, part);
      if (part.batch.length >= BATCH) await this.#flush(part);
      onRow?.(++read);
    }
    for (const part of this.#parts.values()) await this.#flush(part);
    return this.#parts;
  }

  /** A row that could not be read, or is of no list of these, is told with the first. */
  #listOf(line: ListLine): string {
    if ('value' in line && this.#isOurs(line.value.list)) return line.value.list;
    return this.#parts.keys().next().value ?? UNKNOWN;
  }

  #isOurs(list: ListId): boolean {
    return this.#options.lists?.includes(list) ?? true;
  }

  #sort(line: ListLine, part: Part): void {
    if ('rejected' in line) part.rejected.push(line.rejected);
    else if ('merged' in line) part.merged++;
    else if ('skipped' in line || line.value.subject.kind === 'natural-person') part.skippedPersons++;
    else if (!this.#isOurs(line.value.list))
      part.rejected.push({ row: line.row, column: 'list', reason: `应为 ${this.#options.lists?.join('、')}` });
    else part.batch.push(this.#stager.stage(line.value, line.row));
  }

  async #partOf(list: string): Promise<Part> {
    const known = this.#parts.get(list);
    if (known) return known;
    const mayBePartial = this.#options.delta || this.#options.allowRejected;
    const comparison = await Comparison.begin(this.#db, { list, day: this.#day, mayBePartial });
    const part = { comparison, read: 0, skippedPersons: 0, merged: 0, rejected: [], batch: [] };
    this.#parts.set(list, part);
    return part;
  }

  async #flush(part: Part): Promise<void> {
    await part.comparison.take(part.batch);
    part.batch = [];
  }
}
