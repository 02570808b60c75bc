import type { Rejected } from './reject.ts';

/** A file or edition refused as a whole, before anything was written; `rejected` names each column or row at fault. */
export class Refused extends Error {
  readonly rejected: readonly Rejected[];

  constructor(message: string, rejected: readonly Rejected[] = []) {
    super(message);
    this.rejected = rejected;
  }
}

/** The outcome of a file refused before its first row was read. */
export const refusedOutcome = (list: string, edition: string, { message, rejected }: Refused) => ({
  done: false,
  refusal: message,
  reports: [
    {
      list,
      edition,
      read: 0,
      added: 0,
      changed: 0,
      unchanged: 0,
      removed: 0,
      rejected: [...rejected],
      skippedPersons: 0,
    },
  ],
});
