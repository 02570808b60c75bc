import type { Coverage } from '../../shared/verdict/verdict.ts';
import type { Server } from '../worker/server-api.ts';

/** What the service holds today. */
export interface Held {
  asOf: string;
  coverage: Coverage[];
}

/** The service this page came from. */
export const ownServer = (key: string): Server => ({ url: location.origin, key: key || null });

/** Asks the service what it holds; `key`: it wants one, `gone`: it does not answer. */
export async function readHeld(key: string): Promise<Held | 'key' | 'gone'> {
  try {
    const response = await fetch('/v1/coverage', { headers: key ? { authorization: `Bearer ${key}` } : {} });
    if (response.status === 401 || response.status === 403) return 'key';
    if (!response.ok) return 'gone';
    const { asOf, coverage } = (await response.json()) as Held;
    return { asOf, coverage };
  } catch {
    return 'gone';
  }
}
