import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Caller, SCOPES, type Scope } from './caller.ts';
import { anyKey, findKey, insertKey, type KeyRow } from './store/keys.ts';
import type { Store } from './store/open.ts';

/** How long a key once found is taken from memory: a revocation reaches every process within this. */
const MEMORY_MS = 1000;
/** Hashes remembered at once, so that a flood of guesses cannot fill the memory. */
const REMEMBERED = 10_000;

const digest = (key: string): Buffer => hash('sha256', key, 'buffer');

/** The names in a stored scope list that still mean something. */
export const scopesOf = (text: string): Scope[] => SCOPES.filter((scope) => text.split(' ').includes(scope));

interface Remembered {
  row: KeyRow | null;
  until: number;
}

/** Looks callers up by key. Keys are 256 random bits and kept as SHA-256 only. */
export class Keyring {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #rows = new Map<string, Remembered>();
  #open: { any: boolean; until: number } | null = null;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Whoever holds this key now; null where it is unknown, expired or revoked. */
  async callerBy(key: string): Promise<Caller | null> {
    const asked = digest(key);
    const row = await this.#find(asked.toString('hex'));
    if (!row || !timingSafeEqual(asked, Buffer.from(row.key_hash, 'hex'))) return null;
    if (row.revoked_at !== null) return null;
    if (row.expires_at !== null && row.expires_at <= this.#now().toISOString()) return null;
    return { keyId: row.id, scopes: scopesOf(row.scopes), ratePerMinute: row.rate_per_minute };
  }

  async #find(hashed: string): Promise<KeyRow | null> {
    const now = performance.now();
    const known = this.#rows.get(hashed);
    if (known && known.until > now) return known.row;
    const row = (await findKey(this.#store, hashed)) ?? null;
    if (this.#rows.size >= REMEMBERED) this.#rows.clear();
    this.#rows.set(hashed, { row, until: now + MEMORY_MS });
    return row;
  }

  /** Whether some key is in use: from then on nobody is served without one. */
  async inUse(): Promise<boolean> {
    const now = performance.now();
    if (!this.#open || this.#open.until <= now) {
      this.#open = { any: await anyKey(this.#store, this.#now().toISOString()), until: now + MEMORY_MS };
    }
    return this.#open.any;
  }
}

/** What a new key opens, and until when (ISO instant). */
export interface KeyWish {
  title: string;
  scopes: readonly Scope[];
  expiresAt: string | null;
  ratePerMinute: number | null;
}

/** Makes a key and keeps its hash. The key itself is in the answer alone and can never be shown again. */
export async function createKey(store: Store, wish: KeyWish, now: Date): Promise<{ id: string; key: string }> {
  const key = `xj_${randomBytes(32).toString('base64url')}`;
  const id = randomBytes(6).toString('hex');
  await insertKey(store, {
    id,
    title: wish.title,
    key_hash: digest(key).toString('hex'),
    scopes: wish.scopes.join(' '),
    created_at: now.toISOString(),
    expires_at: wish.expiresAt,
    revoked_at: null,
    rate_per_minute: wish.ratePerMinute,
  });
  return { id, key };
}
