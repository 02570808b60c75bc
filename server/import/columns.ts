import type { Column, Importer } from './importer.ts';
import type { Rejected } from './reject.ts';

/** The form headings are compared in: `cf_WSH`, `cfWsh` and `CF_WSH ` are one, `（万元）` and `(万元)` too. */
export const headingForm = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[\s_*"'\u200b\ufeff]/g, '')
    .toUpperCase();

type Handling = { field: string } | 'ignored';

/** How one importer handles each heading it knows, looked up by the heading's form. */
export class ColumnPlan {
  readonly #handlings = new Map<string, Handling>();
  readonly #required: { field: string; heading: string }[] = [];

  constructor({ columns, ignored }: Pick<Importer, 'columns' | 'ignored'>) {
    for (const heading of ignored) this.#handlings.set(headingForm(heading), 'ignored');
    for (const [field, column] of Object.entries<Column>(columns)) {
      for (const heading of column.headings) this.#handlings.set(headingForm(heading), { field });
      if (column.required) this.#required.push({ field, heading: column.headings[0]! });
    }
  }

  /** The field a heading is read as, 'ignored' for one that is ignored by name, or null: an alarm. */
  handling(heading: string): string | 'ignored' | null {
    const handling = this.#handlings.get(headingForm(heading));
    return handling === undefined ? null : handling === 'ignored' ? 'ignored' : handling.field;
  }

  missing(headings: readonly string[]): string[] {
    const fields = new Set(headings.map((heading) => this.handling(heading)));
    return this.#required.filter(({ field }) => !fields.has(field)).map(({ heading }) => heading);
  }

  holdsRequired = (headings: readonly string[]): boolean => this.missing(headings).length === 0;

  /** Headings nobody has decided about, each an alarm of its own. */
  alarms(headings: readonly string[]): Rejected[] {
    return headings
      .filter((heading) => this.handling(heading) === null)
      .map((column) => ({ row: 1, column, reason: '未知的列：须在格式中注明如何处理' }));
  }
}
