import writeXlsxFile from 'write-excel-file/node';
import type { Line } from './screened.ts';
import { COLUMNS } from './words.ts';

const TABLE_COLUMNS = COLUMNS.filter(({ title }) => ['主体', '代码', '结论', '识别', '名单'].includes(title));

/** Columns a text takes on a terminal: a Chinese character takes two. */
const width = (text: string): number =>
  [...text].reduce((sum, each) => sum + (each.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

/** Lines for a terminal, one block a file. */
export function asTable(lines: readonly Line[]): string {
  const rows = [
    TABLE_COLUMNS.map(({ title }) => title),
    ...lines.map((line) => TABLE_COLUMNS.map(({ of }) => of(line))),
  ];
  const widths = TABLE_COLUMNS.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A cell a spreadsheet would run as a formula is kept text by a leading apostrophe. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => `"${inert(text).replace(/"/g, '""')}"`;

/** RFC 4180 in UTF-8, with the mark Excel needs to see that it is. */
export const asCsv = (lines: readonly Line[]): string =>
  `\ufeff${[
    COLUMNS.map(({ title }) => quoted(title)),
    ...lines.map((line) => COLUMNS.map(({ of }) => quoted(of(line)))),
  ]
    .map((row) => row.join(','))
    .join('\r\n')}\r\n`;

/** One sheet, every cell text. */
export async function asXlsx(lines: readonly Line[]): Promise<Buffer> {
  const text = (value: string) => ({ value, type: String });
  const rows = lines.map((line) => COLUMNS.map(({ of }) => text(of(line))));
  const header = COLUMNS.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
  return writeXlsxFile([header, ...rows]).toBuffer();
}
