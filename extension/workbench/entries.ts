import { detect } from '../../shared/detect/detect.ts';
import type { DocumentText } from '../../shared/document/document-text.ts';
import { groupParties } from '../../shared/subject/parties.ts';
import { normalizeCode, parseUscc } from '../../shared/uscc/parse.ts';
import type { ReadFile } from '../document/read-file.ts';

/** One party to ask about, as the list gives it. */
export interface Entry {
  name: string | null;
  code: string | null;
}

/** What was read out of a text or a file. */
export interface Intake {
  entries: Entry[];
  /** As a list, line by line, or found in running text. */
  way: 'list' | 'found';
  /** Lines of the list that name nobody. */
  skipped: number;
  /** Lines that say what an earlier one said. */
  repeated: number;
  /** Pages or parts without text. */
  unread: number;
}

const NAME_TITLES = /^(企业|单位|公司|供应商|投标人|主体|机构|客户|借款人|法人|被处罚)?(全称|名称|单位|name)$/i;
const CODE_TITLES = /(信用代码|机构代码|uscc|^code$)/i;
/** A line this long is prose, not an entry. */
const LONGEST_LINE = 120;
const LONGEST_NAME = 400;

const looksLikeCode = (cell: string): boolean => {
  const parsed = parseUscc(cell);
  return parsed.ok || (parsed.error !== 'length' && /^[0-9A-Z]{18}$/.test(normalizeCode(cell)));
};
const looksLikeName = (cell: string): boolean => /[\u3400-\u9fff]{3}/.test(cell) && cell.length <= LONGEST_NAME;

interface Columns {
  name: number | null;
  code: number | null;
}

/** The columns a header row names, or null where the row is no header. */
function columnsOf(row: readonly string[]): Columns | null {
  const name = row.findIndex((cell) => NAME_TITLES.test(cell));
  const code = row.findIndex((cell) => CODE_TITLES.test(cell));
  return name < 0 && code < 0 ? null : { name: name < 0 ? null : name, code: code < 0 ? null : code };
}

const cellAt = (row: readonly string[], column: number | null): string | null =>
  column === null ? null : row[column]?.trim() || null;

/** An entry by the header's columns, or by what its cells look like. */
function entryOf(row: readonly string[], columns: Columns | null): Entry | null {
  const code = columns ? cellAt(row, columns.code) : (row.find(looksLikeCode) ?? null);
  const name = columns ? cellAt(row, columns.name) : (row.find((cell) => cell !== code && looksLikeName(cell)) ?? null);
  return name === null && code === null ? null : { name, code };
}

function withoutRepeats(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ name, code }) => {
    const key = `${name ?? ''}\t${code === null ? '' : normalizeCode(code)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A table's rows → entries. A header row is looked for in the first ten rows; what stands above it is a title. */
export function entriesOfRows(rows: readonly (readonly string[])[], unread = 0): Intake {
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const headerAt = filled.slice(0, 10).findIndex((row) => columnsOf(row) !== null);
  const columns = headerAt < 0 ? null : columnsOf(filled[headerAt]!);
  const body = filled.slice(headerAt + 1);
  const found = body.map((row) => entryOf(row, columns)).filter((entry) => entry !== null);
  const entries = withoutRepeats(found);
  return {
    entries,
    way: 'list',
    skipped: body.length - found.length,
    repeated: found.length - entries.length,
    unread,
  };
}

/** Running text → the parties it names, in its order. */
export function entriesInText(document: DocumentText, unread = 0): Intake {
  const parties = groupParties(detect(document));
  return { entries: parties.map(({ name, code }) => ({ name, code })), way: 'found', skipped: 0, repeated: 0, unread };
}

const rowsOf = (text: string): string[][] =>
  text.split(/[\n\f]/).map((line) => line.split('\t').map((cell) => cell.replaceAll('\v', '')));

/** Newline-delimited JSON: `{"name", "code"}` a line, or the same under `subject`; throws naming the line that is none. */
function entriesOfNdjson(text: string): Intake {
  const rows = text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw new NdjsonLineError(number);
      }
      const object = asObject(asObject(value)?.subject) ?? asObject(value) ?? {};
      return [asText(object.name), asText(object.code)];
    });
  return entriesOfRows([['name', 'code'], ...rows]);
}

export class NdjsonLineError extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`line ${line}`);
    this.line = line;
  }
}

const asObject = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A file → entries: a table as a list where most of its rows name somebody, anything else by detection. */
export function entriesOfFile({ shape, document, unread }: ReadFile): Intake {
  if (shape === 'ndjson') return entriesOfNdjson(document.text);
  if (shape === 'table') {
    const list = entriesOfRows(rowsOf(document.text), unread);
    return list.entries.length >= list.skipped ? list : entriesInText(document, unread);
  }
  return isList(document.text.split(/[\n\f\v]/))
    ? entriesOfPaste(document.text.replaceAll('\v', '\n'))
    : entriesInText(document, unread);
}

const isList = (lines: readonly string[]): boolean => {
  const filled = lines.filter((line) => line.trim() !== '');
  const entries = filled.filter((line) => line.length <= LONGEST_LINE && !/[。；：:？！]/.test(line));
  return entries.length > 0 && entries.length >= filled.length * 0.8;
};

/** Pasted text → entries: lines of a list, or parties found in prose. */
export function entriesOfPaste(text: string): Intake {
  const lines = text.split(/\r?\n/);
  if (!isList(lines)) return entriesInText({ text, hidden: [] });
  return entriesOfRows(lines.map((line) => line.split(/[\t,，;；|]/)));
}
