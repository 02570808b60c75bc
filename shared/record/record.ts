import type { SubjectKind } from '../subject/subject.ts';
import type { ListId } from './list.ts';

export const SEVERITIES = ['minor', 'moderate', 'serious'] as const;
export const PROCEDURES = ['ordinary', 'summary'] as const;
export const PENALTIES = [
  'fine',
  'confiscation',
  'suspension',
  'licence-revoked',
  'criminal',
  'disqualification',
  'warning',
  'criticism',
  'other',
] as const;
export const OPENNESS = ['public', 'authorised', 'government'] as const;
export const EVENT_KINDS = [
  'objection',
  'objection_upheld',
  'objection_rejected',
  'stayed',
  'stay_ended',
  'repaired',
  'annulled',
  'removed',
  'hide_requested',
] as const;
export const GRADE_STATES = ['certain', 'uncertain', 'conflict'] as const;

export type Openness = (typeof OPENNESS)[number];
export type EventKind = (typeof EVENT_KINDS)[number];
export type GradeState = (typeof GRADE_STATES)[number];

/** A step in a record's life; `on` is the ISO day it took effect. */
export interface RecordEvent {
  kind: EventKind;
  on: string;
}

/**
 * One recorded fact about one party, as an official list published it (contract §3, generic form).
 * All dates are ISO days; `amountCny` is the fine alone, in yuan; `region` is GB/T 2260.
 */
export interface CreditRecord {
  /** Stable over editions: the same row imported again keeps it. */
  id: string;
  list: ListId;
  subject: { name: string; code: string | null; kind: SubjectKind | null };
  region: string | null;
  sector: string | null;
  authority: string | null;
  decisionNo: string | null;
  decidedOn: string | null;
  publishedOn: string | null;
  publishUntil: string | null;
  /** The day the act itself ended, where a publicity term runs from it. */
  actEndedOn: string | null;
  severity: (typeof SEVERITIES)[number] | null;
  procedure: (typeof PROCEDURES)[number] | null;
  penalties: (typeof PENALTIES)[number][];
  amountCny: number | null;
  banFrom: string | null;
  banTo: string | null;
  banScope: string | null;
  grade: string | null;
  gradeState: GradeState | null;
  openness: Openness;
  summary: string | null;
  sourceUrl: string | null;
  row: number | null;
  events: RecordEvent[];
  /** The edition that last held the row. */
  edition: EditionRef;
}

export interface EditionRef {
  /** Who published the list, in words a reader can follow up. */
  name: string;
  edition: string;
  publishedOn: string | null;
}
