import { Hono } from 'hono';
import * as v from 'valibot';
import { ChangesSchema } from '../../shared/api/changes-api.ts';
import { opennessOf } from '../caller.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import type { Env } from '../env.ts';
import { readQuery } from '../middleware/json-body.ts';
import { ProblemError } from '../middleware/problem.ts';
import { dayInShanghai } from '../question.ts';
import { type Change, changesAfter } from '../store/changes.ts';
import { describe } from './describe.ts';

const MOST = 1000;
const QuerySchema = v.object({
  since: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9]+$/, '须为整数'), v.transform(Number), v.minValue(1), v.maxValue(MOST)),
    '200',
  ),
});

function shown({ recordId, record }: Change): v.InferOutput<typeof ChangesSchema>['changes'][number] {
  if (record === null) return { recordId, gone: true };
  const { list, subject, authority, decisionNo, decidedOn, publishedOn, publishUntil, banFrom, banTo, summary } =
    record;
  const source = { name: record.source, url: record.sourceUrl, edition: record.editionName };
  const { name, code } = subject;
  const dates = { decidedOn, publishedOn, publishUntil, banFrom, banTo };
  return { recordId, record: { list, name, code, authority, decisionNo, ...dates, summary, source } };
}

/** The feed a monitor follows: what changed since it last asked. */
export const changesRoutes = new Hono<Env>().get(
  '/changes',
  describe({
    summary: '自上次以来新增、变更与已移出的记录；已移出的只给编号',
    answer: ChangesSchema,
    query: { since: '上一页的 next；不给则从头开始', limit: `每页条数（1 至 ${MOST}，默认 200）` },
  }),
  async (c) => {
    const { since, limit } = readQuery(c, QuerySchema);
    const after = readCursor(since);
    if (!after.ok) throw new ProblemError(422, after.error, { errors: [{ pointer: '/since', detail: after.error }] });
    const { store, accessLog, now } = c.get('deps');
    const caller = c.get('caller');
    const found = await changesAfter(store, {
      after: after.value,
      limit,
      openness: opennessOf(caller),
      today: dayInShanghai(now()),
    });
    await accessLog.append({
      requestId: c.get('requestId'),
      at: now().toISOString(),
      keyId: caller.keyId,
      purpose: 'changes',
      replay: false,
      subjects: [],
    });
    return c.json({ changes: found.changes.map(shown), next: cursorOf(found.last), more: found.more });
  },
);
