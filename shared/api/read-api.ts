import * as v from 'valibot';
import { LIST_IDS } from '../record/list.ts';
import { SUBJECT_KINDS, SUBJECT_STATUSES } from '../subject/subject.ts';
import { CoverageSchema } from './verify-answer.ts';

const Nullable = v.nullable(v.string());

/** `GET /v1/subjects/{code}`: one entry of the register; heads and their ids are never in it. */
export const SubjectSchema = v.object({
  code: v.string(),
  kind: v.picklist(SUBJECT_KINDS),
  status: v.picklist(SUBJECT_STATUSES),
  names: v.array(v.object({ name: v.string(), from: Nullable, to: Nullable })),
  parent: Nullable,
  successorOf: Nullable,
  holders: v.array(v.object({ code: v.string(), share: v.nullable(v.number()), direct: v.boolean() })),
});

/** `GET /v1/subjects?q=`: registered names like the text, the likest first. */
export const SearchSchema = v.object({
  subjects: v.array(v.object({ code: v.string(), name: v.string(), score: v.number() })),
});

/** `GET /v1/coverage`: what is held of every list today, and whether it speaks. */
export const CoverageAnswerSchema = v.object({
  asOf: v.string(),
  knownAt: Nullable,
  coverage: v.array(v.object({ ...CoverageSchema.entries, title: v.string(), demonstration: v.boolean() })),
});

/** `GET /v1/policies`: the packs, without their entries. */
export const PoliciesSchema = v.object({
  policies: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      division: Nullable,
      rank: v.string(),
      status: v.string(),
      from: Nullable,
      to: Nullable,
      entries: v.number(),
    }),
  ),
});

/** `GET /v1/access-log`: who asked, newest first; `next` is the `before` of the next page. */
export const AccessLogSchema = v.object({
  entries: v.array(
    v.object({
      requestId: v.string(),
      at: v.string(),
      keyId: Nullable,
      purpose: v.string(),
      replay: v.boolean(),
      subjects: v.array(v.object({ digest: v.string(), standing: Nullable })),
    }),
  ),
  next: v.nullable(v.number()),
});

/** `GET /readyz`: whether every list the server must speak for is fresh. */
export const ReadinessSchema = v.object({
  ready: v.boolean(),
  lists: v.array(v.object({ list: v.picklist(LIST_IDS), state: v.string() })),
});
