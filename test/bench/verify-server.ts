/**
 * The server under measurement, in a process of its own, so that its CPU time is that of requests alone:
 * node test/bench/verify-server.ts FOLDER SUBJECTS. Answers the parent's `cpu` with the microseconds spent so far.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { depsOver } from '../../server/deps.ts';
import { IndexKeeper } from '../../server/index/keeper.ts';
import { writeSnapshot } from '../../server/index/snapshot-file.ts';
import { createKey } from '../../server/keyring.ts';
import { createLog } from '../../server/log.ts';
import { searchNames } from '../../server/search/name-search.ts';
import { openStore } from '../../server/store/open.ts';
import { editionRows, onOneState, stateOf } from '../../server/store/snapshot-rows.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import { importEdition, REQUIRED } from '../server/world.ts';
import { codeAt, nameAt, packRegister } from './register.ts';

const [folder, size] = [process.argv[2]!, Number(process.argv[3])];
const database = join(folder, `${size}.db`);
const KEY = Buffer.from('bench');
const SEARCHES = 600;

/** A store with the required lists fresh, and beside it the index of a register of this size. */
async function prepare() {
  const store = await openStore(database);
  for (const list of REQUIRED) await importEdition(store, list, []);
  const index = packRegister(size, KEY);
  const { state, editions } = await onOneState(store, async (db) => ({
    state: await stateOf(db),
    editions: await editionRows(db),
  }));
  const path = `${database}.index`;
  await writeSnapshot(path, { ...state, editions, receipts: [] }, index);
  return { store, path };
}

const { store, path } = await prepare();
const started = performance.now();
const keeper = await new IndexKeeper(store, { address: database, key: KEY, path, rows: 0 }, createLog('warn')).start();
const readyMs = performance.now() - started;
const config = { ...readConfig({ LOG_LEVEL: 'warn', XINJIAN_RATE_PER_MINUTE: '1000000' }), database };
const api = createApp(depsOver(store, { config, log: createLog('warn'), facts: keeper }));
const { key } = await createKey(
  store,
  { title: 'bench', scopes: ['public'], expiresAt: null, ratePerMinute: 1_000_000 },
  new Date(),
);

/** The parties of one request: twenty of all there are, evenly spread. */
const bodyAt = (serial: number, parties = 20): string =>
  JSON.stringify({
    purpose: 'procurement',
    place: '230100',
    subjects: Array.from({ length: parties }, (_, index) => ({
      ref: String(index),
      code: codeAt((Math.imul(serial * parties + index + 1, 0x9e3779b1) >>> 0) % size),
    })),
  });
const first = await api.request('/v1/verify', {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
  body: bodyAt(0),
});
const example = await first.text();
if (first.status !== 200) throw new Error(example);

const rows = new DatabaseSync(':memory:');
rows.exec('create table party (code text primary key, entry text)');
rows.exec('begin');
const insert = rows.prepare('insert into party values (?, ?)');
for (let serial = 0; serial < size; serial++) insert.run(codeAt(serial), JSON.stringify({ name: nameAt(serial) }));
rows.exec('commit');
const get = rows.prepare('select entry from party where code = ?');

/** What the ratios are over: the least a Hono server does for a question of this shape, and twenty look-ups by SQL. */
const floor = new Hono()
  .get('/hello', (c) => c.text('hello'))
  .post('/static', async (c) => {
    await c.req.json();
    return c.body(example, 200, { 'Content-Type': 'application/json' });
  })
  .post('/sqlite', async (c) => {
    const { subjects } = (await c.req.json()) as { subjects: { code: string }[] };
    return c.json(subjects.map(({ code }) => get.get(code)));
  });

const server = createAdaptorServer({
  fetch: (request, env) => (request.url.includes('/v1/') ? api.fetch(request, env) : floor.fetch(request)),
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const bodies = Array.from({ length: 500 }, (_, serial) => bodyAt(serial));
  process.send?.({ port, key, bodies, thousand: bodyAt(9, 1000), readyMs, path, bytes: example.length });
});

/** Milliseconds of each of many searches for names with one character wrong, missing or added, and how many were found. */
async function search(): Promise<{ times: number[]; recall: number }> {
  const { index } = keeper.snapshotAt((await keeper.knownAt())!)!;
  const times: number[] = [];
  let found = 0;
  for (let query = 0; query < SEARCHES; query++) {
    const serial = (Math.imul(query + 1, 0x9e3779b1) >>> 0) % size;
    const characters = [...nameAt(serial)];
    characters.splice(5 + (query % 6), query % 3 === 1 ? 0 : 1, ...(query % 3 === 2 ? [] : ['虎']));
    const started = performance.now();
    const results = searchNames(index, comparisonName(characters.join('')), 10);
    times.push(performance.now() - started);
    if (results.some(({ code }) => code === codeAt(serial))) found++;
  }
  return { times, recall: found / SEARCHES };
}

process.on('message', async (what) => {
  const { user, system } = process.cpuUsage();
  process.send?.(what === 'search' ? await search() : { cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
