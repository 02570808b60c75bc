import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSource } from '../../server/sources/run-source.ts';
import { listSources, putSource, type SourceRow } from '../../server/store/sources.ts';
import { DATABASES, type Fresh } from './databases.ts';
import { type World, worldAt } from './world.ts';

const SAMPLE = new URL('../fixtures/lists/ccgp-procurement-violations.html', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'xinjian-sources-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const sourceAt = (location: string): SourceRow => ({
  id: '采购名单',
  format: 'procurement-violation',
  list: null,
  location,
  every_minutes: 60,
  budget_days: 1,
  complete: 1,
  created_at: new Date().toISOString(),
  next_run_at: new Date().toISOString(),
  checksum: null,
});

describe.each(DATABASES)('on %s', (name, fresh) => {
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

  /** Runs the source as it is kept now. */
  async function run(): Promise<{ outcome: string; detail: string | null }> {
    const [only] = await listSources(world.store);
    return runSource(world.store, only!.source, () => new Date());
  }
  async function coverage(): Promise<string> {
    const { coverage: lists } = (await (await world.get('/v1/coverage')).json()) as {
      coverage: { list: string; state: string }[];
    };
    return lists.find(({ list }) => list === 'procurement-violation')!.state;
  }
  async function reasonAsked(): Promise<string | null> {
    const answer = await world.post('/v1/verify', {
      purpose: 'procurement',
      subjects: [{ ref: '1', name: '示例无记录有限公司（虚构）' }],
    });
    const { results } = (await answer.json()) as { results: { listings: { list: string; reason: string | null }[] }[] };
    return results[0]!.listings.find(({ list }) => list === 'procurement-violation')!.reason;
  }

  test('a folder gives its last file; a failed run silences the list until one succeeds', async () => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    copyFileSync(SAMPLE, join(folder, '2026-01.html'));
    await putSource(world.store, sourceAt(folder));
    expect(await run()).toMatchObject({ outcome: 'imported' });
    expect(await coverage()).toBe('fresh');
    expect(await run()).toMatchObject({ outcome: 'unchanged' });
    writeFileSync(join(folder, '2026-02.html'), readFileSync(SAMPLE, 'utf8').slice(0, -100));
    expect(await run()).toMatchObject({ outcome: 'failed', detail: '页面在表格中间断开，不完整' });
    expect([await coverage(), await reasonAsked()]).toEqual(['failed', 'failed']);
    const [{ lastRun, source }] = (await listSources(world.store)) as [Awaited<ReturnType<typeof listSources>>[number]];
    expect(lastRun).toMatchObject({ outcome: 'failed', detail: '页面在表格中间断开，不完整' });
    expect(Date.parse(source.next_run_at)).toBeGreaterThan(Date.now() + 50 * 60_000);
    copyFileSync(SAMPLE, join(folder, '2026-03.html'));
    utimesSync(join(folder, '2026-03.html'), new Date(), new Date());
    expect(await run()).toMatchObject({ outcome: 'imported' });
    expect([await coverage(), await reasonAsked()]).toEqual(['fresh', null]);
  });

  test('a missing file fails and says so; the same file back is a success', async () => {
    await putSource(world.store, sourceAt(join(scratch, 'nowhere.html')));
    expect(await run()).toMatchObject({ outcome: 'failed' });
    expect(await coverage()).toBe('failed');
    await putSource(world.store, sourceAt(SAMPLE));
    expect(await run()).toMatchObject({ outcome: 'imported' });
    expect(await coverage()).not.toBe('failed');
  });

  test('an address is fetched; an error page is a failure and no list', async () => {
    let body = readFileSync(SAMPLE);
    const server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
    try {
      await new Promise((done) => server.once('listening', done));
      const { port } = server.address() as AddressInfo;
      await putSource(world.store, sourceAt(`http://127.0.0.1:${port}/list.html`));
      expect(await run()).toMatchObject({ outcome: 'imported' });
      expect(await coverage()).toBe('fresh');
      body = Buffer.from('<html><body>请输入验证码</body></html>');
      expect(await run()).toMatchObject({ outcome: 'failed' });
      expect(await coverage()).toBe('failed');
    } finally {
      server.close();
    }
  });
});
