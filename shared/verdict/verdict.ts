import type { Force } from '../policy/lawbook.ts';
import type { CheckId, Outcome } from '../policy/pack.ts';
import type { ListId } from '../record/list.ts';
import type { GradeState } from '../record/record.ts';
import type { SubjectKind, SubjectStatus } from '../subject/subject.ts';

/** Worst first (contract §1). */
export const STANDINGS = [
  'barred',
  'restricted',
  'to_confirm',
  'attention',
  'unknown',
  'no_record',
  'clear',
  'favoured',
] as const;
export type Standing = (typeof STANDINGS)[number];

export type IdentityBasis =
  | 'code'
  | 'name'
  | 'former_name'
  | 'ambiguous'
  | 'candidate'
  | 'conflict'
  | 'invalid_code'
  | 'none';

export interface Candidate {
  code: string | null;
  name: string;
  /** 0 to 1, of likeness alone. */
  score: number;
  reason: string;
}

export interface Identity {
  basis: IdentityBasis;
  subject: { code: string | null; name: string; kind: SubjectKind | null; status: SubjectStatus | null } | null;
  candidates: Candidate[];
  /** In words: which two values met, or what stands against it. */
  note: string | null;
}

export type ListingState = 'listed' | 'possible' | 'not_listed' | 'unknown';
export type UnknownReason = 'missing' | 'stale' | 'truncated' | 'failed' | 'no_edition_of_that_day';

export interface Listing {
  list: ListId;
  state: ListingState;
  recordIds: string[];
  reason: UnknownReason | null;
}

export interface Basis {
  pack: string;
  document: string;
  article: string;
}

export type EffectKind = Outcome;
export type EffectMode = Force;

export interface Effect {
  kind: EffectKind;
  mode: EffectMode;
  text: string;
  from: string | null;
  to: string | null;
  recordId: string | null;
  basis: Basis[];
}

export type RecordState = 'in_force' | 'objected' | 'stayed' | 'removal_pending';

export interface ShownRecord {
  id: string;
  list: ListId;
  state: RecordState;
  authority: string | null;
  decisionNo: string | null;
  decidedOn: string | null;
  publishedOn: string | null;
  endsOn: string | null;
  grade: string | null;
  gradeState: GradeState | null;
  summary: string | null;
  source: { name: string; url: string | null; edition: string; row: number | null };
}

export interface Check {
  id: CheckId;
  state: 'true' | 'false' | 'unknown';
  text: string;
  due: string | null;
  basis: Basis[];
}

export interface PartyVerdict {
  ref: string;
  identity: Identity;
  standing: Standing;
  listings: Listing[];
  effects: Effect[];
  records: ShownRecord[];
  checks: Check[];
  notices: string[];
}

export interface Coverage {
  list: ListId;
  edition: string | null;
  publishedOn: string | null;
  importedAt: string | null;
  rows: number;
  state: 'fresh' | 'stale' | 'missing' | 'truncated' | 'failed';
}

export interface Relation {
  kind: 'same_head' | 'holding' | 'management';
  refs: string[];
  lot: string | null;
  certainty: 'name' | 'id';
  effect: Effect;
}

/** The whole answer of `POST /v1/verify` but its `requestId`, which the server adds. */
export interface VerifyAnswer {
  purpose: string;
  place: string | null;
  asOf: string;
  knownAt: string;
  policies: { id: string; title: string; status: string }[];
  coverage: Coverage[];
  results: PartyVerdict[];
  consortia: { id: string; standing: Standing; because: string[] }[];
  relations: Relation[];
}
