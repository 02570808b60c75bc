import { Hono } from 'hono';
import { PoliciesSchema } from '../../shared/api/read-api.ts';
import { PackSchema } from '../../shared/policy/pack.ts';
import type { Env } from '../env.ts';
import { ProblemError } from '../middleware/problem.ts';
import { describe } from './describe.ts';

export const policyRoutes = new Hono<Env>()
  .get('/policies', describe({ summary: '已载入的规则包', answer: PoliciesSchema }), (c) =>
    c.json({
      policies: c.get('deps').packs.map(({ entries, source: _, ...pack }) => ({ ...pack, entries: entries.length })),
    }),
  )
  .get('/policies/:id', describe({ summary: '一个规则包的全部条目，各带条文与引文', answer: PackSchema }), (c) => {
    const id = c.req.param('id');
    const pack = c.get('deps').packs.find((each) => each.id === id);
    if (!pack) throw new ProblemError(404, `没有规则包“${id}”；全部规则包见 /v1/policies`);
    return c.json(pack);
  });
