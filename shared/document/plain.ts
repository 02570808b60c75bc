import { parse } from 'csv-parse/sync';
import type { DocumentText } from './document-text.ts';

/**
 * Plain text: a line end is a line break inside its paragraph, since such files are often wrapped at a width; an empty
 * line ends the paragraph, a tab a cell and a form feed the page.
 */
export function readPlain(content: string): DocumentText {
  const text = content
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n\t\f]/g, ' ')
    .replace(/\n(?: *\n)+|\n/g, (breaks) => (breaks.length > 1 ? '\n' : '\v'));
  return { text, hidden: [] };
}

/** Rows of cells, as detection reads a table. A line break within a cell stays one. */
export function readRows(rows: readonly (readonly unknown[])[]): DocumentText {
  const cell = (value: unknown): string =>
    value == null
      ? ''
      : String(value)
          .replace(/\r\n?|\n/g, '\v')
          .replace(/[^\S\v]/g, ' ');
  return { text: rows.map((row) => row.map((each) => `${cell(each)}\t`).join('')).join('\n'), hidden: [] };
}

/** CSV with commas, semicolons or tabs; a ragged row or a stray quote is read as it stands. */
export function readCsv(content: string): DocumentText {
  const opening = content.slice(0, 4096);
  const count = (mark: string): number => opening.split(mark).length;
  const delimiter = [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  return readRows(parse(content, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }));
}
