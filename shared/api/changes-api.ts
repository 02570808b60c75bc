import * as v from 'valibot';
import { LIST_IDS } from '../record/list.ts';

const Nullable = v.nullable(v.string());

/** A record as a monitor is told of it: what was published, and by whom. */
export const ChangedRecordSchema = v.object({
  list: v.picklist(LIST_IDS),
  name: v.string(),
  code: Nullable,
  authority: Nullable,
  decisionNo: Nullable,
  decidedOn: Nullable,
  publishedOn: Nullable,
  publishUntil: Nullable,
  banFrom: Nullable,
  banTo: Nullable,
  summary: Nullable,
  source: v.object({ name: v.string(), url: Nullable, edition: v.string() }),
});

/** `GET /v1/changes?since=`: a record new or said anew, or that one has ended, without reason or content. */
export const ChangesSchema = v.object({
  changes: v.array(
    v.union([
      v.object({ recordId: v.string(), record: ChangedRecordSchema }),
      v.object({ recordId: v.string(), gone: v.literal(true) }),
    ]),
  ),
  /** The `since` to go on from; good for ever. */
  next: v.string(),
  more: v.boolean(),
});
