import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Deps, Env } from '../env.ts';

/** Gives every request its id and its dependencies, and counts, times and logs it; never what was asked. */
export const observe = (deps: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    c.set('deps', deps);
    c.set('requestId', requestId);
    await next();
    const { method } = c.req;
    const { status } = c.res;
    const route = routePath(c, -1);
    const seconds = (performance.now() - started) / 1000;
    deps.metrics.requests.inc({ method, route, status });
    deps.metrics.duration.observe({ route }, seconds);
    // On the answer's own headers: c.header() would make a new answer around a stream of the old one's body.
    c.res.headers.set('X-Request-Id', requestId);
    deps.log.info({ requestId, method, route, status, ms: Math.round(seconds * 1e6) / 1000 }, 'request');
  });
