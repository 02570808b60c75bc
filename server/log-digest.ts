import { createHmac, type KeyObject } from 'node:crypto';

export const DIGEST_BYTES = 16;

/** The keyed digest a party has in the access log: HMAC-SHA-256, cut to 128 bits. A key object: bytes cost five times as much each time. */
export const logDigest = (key: KeyObject, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest().subarray(0, DIGEST_BYTES);
