import { Refused } from '../refused.ts';
import type { TableRow } from './table-row.ts';
import { textOf } from './text.ts';

/** An element longer than this is no row of a list. */
const LONGEST_ELEMENT = 1 << 20;

/** A nested value keeps its JSON, so that no content is lost unseen. */
const cellText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const holdsRows = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isObject) : isObject(value) && Object.values(value).some(holdsRows);

/** An element that wraps rows of its own, a page of an answer say, stands for them. */
function* rowsIn(value: unknown): Generator<unknown> {
  if (!holdsRows(value)) yield value;
  else
    for (const inner of Object.values(value as Json | unknown[]))
      if (holdsRows(inner) || Array.isArray(value)) yield* rowsIn(inner);
}

function elementOf(row: number, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Refused(`第 ${row} 条不是 JSON：${(error as Error).message}`, [{ row, column: '', reason: '不是 JSON' }]);
  }
}

function rowOf(row: number, value: unknown): TableRow {
  if (!isObject(value)) throw new Refused(`第 ${row} 条不是对象`, [{ row, column: '', reason: '不是对象' }]);
  return { row, cells: Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cellText(each)])) };
}

const OPENING_BYTES = 1 << 16;

/** NDJSON begins with a line that is an object by itself and wraps no rows; anything else is one document. */
async function isNdjson(file: string): Promise<boolean> {
  let text = '';
  for await (const piece of textOf(file)) {
    text += piece;
    if (text.length > OPENING_BYTES) break;
  }
  const line = text.trimStart().split('\n', 1)[0]!;
  if (!line.startsWith('{')) return false;
  try {
    return !holdsRows(JSON.parse(line));
  } catch {
    return false;
  }
}

/**
 * Reads the objects of NDJSON, a line each, or of the first array of objects in a JSON document, an element at a time;
 * `row` is the ordinal of the object. A document without an array is refused: it is an answer that says something else.
 */
export async function* readJson(file: string): AsyncGenerator<TableRow> {
  let seen = 0;
  const elements = new ElementSplitter((await isNdjson(file)) ? 0 : null);
  for await (const piece of textOf(file))
    for (const json of elements.feed(piece))
      for (const value of rowsIn(elementOf(seen + 1, json))) yield rowOf(++seen, value);
  if (elements.open)
    throw new Refused(`文件在第 ${seen + 1} 条中断`, [{ row: seen + 1, column: '', reason: '文件不完整' }]);
  if (!elements.sawRows) throw new Refused('文件里没有数组，不是名单');
}

const isBlank = (character: number): boolean => character === 0x20 || (character >= 0x09 && character <= 0x0d);

/**
 * Cuts the elements out of a stream of JSON characters without building the document. The level the elements lie at is
 * 0 for NDJSON; in a document it is inside the first array that begins with an object.
 */
class ElementSplitter {
  #text = '';
  #at = 0;
  #start = -1;
  #depth = 0;
  #level: number | null;
  #sawArray = false;
  /** The last character that was no blank opened an array. */
  #afterBracket = false;
  #inString = false;
  #escaped = false;

  constructor(level: number | null) {
    this.#level = level;
  }

  /** Whether the stream ended inside something. */
  get open(): boolean {
    return this.#depth > 0 || this.#inString;
  }

  get sawRows(): boolean {
    return this.#sawArray || this.#level === 0;
  }

  *feed(piece: string): Generator<string> {
    this.#text += piece;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charCodeAt(this.#at);
      if (this.#inString) this.#string(character);
      else if (!isBlank(character)) {
        const element = this.#mark(character);
        if (element !== null) yield element;
      }
    }
    this.#drop();
  }

  #string(character: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (character === 0x5c) this.#escaped = true;
    else if (character === 0x22) this.#inString = false;
  }

  #mark(character: number): string | null {
    const afterBracket = this.#afterBracket;
    this.#afterBracket = character === 0x5b;
    if (character === 0x22) this.#inString = true;
    else if (character === 0x7b) this.#openObject(afterBracket);
    else if (character === 0x5b) {
      this.#sawArray = true;
      this.#depth++;
    } else if (character === 0x7d || character === 0x5d) return this.#close();
    return null;
  }

  #openObject(firstOfArray: boolean): void {
    if (this.#level === null && firstOfArray) this.#level = this.#depth;
    if (this.#start < 0 && this.#depth === this.#level) this.#start = this.#at;
    this.#depth++;
  }

  #close(): string | null {
    this.#depth--;
    if (this.#start < 0 || this.#depth !== this.#level) return null;
    const element = this.#text.slice(this.#start, this.#at + 1);
    this.#start = -1;
    return element;
  }

  /** Lets go of what has been read; what is left is at most the element begun. */
  #drop(): void {
    const keep = this.#start < 0 ? this.#at : this.#start;
    if (this.#at - keep > LONGEST_ELEMENT) throw new Refused(`一条超过 ${LONGEST_ELEMENT} 个字符，不是名单的行`);
    this.#text = this.#text.slice(keep);
    this.#at -= keep;
    if (this.#start >= 0) this.#start = 0;
  }
}
