import { Hono } from 'hono';
import * as v from 'valibot';
import { ReadinessSchema } from '../../shared/api/read-api.ts';
import { daysBetween } from '../../shared/day.ts';
import { heldLists } from '../coverage.ts';
import type { Env } from '../env.ts';
import { dayInShanghai } from '../question.ts';
import { describe } from './describe.ts';

const HealthSchema = v.object({ status: v.literal('ok') });

/** Alive: `/healthz`. Able to speak for the lists it must: `/readyz`. Watched: `/metrics`. None names anybody. */
export const healthRoutes = new Hono<Env>()
  .get('/healthz', describe({ summary: '进程在运行', answer: HealthSchema, open: true }), (c) =>
    c.json({ status: 'ok' }),
  )
  .get(
    '/readyz',
    describe({ summary: '必查名单是否齐全且未过期；否则 503', answer: ReadinessSchema, open: true }),
    async (c) => {
      const deps = c.get('deps');
      const lists = (await heldLists(deps))
        .filter(({ list }) => deps.config.readyLists.includes(list))
        .map(({ list, state }) => ({ list, state }));
      const ready = lists.every(({ state }) => state === 'fresh');
      return c.json({ ready, lists }, ready ? 200 : 503);
    },
  )
  .get('/metrics', describe({ summary: 'Prometheus 指标', answer: 'text/plain', open: true }), async (c) => {
    const deps = c.get('deps');
    const today = dayInShanghai(deps.now());
    for (const { list, edition } of await heldLists(deps)) {
      if (edition?.publishedOn) deps.metrics.editionAge.set({ list }, daysBetween(edition.publishedOn, today));
    }
    return c.body(await deps.metrics.registry.metrics(), 200, { 'Content-Type': deps.metrics.registry.contentType });
  });
