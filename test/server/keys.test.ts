import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '../../server/caller.ts';
import { createKey, type KeyWish } from '../../server/keyring.ts';
import { listKeys, revokeKey } from '../../server/store/keys.ts';
import { DATABASES, type Fresh } from './databases.ts';
import { importEdition, TODAY, type World, worldAt } from './world.ts';

const SUBJECT = { ref: '1', name: '示例密钥有限公司' };

describe.each(DATABASES)('who asks, over %s', (_, fresh) => {
  let database: Fresh;
  let world: World;

  beforeEach(async () => {
    database = await fresh();
    world = await worldAt(database.address);
  });
  afterEach(async () => {
    await world.close();
    await database.drop();
  });

  const make = async (scopes: Scope[], wish: Partial<KeyWish> = {}) => {
    const key = await createKey(
      world.store,
      { title: 'test', scopes, expiresAt: null, ratePerMinute: null, ...wish },
      new Date(),
    );
    return { ...key, header: { authorization: `Bearer ${key.key}` } };
  };
  const ask = (headers: Record<string, string>, more: object = {}) =>
    world.post('/v1/verify', { subjects: [SUBJECT], ...more }, headers);

  test('loopback needs no key until one is handed out, and then everybody needs one', async () => {
    expect((await ask({})).status).toBe(200);
    const { header } = await make(['public']);
    const guarded = await worldAt(database.address);
    expect((await guarded.post('/v1/verify', { subjects: [SUBJECT] })).status).toBe(401);
    expect((await guarded.post('/v1/verify', { subjects: [SUBJECT] }, header)).status).toBe(200);
    await guarded.close();
  });

  test.each([
    ['a host that is not this machine', { host: 'evil.example' }],
    ['a proxy before the server', { 'x-forwarded-for': '203.0.113.9' }],
  ])('%s is no embedded caller', async (_, headers) => {
    expect((await ask(headers)).status).toBe(401);
  });

  test('a server that listens beyond loopback, or is told to, asks everybody', async () => {
    for (const environment of [{ HOST: '0.0.0.0' }, { XINJIAN_REQUIRE_KEY: '1' }]) {
      const open = await worldAt(database.address, environment);
      expect((await open.post('/v1/verify', { subjects: [SUBJECT] })).status).toBe(401);
      expect((await open.get('/healthz')).status).toBe(200);
      await open.close();
    }
  });

  test('an expired key opens nothing; a revoked one nothing within a second', async () => {
    const expired = await make(['public'], { expiresAt: '2020-01-01T00:00:00.000Z' });
    expect((await ask(expired.header)).status).toBe(401);
    const { id, header } = await make(['public']);
    expect((await ask(header)).status).toBe(200);
    expect(await revokeKey(world.store, id, new Date().toISOString())).toBe(true);
    await new Promise((done) => setTimeout(done, 1100));
    expect((await ask(header)).status).toBe(401);
    expect(await revokeKey(world.store, id, new Date().toISOString())).toBe(false);
  });

  test('the key itself is nowhere in the database', async () => {
    const { key } = await make(['public']);
    expect(JSON.stringify(await listKeys(world.store))).not.toContain(key.slice(3));
  });

  test('more requests than a key has are refused until some are free again', async () => {
    const { header } = await make(['public'], { ratePerMinute: 3 });
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push((await ask(header)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(Number((await ask(header)).headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('closed records are shown to their own scope and to no other', async () => {
    const name = '示例密钥有限公司';
    await importEdition(world.store, 'bad-conduct', [
      { list: 'bad-conduct', subject: { name }, decisionNo: 'p', openness: 'public' },
      { list: 'bad-conduct', subject: { name }, decisionNo: 'a', openness: 'authorised' },
      { list: 'bad-conduct', subject: { name }, decisionNo: 'g', openness: 'government' },
    ]);
    const seen = async (scopes: Scope[]): Promise<string> => {
      const { results } = (await (await ask((await make(scopes)).header)).json()) as {
        results: { records: { decisionNo: string }[] }[];
      };
      return results[0]!.records
        .map(({ decisionNo }) => decisionNo)
        .sort()
        .join('');
    };
    expect(await seen(['public'])).toBe('p');
    expect(await seen(['authorised'])).toBe('ap');
    expect(await seen(['government'])).toBe('gp');
    expect(await seen(['public', 'authorised', 'government', 'audit'])).toBe('agp');
  });

  test('every query is logged with key, purpose and standing, and without the name', async () => {
    const audit = await make(['audit']);
    const { id, header } = await make(['public']);
    await ask(header, { purpose: 'lending' });
    await ask(audit.header, { purpose: 'procurement' });
    const read = async (headers: Record<string, string>) =>
      (await (await world.get('/v1/access-log', headers)).json()) as {
        entries: { keyId: string; purpose: string; subjects: { digest: string; standing: string }[] }[];
      };
    const all = await read(audit.header);
    expect(all.entries.map(({ keyId, purpose }) => [keyId, purpose])).toEqual([
      [audit.id, 'procurement'],
      [id, 'lending'],
    ]);
    expect(all.entries[0]!.subjects).toEqual([
      { digest: expect.stringMatching(/^[0-9a-f]{32}$/), standing: 'unknown' },
    ]);
    expect(JSON.stringify(all)).not.toContain('示例');
    expect((await read(header)).entries).toHaveLength(1);
  });

  test('the log can be added to and not be changed or shortened', async () => {
    await ask({});
    await expect(sql`update access_log set purpose = 'x'`.execute(world.store)).rejects.toThrow(/append-only/);
    await expect(sql`delete from access_log`.execute(world.store)).rejects.toThrow(/append-only/);
  });

  test('queries at once are all logged', async () => {
    const { header } = await make(['audit'], { ratePerMinute: 1000 });
    await Promise.all(Array.from({ length: 50 }, () => ask(header)));
    const { entries } = (await (await world.get('/v1/access-log?limit=1000', header)).json()) as { entries: unknown[] };
    expect(entries).toHaveLength(50);
  });

  test('a replay reads the same after later imports, byte for byte', async () => {
    const { header } = await make(['audit']);
    const row = { list: 'bad-conduct' as const, subject: { name: SUBJECT.name }, decisionNo: '1' };
    await importEdition(world.store, 'bad-conduct', [row]);
    const first = (await (await ask(header)).json()) as { asOf: string; knownAt: string; results: unknown };
    const again = async () => {
      const body = { subjects: [SUBJECT], replay: true, asOf: first.asOf, knownAt: first.knownAt };
      return JSON.stringify(((await (await world.post('/v1/verify', body, header)).json()) as typeof first).results);
    };
    const before = await again();
    await importEdition(world.store, 'bad-conduct', [], { publishedOn: TODAY, edition: 'next' });
    await importEdition(world.store, 'dishonest-judgment-debtor', []);
    expect(await again()).toBe(before);
    expect(before).toContain('bad-conduct');
    const now = (await (await ask(header)).json()) as typeof first;
    expect(JSON.stringify(now.results)).not.toContain('"decisionNo":"1"');
  });
});
