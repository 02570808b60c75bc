import { createHmac } from 'node:crypto';

/**
 * Signs a webhook's body: HMAC-SHA256 over the second it was sent, a dot, and the body, so that neither can be changed
 * and an old call cannot be played again later. Header `X-Xinjian-Signature: t=SECONDS,v1=HEX`.
 */
export function sign(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
