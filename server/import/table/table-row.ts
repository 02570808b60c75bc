/** One row of a published table, whatever it came in: the text of each cell by its column's heading. */
export interface TableRow {
  /** Line of a text file, row of a sheet, ordinal of an element; from 1. */
  row: number;
  cells: Readonly<Record<string, string>>;
  /** Why the row cannot be read by its headings: a shifted row would be read wrong. */
  fault?: string;
}

/** One row of cells before it is known which row holds the headings. */
export interface GridRow {
  row: number;
  cells: readonly string[];
  /** Ordinal of the table on a page of several. */
  table?: number;
}

export type TableFormat = 'csv' | 'xlsx' | 'json' | 'ndjson' | 'html';
