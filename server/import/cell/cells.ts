import type { Result } from '../../../shared/result.ts';
import type { Rejected } from '../reject.ts';
import { meansNoEnd, readDay } from './day.ts';
import { type MoneyUnit, readYuan } from './money.ts';

/** What publishers write in a cell they leave empty. */
const EMPTY = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '－',
  '无',
  '空',
  '暂无',
  '无。',
  'null',
  'NULL',
  '\\N',
  'N/A',
  '#N/A',
]);

/** One row by field. What cannot be read is a fault of its column; the row is then rejected. */
export class Cells<Field extends string = string> {
  readonly row: number;
  readonly faults: Rejected[] = [];
  readonly #values: ReadonlyMap<string, { heading: string; text: string }>;

  constructor(row: number, values: ReadonlyMap<string, { heading: string; text: string }>) {
    this.row = row;
    this.#values = values;
  }

  fault(field: Field, reason: string): null {
    this.faults.push({ row: this.row, column: this.#values.get(field)?.heading ?? field, reason });
    return null;
  }

  /** The cell's text, or null where it is empty or says that there is nothing. */
  text(field: Field): string | null {
    const text = this.#values.get(field)?.text.trim() ?? '';
    return EMPTY.has(text) ? null : text;
  }

  /** The cell's text; an empty one is a fault. */
  needed(field: Field): string {
    const text = this.text(field);
    if (text === null) this.fault(field, '为空');
    return text ?? '';
  }

  #read<T>(field: Field, reader: (text: string) => Result<T, string>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const read = reader(text);
    return read.ok ? read.value : this.fault(field, read.error);
  }

  /** A day something happened on; “no end” is none. */
  day(field: Field): string | null {
    const day = this.#read(field, readDay);
    return day !== null && meansNoEnd(day) ? this.fault(field, `“${day}”不是实际日期`) : day;
  }

  /** A last day; null where the publisher says there is no end. */
  until(field: Field): string | null {
    if (/^(长期|永久|无期限|长期有效)$/.test(this.text(field) ?? '')) return null;
    const day = this.#read(field, readDay);
    return day !== null && meansNoEnd(day) ? null : day;
  }

  /** An amount in yuan; a bare number counts in the column's unit. */
  yuan(field: Field, unit: MoneyUnit): number | null {
    return this.#read(field, (text) => readYuan(text, unit));
  }

  /** One of the values a column is known to hold; any other is a fault. */
  oneOf<T>(field: Field, values: Readonly<Record<string, T>>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    return Object.hasOwn(values, text) ? values[text]! : this.fault(field, `未知的取值“${text}”`);
  }

  /** The first of several cells that holds something. */
  first(...fields: Field[]): string | null {
    for (const field of fields) {
      const text = this.text(field);
      if (text !== null) return text;
    }
    return null;
  }

  /** What there is of several cells, as one line for a reader. */
  joined(...fields: Field[]): string | null {
    const texts = fields.flatMap((field) => this.text(field) ?? []);
    return texts.length ? texts.join('；').slice(0, 20_000) : null;
  }
}
