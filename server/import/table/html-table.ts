import { Parser } from 'htmlparser2';
import { Refused } from '../refused.ts';
import type { GridRow } from './table-row.ts';
import { textOf } from './text.ts';

/** Keeps a hostile page from piling up cells of one row. */
const MOST_CELLS = 500;
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

/** Reads every row of every table of a page, in order; nothing is run or fetched. `row` is the ordinal of the `tr`. */
export async function* readHtmlTable(file: string): AsyncGenerator<GridRow> {
  const rows = new RowCollector();
  const parser = new Parser({
    onopentag: (tag) => rows.open(tag),
    ontext: (text) => rows.text(text),
    onclosetag: (tag, isImplied) => rows.close(tag, isImplied),
  });
  for await (const piece of textOf(file)) {
    parser.write(piece);
    yield* rows.take();
  }
  parser.end();
  yield* rows.take();
  if (rows.isCut) throw new Refused('页面在表格中间断开，不完整');
}

/** Gathers the cells of the innermost open row; a layout table around a data table gives rows nobody asks for. */
class RowCollector {
  #done: GridRow[] = [];
  readonly #open: { row: number; table: number; cells: string[] }[] = [];
  readonly #tables: number[] = [];
  #count = 0;
  #tableCount = 0;
  #silent = 0;
  #inCell = false;
  /** A table was open when the page ended. */
  isCut = false;

  open(tag: string): void {
    if (SILENT.has(tag)) this.#silent++;
    else if (tag === 'table') this.#tables.push(++this.#tableCount);
    else if (tag === 'tr') this.#open.push({ row: ++this.#count, table: this.#tables.at(-1) ?? 0, cells: [] });
    else if (tag === 'td' || tag === 'th') {
      const cells = this.#open.at(-1)?.cells;
      this.#inCell = cells !== undefined && cells.length < MOST_CELLS;
      if (this.#inCell) cells!.push('');
    } else if (tag === 'br') this.text('\n');
  }

  text(text: string): void {
    if (!this.#inCell || this.#silent) return;
    const cells = this.#open.at(-1)!.cells;
    cells[cells.length - 1] += text;
  }

  close(tag: string, isImplied: boolean): void {
    if (SILENT.has(tag)) this.#silent = Math.max(0, this.#silent - 1);
    else if (tag === 'td' || tag === 'th') this.#inCell = false;
    else if (tag === 'table') {
      this.#tables.pop();
      this.isCut ||= isImplied;
    } else if (tag === 'tr') {
      const row = this.#open.pop();
      this.#inCell = false;
      if (row && row.cells.length > 0) this.#done.push({ ...row, cells: row.cells.map((cell) => cell.trim()) });
    }
  }

  take(): GridRow[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }
}
