import type * as v from 'valibot';

/** A row that was not taken: its line in the file (from 1), the column at fault, and why. */
export interface Rejected {
  row: number;
  column: string;
  reason: string;
  /** The file, where an edition came in several. */
  file?: string;
}

export function rejectedBy(row: number, issues: readonly v.BaseIssue<unknown>[]): Rejected {
  const issue = issues[0]!;
  const column = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  return { row, column, reason: issue.message };
}
