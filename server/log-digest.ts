import { createHmac } from 'node:crypto';

export const DIGEST_BYTES = 16;

/** The keyed digest a party has in the access log: HMAC-SHA-256, cut to 128 bits. */
export const logDigest = (key: Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest().subarray(0, DIGEST_BYTES);
