import { createMiddleware } from 'hono/factory';
import type { Env } from '../env.ts';
import { ProblemError } from './problem.ts';

/** Requests a caller may still make, refilled evenly; `at` is when it was last counted, in ms. */
interface Bucket {
  left: number;
  at: number;
}

const MINUTE = 60_000;

/** Limits each key to its requests a minute, with bursts up to one minute's worth. The embedded caller is not limited. */
export function rateLimit() {
  const buckets = new Map<string, Bucket>();
  return createMiddleware<Env>(async (c, next) => {
    const { keyId, ratePerMinute } = c.get('caller');
    if (keyId !== null) {
      const rate = ratePerMinute ?? c.get('deps').config.ratePerMinute;
      const seconds = take(buckets, keyId, rate);
      if (seconds > 0) {
        throw new ProblemError(429, `该密钥每分钟最多 ${rate} 次请求；请 ${seconds} 秒后再试`, {
          headers: { 'Retry-After': String(seconds) },
        });
      }
    }
    await next();
  });
}

/** Takes one request from a key's bucket; 0, or the whole seconds until the next one is free. */
function take(buckets: Map<string, Bucket>, keyId: string, rate: number): number {
  const now = performance.now();
  const bucket = buckets.get(keyId) ?? { left: rate, at: now };
  bucket.left = Math.min(rate, bucket.left + ((now - bucket.at) * rate) / MINUTE);
  bucket.at = now;
  buckets.set(keyId, bucket);
  if (bucket.left < 1) return Math.max(1, Math.ceil(((1 - bucket.left) * MINUTE) / rate / 1000));
  bucket.left--;
  return 0;
}
