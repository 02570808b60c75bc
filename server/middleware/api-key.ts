import { createMiddleware } from 'hono/factory';
import { type Caller, EMBEDDED } from '../caller.ts';
import { isLoopback } from '../config.ts';
import type { Deps, Env } from '../env.ts';
import { ProblemError } from './problem.ts';

type Header = (name: string) => string | undefined;

const hostOf = (host: string): string => host.replace(/:[0-9]*$/, '');

/**
 * Whether a request without a key is the machine's own user's: the server listens on loopback, no key was ever handed
 * out, no proxy forwards, and the host named is loopback too (a page that rebinds its own name is turned away).
 */
async function isEmbedded({ config, keys }: Deps, header: Header): Promise<boolean> {
  if (config.requireKey || !isLoopback(config.host)) return false;
  if (header('forwarded') !== undefined || header('x-forwarded-for') !== undefined) return false;
  const host = header('host');
  if (host !== undefined && !isLoopback(hostOf(host))) return false;
  return !(await keys.inUse());
}

const unauthorised = (detail: string): ProblemError =>
  new ProblemError(401, detail, { headers: { 'WWW-Authenticate': 'Bearer realm="xinjian"' } });

async function callerOf(deps: Deps, header: Header): Promise<Caller> {
  const key = /^Bearer +(\S+)$/i.exec(header('authorization') ?? '')?.[1] ?? header('x-api-key');
  if (key) {
    const caller = await deps.keys.callerBy(key);
    if (!caller) throw unauthorised('密钥不对、已过期或已撤销；请向管理员索取新的密钥');
    return caller;
  }
  if (await isEmbedded(deps, header)) return EMBEDDED;
  throw unauthorised('请在 Authorization: Bearer 中给出密钥；用 xinjian key create 生成');
}

/** Names the caller of every request behind it, or answers 401. */
export const apiKey = createMiddleware<Env>(async (c, next) => {
  c.set('caller', await callerOf(c.get('deps'), (name) => c.req.header(name)));
  await next();
});
