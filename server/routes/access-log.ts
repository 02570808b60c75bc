import { Hono } from 'hono';
import * as v from 'valibot';
import { AccessLogSchema } from '../../shared/api/read-api.ts';
import { has } from '../caller.ts';
import type { Env } from '../env.ts';
import { readQuery } from '../middleware/json-body.ts';
import { readAccess } from '../store/access-log.ts';
import { describe } from './describe.ts';

const Whole = v.pipe(v.string(), v.regex(/^[0-9]+$/, '须为整数'), v.transform(Number));
const QuerySchema = v.object({
  before: v.optional(Whole),
  limit: v.optional(v.pipe(Whole, v.minValue(1), v.maxValue(1000)), '100'),
});

/** Everyone may read what they asked themselves; what others asked needs `audit`. */
export const accessLogRoutes = new Hono<Env>().get(
  '/access-log',
  describe({
    summary: '查询留痕：谁、何时、为何用途查询，新的在前；无 audit 权限时只见自己的',
    answer: AccessLogSchema,
    query: { before: '上一页的 next', limit: '每页条数（1 至 1000，默认 100）' },
  }),
  async (c) => {
    const { before, limit } = readQuery(c, QuerySchema);
    const caller = c.get('caller');
    const keyId = has(caller, 'audit') ? undefined : caller.keyId;
    const rows = await readAccess(c.get('deps').store, { keyId, before: before ?? null, limit });
    return c.json({
      entries: rows.map((row) => ({
        requestId: row.request_id,
        at: row.at,
        keyId: row.key_id,
        purpose: row.purpose,
        replay: row.replay === 1,
        subjects: (JSON.parse(row.subjects) as [string, string | null][]).map(([digest, standing]) => ({
          digest,
          standing,
        })),
      })),
      next: rows.length === limit ? rows.at(-1)!.id : null,
    });
  },
);
