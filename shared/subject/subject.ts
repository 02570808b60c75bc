/** Kinds and states of whoever a record is about, as the registers name them (contract §1). */
export const SUBJECT_KINDS = [
  'legal-person',
  'unincorporated',
  'branch',
  'individual-business',
  'public-institution',
  'government',
  'social-organisation',
  'natural-person',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const SUBJECT_STATUSES = ['existing', 'revoked', 'cancelled', 'moved'] as const;
export type SubjectStatus = (typeof SUBJECT_STATUSES)[number];

/** A name held from a day (included) until a day (included); `null` is open. Days are ISO strings. */
export interface HeldName {
  name: string;
  from: string | null;
  to: string | null;
}

export interface Holder {
  code: string;
  /** Share of capital, 0 to 1, or null where the register does not say. */
  share: number | null;
  direct: boolean;
}

/** One entry of the register. Head and head id are keyed digests; the clear text never reaches this type. */
export interface Subject {
  code: string;
  kind: SubjectKind;
  status: SubjectStatus;
  names: HeldName[];
  headDigest: string | null;
  headIdDigest: string | null;
  /** Code of a branch's main body. */
  parent: string | null;
  /** Code of the firm this one was merged or split from. */
  successorOf: string | null;
  holders: Holder[];
}
