import type { RowContent } from '../store/incoming.ts';
import type { Comparison } from './comparison.ts';
import type { Rejected } from './reject.ts';

/** Stands for the list of rows that could not be read, where no other row says one. */
export const UNKNOWN = 'unknown';

/** What was read of one list, with the comparison it goes into. */
export interface Part {
  comparison: Comparison;
  read: number;
  skippedPersons: number;
  merged: number;
  rejected: Rejected[];
  batch: RowContent[];
}

/** A rejected row does not always say which list it is of: it leaves every list of its file incomplete. */
export const isTruncated = (parts: ReadonlyMap<string, Part>): boolean =>
  [...parts.values()].some(({ rejected }) => rejected.length > 0);
export const rowsOf = ({ read, skippedPersons, merged, rejected }: Part): number =>
  read - skippedPersons - merged - rejected.length;
