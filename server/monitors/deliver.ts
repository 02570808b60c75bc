import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { noteDelivery, type Undelivered, undelivered } from '../store/monitors.ts';
import type { Store } from '../store/open.ts';
import { sign } from './signature.ts';
import { isInside, readWebhook } from './webhook-address.ts';

const PATIENCE_MS = 10_000;
const BATCH = 100;
/** Minutes until the next attempt, by how many failed; after the last the alert stays to be fetched. */
const PAUSES = [1, 5, 15, 60, 240, 1440];

/** Calls the webhooks that are due; says how many answered. A redirect is not followed. */
export async function deliverAlerts(store: Store, now: () => Date): Promise<number> {
  let delivered = 0;
  for (const alert of await undelivered(store, now().toISOString(), BATCH)) {
    const error = await call(alert, now()).catch((cause: unknown) =>
      cause instanceof Error ? cause.message : String(cause),
    );
    const attempts = alert.attempts + 1;
    const pause = PAUSES[alert.attempts];
    await noteDelivery(store, alert.id, {
      attempts,
      delivered_at: error === null ? now().toISOString() : null,
      next_attempt_at:
        error === null || pause === undefined ? null : new Date(now().getTime() + pause * 60_000).toISOString(),
      last_error: error,
    });
    if (error === null) delivered++;
  }
  return delivered;
}

/** What a receiver is told: which record of whom, and what became of it; the content is asked for with a key. */
const bodyOf = ({ id, monitor_id, record_id, list, kind, at, code }: Undelivered): string =>
  JSON.stringify({ id: String(id), monitorId: monitor_id, code, recordId: record_id, list, kind, at });

/** Null when the receiver took it, else why not. */
async function call(alert: Undelivered, now: Date): Promise<string | null> {
  const url = readWebhook(alert.webhook!, true);
  if (!url.ok) return url.error;
  const body = bodyOf(alert);
  const status = await post(url.value, body, {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'x-xinjian-signature': sign(alert.secret ?? '', body, Math.floor(now.getTime() / 1000)),
  });
  return status >= 200 && status < 300 ? null : `回答 ${status}`;
}

/** A name may lead inside though it looked otherwise when it was given: the address is checked when it is called. */
const outside: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }).then(
    (found) => {
      const fit = found.filter(({ address }) => !isInside(address));
      if (!fit.length) done(new Error('不能指向内部网络'), '', 4);
      else if (options.all) done(null, fit);
      else done(null, fit[0]!.address, fit[0]!.family);
    },
    (error: NodeJS.ErrnoException) => done(error, '', 4),
  );
};

function post(url: URL, body: string, headers: Record<string, string>): Promise<number> {
  const isNamed = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 && url.hostname !== 'localhost';
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const options = {
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(isNamed && { lookup: outside }),
  };
  return new Promise((resolve, reject) => {
    const call = request(url, options, (answer) => {
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end(body);
  });
}
