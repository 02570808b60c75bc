import type { TenderClause } from '../clause/tender-clause.ts';
import type { Purpose } from '../policy/purpose.ts';
import type { ListId } from '../record/list.ts';
import type { Openness } from '../record/record.ts';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type { TenderClause };

export interface Tender {
  compulsory: boolean | null;
  category: 'goods' | 'services' | 'works' | null;
  lot: string | null;
  amountCny: number | null;
  /** ISO day of the bid deadline. */
  deadline: string | null;
  clause: TenderClause | null;
}

export interface AskedSubject {
  ref: string;
  name: string | null;
  code: string | null;
  /** Members of one joint bid carry the same letter. */
  consortium: string | null;
  lot: string | null;
}

/** A question with every default filled in: nothing is read from a clock below this point. */
export interface Question {
  purpose: Purpose;
  /** GB/T 2260 code of where the caller acts; null is the nation. */
  place: string | null;
  /** Valid time, an ISO day. */
  asOf: string;
  /** The caller's day, to tell a past question from a present one. */
  today: string;
  /** Transaction time, an ISO instant. */
  knownAt: string;
  lang: Language;
  tender: Tender | null;
  subjects: AskedSubject[];
  /** Added by the caller's settings to the lists required by default. */
  extraLists: ListId[];
  /** Replay shows a past day as it was known then; only for the `audit` scope. */
  replay: boolean;
  /** What the caller may see. */
  openness: Openness[];
  /** Days an edition covers before and after its publication; per list, else `default`. */
  budgets: { default: number } & Partial<Record<ListId, number>>;
}
