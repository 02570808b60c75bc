import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverAlerts } from '../../server/monitors/deliver.ts';
import { sign } from '../../server/monitors/signature.ts';
import { isInside, readWebhook } from '../../server/monitors/webhook-address.ts';
import { raiseAlerts } from '../../server/store/monitors.ts';
import { inventedCode } from '../cases/invented.ts';
import { DATABASES, type Fresh } from './databases.ts';
import { importRows, rowOf } from './import/editions.ts';
import { type World, worldAt } from './world.ts';

/** How a receiver checks a call: the signature fits, and is at most so many seconds old. */
function verifySignature(
  secret: string,
  { header, body, now, tolerance }: { header: string; body: string; now: number; tolerance: number },
): boolean {
  const [, seconds = '', hex = ''] = /^t=([0-9]+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (Math.abs(now - Number(seconds)) > tolerance) return false;
  return hex === createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}

const CODE = inventedCode(1);
const about = (code: string | null, summary = '一') =>
  rowOf('甲', { subject: { name: '示例甲有限公司（虚构）', code, kind: null }, summary });

describe.each(DATABASES)('on %s', (_name, fresh) => {
  let database: Fresh;
  let world: World;
  beforeAll(async () => {
    database = await fresh();
    world = await worldAt(database.address);
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  const watch = async (body: unknown): Promise<{ id: string; secret: string | null }> =>
    (await world.post('/v1/monitors', body)).json() as Promise<{ id: string; secret: string | null }>;
  const alerts = async (id: string): Promise<{ kind: string; recordId: string }[]> =>
    ((await (await world.get(`/v1/monitors/${id}/alerts`)).json()) as { alerts: { kind: string; recordId: string }[] })
      .alerts;

  test('news of the watched are told once each, and of nobody else; a name watches rows without a code only', async () => {
    const byCode = await watch({ code: CODE });
    const byName = await watch({ name: '示例甲有限公司(虚构)' });
    await importRows(world.store, [about(CODE), rowOf('乙')], { publishedOn: '2026-01-01' });
    await importRows(world.store, [about(CODE, '二'), rowOf('乙')], { publishedOn: '2026-01-02' });
    await raiseAlerts(world.store);
    await importRows(world.store, [rowOf('乙')], { publishedOn: '2026-01-03' });
    await importRows(world.store, [rowOf('乙'), about(null), about(CODE.slice(8, 17))], { publishedOn: '2026-01-04' });
    await raiseAlerts(world.store);
    await raiseAlerts(world.store);
    const kinds = (await alerts(byCode.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['changed', 'gone', 'listed']);
    expect((await alerts(byName.id)).map(({ kind }) => kind)).toEqual(['listed', 'listed']);
    expect((await world.app.request(`/v1/monitors/${byName.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await world.get(`/v1/monitors/${byName.id}/alerts`)).status).toBe(404);
  });

  test('a webhook is called with a signature its receiver can check, and called again after a failure', async () => {
    const received: { header: string; body: string }[] = [];
    let status = 500;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        received.push({ header: String(request.headers['x-xinjian-signature']), body });
        response.writeHead(status).end();
      });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    try {
      const { port } = server.address() as AddressInfo;
      const code = inventedCode(2);
      const { id, secret } = await watch({ code, webhook: `http://127.0.0.1:${port}/hook` });
      await importRows(world.store, [about(code)], { publishedOn: '2026-02-01', delta: true });
      await raiseAlerts(world.store);
      const start = Date.now() + 86_400_000;
      expect(await deliverAlerts(world.store, () => new Date(start))).toBe(0);
      expect(await deliverAlerts(world.store, () => new Date(start + 30_000))).toBe(0);
      status = 204;
      expect(await deliverAlerts(world.store, () => new Date(start + 120_000))).toBe(1);
      expect(await deliverAlerts(world.store, () => new Date(start + 99_999_999))).toBe(0);
      expect(received).toHaveLength(2);
      const [, last] = received as [unknown, { header: string; body: string }];
      const now = Math.floor((start + 120_000) / 1000);
      expect(verifySignature(secret!, { ...last, now, tolerance: 300 })).toBe(true);
      expect(verifySignature(secret!, { ...last, body: `${last.body} `, now, tolerance: 300 })).toBe(false);
      expect(verifySignature(secret!, { ...last, now: now + 301, tolerance: 300 })).toBe(false);
      expect(verifySignature('other', { ...last, now, tolerance: 300 })).toBe(false);
      expect(JSON.parse(last.body)).toMatchObject({ monitorId: id, code, list: 'bad-conduct', kind: 'listed' });
      expect(last.body).not.toContain('示例');
    } finally {
      server.close();
    }
  });

  test.each([
    [{}, ''],
    [{ code: '91990000MA0000015X' }, '/code'],
    [{ code: CODE, webhook: 'http://example.com/' }, '/webhook'],
    [{ code: CODE, webhook: 'https://10.0.0.1/' }, '/webhook'],
    [{ code: CODE, webhook: 'https://user:pass@example.com/' }, '/webhook'],
    [{ code: CODE, webhook: 'file:///etc/passwd' }, '/webhook'],
  ])('a monitor of %j is refused at %s', async (body, pointer) => {
    const answer = await world.post('/v1/monitors', body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  });
});

test('no webhook of a key leads into the house', () => {
  for (const url of [
    'http://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://192.168.1.1/',
    'https://169.254.169.254/',
  ])
    expect([url, readWebhook(url, false).ok]).toEqual([url, false]);
  expect(readWebhook('https://example.com/hook', false).ok).toBe(true);
  for (const address of ['127.0.0.1', '10.1.2.3', '::1', 'fd00::1', '::ffff:10.0.0.1', '0.0.0.0'])
    expect([address, isInside(address)]).toEqual([address, true]);
  for (const address of ['93.184.216.34', '2606:2800:220:1::1'])
    expect([address, isInside(address)]).toEqual([address, false]);
});

test('a signature names its second', () => {
  expect(sign('secret', '{}', 1_700_000_000)).toMatch(/^t=1700000000,v1=[0-9a-f]{64}$/);
});
