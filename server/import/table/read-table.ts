import { extname } from 'node:path';
import { Refused } from '../refused.ts';
import { readCsv } from './csv.ts';
import { readHtmlTable } from './html-table.ts';
import { readJson } from './json.ts';
import type { GridRow, TableFormat, TableRow } from './table-row.ts';
import { bytesOf } from './text.ts';
import { readXlsx } from './xlsx.ts';

/** Rows above the headings: a title, the publisher, the day. */
const MOST_TITLE_ROWS = 30;

/** Which kind of table a file holds: by its first bytes where they say, else by its ending. */
async function formatOf(file: string): Promise<TableFormat> {
  let opening = '';
  for await (const chunk of bytesOf(file)) {
    opening = chunk.subarray(0, 512).toString('latin1');
    break;
  }
  if (opening.startsWith('PK')) return 'xlsx';
  const text = opening.replace(/^(\xef\xbb\xbf|\xff\xfe)?[\s\0]*/, '');
  if (/^<(!doctype|html|table|meta|head|body|div)\b/i.test(text)) return 'html';
  const ending = extname(file.replace(/\.gz$/i, '')).slice(1).toLowerCase();
  if (ending === 'ndjson' || ending === 'jsonl' || ending === 'json' || /^[[{]/.test(text)) return 'json';
  return ending === 'htm' || ending === 'html' ? 'html' : 'csv';
}

const GRIDS: Record<Exclude<TableFormat, 'json' | 'ndjson'>, (file: string) => AsyncGenerator<GridRow>> = {
  csv: readCsv,
  xlsx: readXlsx,
  html: readHtmlTable,
};

/**
 * Reads a published table row by row, in whatever kind of file it came. `isHeading` knows the row of headings; a file
 * in which none of the first rows is one is refused.
 */
export async function* readTable(
  file: string,
  isHeading: (cells: readonly string[]) => boolean,
): AsyncGenerator<TableRow> {
  const format = await formatOf(file);
  if (format === 'json' || format === 'ndjson') yield* readJson(file);
  else yield* underHeadings(GRIDS[format](file), isHeading, format);
}

async function* underHeadings(
  rows: AsyncIterable<GridRow>,
  isHeading: (cells: readonly string[]) => boolean,
  format: TableFormat,
): AsyncGenerator<TableRow> {
  let headings: GridRow | null = null;
  let passed = 0;
  for await (const row of rows) {
    if (isHeading(row.cells)) headings = row;
    else if (headings === null) {
      if (format !== 'html' && ++passed > MOST_TITLE_ROWS) break;
    } else if (format !== 'html' || (row.table === headings.table && row.cells.length > 1))
      yield keyed(row, headings.cells, format === 'xlsx');
  }
  if (headings === null) throw new Refused('没有找到表头：前几行都不含该名单必有的列');
}

/** A sheet leaves out empty cells at a row's end; elsewhere a short row has lost some. */
function keyed({ row, cells }: GridRow, headings: readonly string[], mayBeShort: boolean): TableRow {
  const read: Record<string, string> = {};
  for (const [index, heading] of headings.entries()) {
    const cell = cells[index] ?? '';
    if (heading.trim() || cell.trim()) read[heading.trim() || `第${index + 1}列`] = cell;
  }
  const surplus = cells.slice(headings.length).filter((cell) => cell.trim()).length;
  if (surplus) return { row, cells: read, fault: `比表头多 ${surplus} 格` };
  const lost = headings.length - cells.length;
  return lost > 0 && !mayBeShort ? { row, cells: read, fault: `比表头少 ${lost} 格` } : { row, cells: read };
}
