import type { ListId } from './list.ts';

/** One published state of a list as we hold it. */
export interface Edition {
  list: ListId;
  edition: string;
  /** Null for an undated list: it covers no day. */
  publishedOn: string | null;
  /** ISO instant of the import. */
  importedAt: string;
  rows: number;
  /** A complete edition: rows gone since the last one are removed, and absence means absence. A delta is not. */
  complete: boolean;
  /** Rows were rejected or lost: presence counts, absence does not. */
  truncated: boolean;
  /** The last attempt to load this list failed: of the newest edition held, or of none. */
  failed: boolean;
  /** Holds invented parties only, and so speaks of no others. */
  demonstration: boolean;
}

/** A query made by hand at the official channel: it covers one list for one party on one day. */
export interface Receipt {
  list: ListId;
  code: string | null;
  name: string | null;
  askedOn: string;
  channel: string;
  operator: string;
  result: 'none' | 'found';
  proofDigest: string | null;
}
