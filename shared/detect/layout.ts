/** A header cell says in few words what stands below it. */
const LONGEST_HEADER = 24;

/** Blocks, rows and columns of a document's text, so that what stands before, beside and over a place can be asked. */
export class Layout {
  readonly #text: string;
  readonly #lineStarts: number[] = [];
  /** Starts of a table row's cells, by row; a block without cells is left out. */
  readonly #cells = new Map<number, number[]>();
  /** The row whose cells head a table row's columns. */
  readonly #headers = new Map<number, number>();
  /** The line asked for last: the next question is mostly about the same one. */
  #lately = 0;

  /** `isLabel` tells header cells from content, so that a header repeated inside a table counts. */
  constructor(text: string, isLabel: (cell: string) => boolean) {
    this.#text = text;
    let tab = text.indexOf('\t');
    let header = -1;
    for (let start = 0; start <= text.length; ) {
      const end = endOfLine(text, start);
      const line = this.#lineStarts.push(start) - 1;
      if (tab >= 0 && tab < end) {
        this.#cells.set(line, cellStarts(text, start, end));
        if (header < 0 || this.#isHeader(line, isLabel)) header = line;
        this.#headers.set(line, header);
        tab = text.indexOf('\t', end);
      } else header = -1;
      start = end + 1;
    }
  }

  /** The characters before `at` within its own cell or block, at most so many. */
  before(at: number, most: number): string {
    return this.#text.slice(Math.max(this.#cellStart(at), at - most), at);
  }

  /** The cell to the left in the same row, or the block above where both are single blocks; else empty. */
  beside(at: number): string {
    const line = this.lineOf(at);
    const cells = this.#cells.get(line);
    if (cells) {
      const column = lastNotAfter(cells, at);
      return column > 0 ? this.#slice(cells[column - 1]!, cells[column]! - 1) : '';
    }
    return line > 0 && !this.#cells.has(line - 1)
      ? this.#slice(this.#lineStarts[line - 1]!, this.#lineStarts[line]! - 1)
      : '';
  }

  /** The header of the column `at` stands in; empty where there is none. */
  above(at: number): string {
    const line = this.lineOf(at);
    const header = this.#headers.get(line);
    if (header === undefined || header === line) return '';
    return this.#cellText(header, lastNotAfter(this.#cells.get(line)!, at));
  }

  /** Whether `at` stands in a table's row. */
  isRow(at: number): boolean {
    return this.#cells.has(this.lineOf(at));
  }

  /** Number of the block or row `at` stands in. */
  lineOf(at: number): number {
    const starts = this.#lineStarts;
    if (!(starts[this.#lately]! <= at && at < (starts[this.#lately + 1] ?? Number.POSITIVE_INFINITY)))
      this.#lately = lastNotAfter(starts, at);
    return this.#lately;
  }

  #isHeader(line: number, isLabel: (cell: string) => boolean): boolean {
    const cells = this.#cells.get(line)!.map((_, column) => this.#cellText(line, column));
    const filled = cells.filter((cell) => cell !== '');
    return filled.length > 1 && filled.filter(isLabel).length * 2 >= filled.length;
  }

  #cellText(line: number, column: number): string {
    const cells = this.#cells.get(line)!;
    const start = cells[column];
    if (start === undefined) return '';
    return this.#slice(start, cells[column + 1] ?? endOfLine(this.#text, start));
  }

  #slice(start: number, end: number): string {
    const whole = this.#text.slice(start, Math.min(end, start + LONGEST_HEADER * 2)).replace(/\s/g, '');
    return whole.length > LONGEST_HEADER ? '' : whole;
  }

  #cellStart(at: number): number {
    const line = this.lineOf(at);
    const cells = this.#cells.get(line);
    return cells ? cells[lastNotAfter(cells, at)]! : this.#lineStarts[line]!;
  }
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

function cellStarts(text: string, start: number, end: number): number[] {
  const starts = [start];
  for (let tab = text.indexOf('\t', start); tab >= 0 && tab < end; tab = text.indexOf('\t', tab + 1))
    starts.push(tab + 1);
  return starts;
}

/** Index of the last of these ascending numbers that is not after `at`. */
function lastNotAfter(numbers: readonly number[], at: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
