/** The part a page gives a party, read from the label or table header that stands over its name. */
export type Role =
  | 'purchaser'
  | 'agency'
  | 'supplier'
  | 'candidate'
  | 'winner'
  | 'subcontractor'
  | 'consortium-lead'
  | 'consortium-member'
  | 'authority'
  | 'expert-unit'
  | 'other';

/** A stretch of a text that names a party: the half-open range `[start, end)` in UTF-16 units of that very text. */
export interface Mention {
  kind: 'name' | 'code';
  /** What stands on the page, without white space. */
  text: string;
  /** Its normal form: the comparison name, or the code in capitals without separators. */
  value: string;
  start: number;
  end: number;
  role: Role | null;
  /** The candidate's rank where the page prints one (第一中标候选人 = 1). */
  rank: number | null;
  /** Codes only: all checks pass, one fails, or (`null`) an early pilot code to be checked by name. Names have `null`. */
  valid: boolean | null;
  /** The reader cannot see it. */
  hidden: boolean;
  /** Names only: the value of the code the page sets beside this name. */
  code: string | null;
  /** Members of one joint bid carry the same letter. */
  consortium: string | null;
}
