import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../env.ts';
import { ProblemError } from './problem.ts';

/**
 * Refuses bodies over a limit, in bytes. A length that is stated is believed, as the HTTP parser holds the sender to
 * it, and the body is left alone; one of unstated length is counted as it comes.
 */
export function bodySize(maxSize: number) {
  const refuse = (): never => {
    throw new ProblemError(413, `请求最多 ${maxSize} 字节；请分批核对`);
  };
  const counted = bodyLimit({ maxSize, onError: refuse });
  return createMiddleware<Env>((c, next) => {
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next);
    return Number(length) > maxSize ? refuse() : next();
  });
}
