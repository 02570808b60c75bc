import type { GenericRecord } from '../../shared/api/import-api.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { Cells } from './cell/cells.ts';
import type { Line } from './ndjson.ts';

/** What a published row is: a record, or a natural person's row, which is dropped and counted. */
export type Reading = GenericRecord | 'person';

/** A row of a list on its way in; a merged one tells the end of a record that stands in another row. */
export type ListLine = Line<GenericRecord> | { row: number; skipped: 'person' } | { row: number; merged: true };

/** One column of a published table: the headings it goes by, in every spelling seen. */
export interface Column {
  headings: readonly string[];
  /** A file without it is refused. */
  required?: true;
}

/**
 * One official format: what it is called, who publishes it, what its columns are, and how a row reads. Interpretation is
 * strict: a column is read, ignored by name, or an alarm that stops the import.
 */
export interface Importer<Field extends string = string> {
  id: string;
  title: string;
  publisher: string;
  list: ListId;
  /** Further lists its rows may be of. */
  otherLists?: readonly ListId[];
  columns: Readonly<Record<Field, Column>>;
  /** Headings known to carry nothing we keep, persons' data above all. */
  ignored: readonly string[];
  expected: Expectation;
  /** A removal is a row of its own beside the row it removes: both are one record. */
  removalRows?: true;
  /** Faults of single cells are told to `cells`; a row with one is rejected whatever is returned. */
  read(cells: Cells<Field>): Reading;
}

/** What a whole edition looks like; outside of it the file is no edition but a piece of one, and is refused unless forced. */
export interface Expectation {
  /** Fewest rows a complete edition has. */
  rows: number;
  /** Smallest share of the rows in force before that a new complete edition may have. */
  share: number;
}

/** Keeps the fields' names while the catalogue holds importers of every shape. */
export const defineImporter = <const Field extends string>(importer: Importer<Field>): Importer =>
  importer as unknown as Importer;

/** A record of a list with what a row gave; what it did not is null. */
export function recordOf(
  list: ListId,
  given: Partial<GenericRecord> & { subject: GenericRecord['subject'] },
): GenericRecord {
  return {
    list,
    region: null,
    sector: null,
    authority: null,
    decisionNo: null,
    decidedOn: null,
    publishedOn: null,
    publishUntil: null,
    actEndedOn: null,
    severity: null,
    procedure: null,
    penalties: [],
    amountCny: null,
    banFrom: null,
    banTo: null,
    banScope: null,
    grade: null,
    gradeState: null,
    openness: 'public',
    summary: null,
    sourceUrl: null,
    row: null,
    events: [],
    ...given,
  };
}
