import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../env.ts';

/** Browsers may call from our extensions and from the origins the operator names; nobody else's pages. */
const isOwnOrigin = (origin: string): boolean => /^(chrome|moz|safari-web)-extension:\/\/[\w-]+$/.test(origin);

/**
 * Cross-origin rules for requests that name an origin. Those that name none are no page's: they get what keeps caches
 * right and nothing else, on the object the route answered with, as to replace it costs more than a verdict does.
 */
export function origins(named: readonly string[]) {
  const rules = cors({
    origin: (origin) => (isOwnOrigin(origin) || named.includes(origin) ? origin : null),
    allowHeaders: ['Authorization', 'Content-Type', 'X-API-Key'],
    exposeHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: 600,
  });
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.header('origin') !== undefined || c.req.method === 'OPTIONS') return rules(c, next);
    await next();
    c.res.headers.append('Vary', 'Origin');
  });
}
