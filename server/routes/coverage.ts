import { Hono } from 'hono';
import { CoverageAnswerSchema } from '../../shared/api/read-api.ts';
import { listTitle } from '../../shared/record/list.ts';
import { heldLists } from '../coverage.ts';
import type { Env } from '../env.ts';
import { dayInShanghai } from '../question.ts';
import { describe } from './describe.ts';

export const coverageRoutes = new Hono<Env>().get(
  '/coverage',
  describe({ summary: '各名单的版次、发布日期与今天是否足以说明“未列入”', answer: CoverageAnswerSchema }),
  async (c) => {
    const deps = c.get('deps');
    const held = await heldLists(deps);
    return c.json({
      asOf: dayInShanghai(deps.now()),
      knownAt: await deps.facts.knownAt(),
      coverage: held.map(({ list, demonstration, state, edition }) => ({
        list,
        title: listTitle(list),
        demonstration,
        edition: edition?.edition ?? null,
        publishedOn: edition?.publishedOn ?? null,
        importedAt: edition?.importedAt ?? null,
        rows: edition?.rows ?? 0,
        state,
      })),
    });
  },
);
