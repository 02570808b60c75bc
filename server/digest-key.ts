import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const FALLBACK = '.data/digest.key';

/** The file a SQLite database keeps its key in. */
export const keyFileOf = (address: string): string => `${address}.key`;

/**
 * The key heads of firms and access-log subjects are digested with: `XINJIAN_DIGEST_KEY`, else a file of 32 random
 * bytes made on first use, beside a SQLite database. Several processes over one PostgreSQL share it by the variable.
 */
export function digestKey(address: string): Buffer {
  if (process.env.XINJIAN_DIGEST_KEY) return Buffer.from(process.env.XINJIAN_DIGEST_KEY, 'utf8');
  if (address === ':memory:') return randomBytes(32);
  const file = /^postgres(ql)?:\/\//.test(address) ? FALLBACK : keyFileOf(address);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file);
}
