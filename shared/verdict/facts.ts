import type { Edition, Receipt } from '../record/edition.ts';
import type { ListId } from '../record/list.ts';
import type { CreditRecord } from '../record/record.ts';
import type { Subject } from '../subject/subject.ts';

/** A registered name like the one asked for, with what makes it like. */
export interface SimilarName {
  name: string;
  code: string | null;
  score: number;
  reason: string;
}

/**
 * What one store knew at one instant. The engine asks nothing else, so a verdict from the API
 * and one from an offline snapshot can only differ by data. Every method is synchronous:
 * a store fetches the batch first, or answers from memory.
 */
export interface Facts {
  subjectByCode(code: string): Subject | null;
  /** Whoever holds or ever held a name of this comparison form. */
  subjectsByName(comparisonName: string): Subject[];
  /** Whose organisation code (characters 9–17 of the code) this is. */
  subjectsByOrganizationCode(organizationCode: string): Subject[];
  /**
   * Records whose row carries this code, or this code's organisation code where the row has no more; of an
   * organisation code alone, every row whose code holds it.
   */
  recordsByCode(code: string): CreditRecord[];
  /** Records whose row carries a name of this comparison form, whatever its code. */
  recordsByName(comparisonName: string): CreditRecord[];
  similarNames(comparisonName: string): SimilarName[];
  /** All editions held of a list, newest first. */
  editions(list: ListId): Edition[];
  receipts(list: ListId): Receipt[];
  /** Lists with at least one edition. */
  loadedLists(): ListId[];
}
