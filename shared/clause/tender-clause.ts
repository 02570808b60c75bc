/** The time whose state counts, or when the query is made; `none`: the text does not say. */
export const CUTOFF_KINDS = [
  'bid_deadline',
  'bid_deadline_day',
  'announcement_to_deadline',
  'qualification_review',
  'evaluation',
  'before_award',
  'other',
  'none',
] as const;
/** How the query's result is kept. */
export const EVIDENCE_KINDS = ['print_and_file', 'screenshot', 'electronic', 'other', 'none'] as const;
/** What follows for a listed party. */
export const USE_KINDS = ['reject', 'deduct', 'reference', 'other', 'none'] as const;
export const CONSORTIUM_KINDS = ['any_bad_member', 'none'] as const;
/** Who makes the query; `supplier` must bring its result. */
export const QUERIERS = ['purchaser', 'agency', 'committee', 'supplier', 'none'] as const;

export type CutoffKind = (typeof CUTOFF_KINDS)[number];
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export type UseKind = (typeof USE_KINDS)[number];
export type ConsortiumKind = (typeof CONSORTIUM_KINDS)[number];
export type Querier = (typeof QUERIERS)[number];

/** What a text says on one point, and the words it says it in, verbatim; null with the kind `none`. */
export interface Stated<Kind extends string> {
  kind: Kind;
  quote: string | null;
}

/**
 * A tender's own demands on credit checks (contract §3, `clause`; 财库〔2016〕125号). Names of channels and lists are
 * in simplified characters; the three lists of 财库125 and the national channels have one name each, other lists keep
 * the tender's own words.
 */
export interface TenderClause {
  channels: string[];
  cutoff: Stated<CutoffKind>;
  evidence: Stated<EvidenceKind>;
  /**
   * `implicit`: the text only sets a condition (未被列入…) and names no consequence. `lists`: those whose bearers are
   * turned away, of all that the text names; absent where the use is no rejection.
   */
  use: Stated<UseKind> & { implicit?: boolean; lists?: string[] };
  consortium: Stated<ConsortiumKind>;
  who: Querier;
  lists: string[];
  extraLists: string[];
}
