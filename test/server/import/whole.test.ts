import { fork } from 'node:child_process';
import { scheduler } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ListLine } from '../../../server/import/importer.ts';
import { runImport } from '../../../server/import/run.ts';
import { openStore, type Store } from '../../../server/store/open.ts';
import { DATABASES, type Fresh } from '../databases.ts';
import { importRows, linesOf, rowOf } from './editions.ts';

/** Moments an import is killed at on each engine; `XINJIAN_KILLS=200` for all of them. */
const KILLS = Number(process.env.XINJIAN_KILLS ?? 10);
const ROWS = 3000;

interface State {
  editions: string[];
  /** What the rows in force say, with how many say it. */
  standing: Record<string, number>;
}

async function stateOf(store: Store): Promise<State> {
  const editions = await store.selectFrom('edition').select('edition').orderBy('id').execute();
  const open = await store
    .selectFrom('record_version')
    .select('payload')
    .where('known_to', 'is', null)
    .where('removed_on', 'is', null)
    .execute();
  const standing: Record<string, number> = {};
  for (const { payload } of open) {
    const { summary } = JSON.parse(payload) as { summary: string };
    standing[summary] = (standing[summary] ?? 0) + 1;
  }
  return { editions: editions.map(({ edition }) => edition), standing };
}

/** Imports in a process of its own and kills it after so many milliseconds; whether it had acknowledged by then. */
function importAndKill(
  address: string,
  edition: string,
  afterMs: number,
): Promise<{ acknowledged: boolean; ms: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('importing.ts', import.meta.url).pathname, [address, edition, String(ROWS)], {
      execArgv: [],
    });
    let acknowledged = false;
    let started = 0;
    child.on('message', (message) => {
      if (message === 'acknowledged') acknowledged = true;
      else {
        started = performance.now();
        setTimeout(() => child.kill('SIGKILL'), afterMs).unref();
      }
    });
    child.on('error', reject);
    child.on('exit', () => resolve({ acknowledged, ms: performance.now() - started }));
  });
}

/** A killed process leaves its last statement running in PostgreSQL for a moment: until it is undone the tables are its. */
async function undisturbed(store: Store): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ busy: number }>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(store);
    if (rows[0]!.busy === 0) return;
    await scheduler.wait(20);
  }
}

describe.each(DATABASES)('on %s', (_name, fresh) => {
  let database: Fresh;
  let store: Store;
  beforeAll(async () => {
    database = await fresh();
    store = await openStore(database.address);
  });
  afterAll(async () => {
    await store.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    if (database.address.startsWith('postgres')) await undisturbed(store);
    for (const table of ['record_version', 'edition', 'edition_row', 'import_turn'] as const)
      if (table === 'import_turn') await store.deleteFrom(table).where('list', '!=', '').execute();
      else await store.deleteFrom(table).execute();
  });

  test(`killed at any of ${KILLS} moments, an import has happened or has not, and what it acknowledged is there`, {
    timeout: KILLS * 6_000,
  }, async () => {
    const whole = await importAndKill(database.address, '2026-01-01', 60_000);
    expect(whole.acknowledged).toBe(true);
    let before = await stateOf(store);
    expect(before).toEqual({ editions: ['2026-01-01'], standing: { '2026-01-01': ROWS } });
    let happened = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      const edition = new Date(Date.UTC(2026, 0, 1 + kill)).toISOString().slice(0, 10);
      const { acknowledged } = await importAndKill(database.address, edition, (whole.ms * 1.1 * kill) / KILLS);
      const after = await stateOf(store);
      const next = { editions: [...before.editions, edition], standing: { [edition]: ROWS } };
      const isNext = after.editions.length > before.editions.length;
      expect(after).toEqual(isNext ? next : before);
      if (acknowledged) expect(isNext, 'acknowledged, and so there').toBe(true);
      if (isNext) happened++;
      before = after;
    }
    expect(happened, 'some were killed before, some after').toBeLessThan(KILLS);
  });

  test('the same file again changes nothing, and makes no edition and no version', async () => {
    const rows = ['甲', '乙', '丙'].map((firm) => rowOf(firm));
    const same = { edition: '一', publishedOn: '2026-01-01', digest: 'd' };
    await importRows(store, rows, same);
    const before = await store.selectFrom('record_version').selectAll().orderBy('sequence').execute();
    const { reports } = await importRows(store, rows, same);
    expect(reports).toMatchObject([{ read: 3, added: 0, changed: 0, unchanged: 3, removed: 0 }]);
    expect(await store.selectFrom('record_version').selectAll().orderBy('sequence').execute()).toEqual(before);
    expect((await stateOf(store)).editions).toEqual(['一']);
  });

  test('the same edition published anew with other content is a new state of it, known from now', async () => {
    await importRows(store, [rowOf('甲', { summary: '一' }), rowOf('乙')], {
      edition: '一',
      publishedOn: '2026-01-01',
    });
    const { reports } = await importRows(store, [rowOf('甲', { summary: '二' })], {
      edition: '一',
      publishedOn: '2026-01-01',
    });
    expect(reports).toMatchObject([{ added: 0, changed: 1, unchanged: 0, removed: 1 }]);
    expect((await stateOf(store)).standing).toEqual({ 二: 1 });
  });

  test('an older edition that comes late undoes nothing of the newer', async () => {
    await importRows(store, [rowOf('甲', { summary: '新' })], { publishedOn: '2026-02-01' });
    const { reports } = await importRows(store, [rowOf('甲', { summary: '旧' }), rowOf('乙', { summary: '旧' })], {
      publishedOn: '2026-01-01',
    });
    expect(reports).toMatchObject([{ added: 1, unchanged: 1, removed: 0 }]);
    expect((await stateOf(store)).standing).toEqual({ 新: 1 });
  });

  test('imports of one list at once, in processes of their own, come one after the other and never mix', async () => {
    const days = ['2026-01-01', '2026-01-02', '2026-01-03'];
    const done = await Promise.all(days.map((day) => importAndKill(database.address, day, 60_000)));
    expect(done.map(({ acknowledged }) => acknowledged)).toEqual([true, true, true]);
    const { editions, standing } = await stateOf(store);
    expect([...editions].sort()).toEqual(days);
    expect(standing).toEqual({ '2026-01-03': ROWS });
  });

  test('a rejected row stops the whole edition, unless it is allowed: then it is truncated and removes nothing', async () => {
    const broken = async function* (): AsyncGenerator<ListLine> {
      yield* linesOf([rowOf('甲'), rowOf('乙')]);
      yield { row: 3, rejected: { row: 3, column: 'list', reason: '虚构' } };
    };
    await importRows(store, [rowOf('丙')], { publishedOn: '2026-01-01' });
    const options = {
      lists: ['bad-conduct'] as const,
      edition: '二',
      publishedOn: '2026-01-02',
      source: '',
      digest: 'x',
      delta: false,
      dryRun: false,
      demonstration: false,
      expected: null,
      now: () => new Date(),
    };
    const refused = await runImport(store, broken, { ...options, allowRejected: false });
    expect(refused).toMatchObject({ done: false, reports: [{ added: 0, rejected: [{ row: 3 }] }] });
    expect((await stateOf(store)).editions).toHaveLength(1);
    const taken = await runImport(store, broken, { ...options, allowRejected: true });
    expect(taken).toMatchObject({ done: true, reports: [{ added: 2, removed: 0, rejected: [{ row: 3 }] }] });
    expect(await store.selectFrom('edition').select('truncated').orderBy('id').execute()).toEqual([
      { truncated: 0 },
      { truncated: 1 },
    ]);
    expect((await stateOf(store)).standing).toEqual({ null: 3 });
  });

  test('a complete edition that shrank is refused, and taken when the guard is overruled', async () => {
    const firms = Array.from({ length: 20 }, (_row, index) => rowOf(String(index)));
    const expected = { rows: 1, share: 0.7 };
    await importRows(store, firms, { publishedOn: '2026-01-01', expected });
    const shrunken = await importRows(store, firms.slice(0, 5), { publishedOn: '2026-01-02', expected });
    expect(shrunken.done).toBe(false);
    expect(shrunken.refusal).toContain('--allow-shrunken');
    expect((await importRows(store, [], { publishedOn: '2026-01-02', expected })).done).toBe(false);
    expect((await stateOf(store)).standing).toEqual({ null: 20 });
    expect((await importRows(store, firms.slice(0, 5), { publishedOn: '2026-01-02' })).done).toBe(true);
    expect((await stateOf(store)).standing).toEqual({ null: 5 });
  });

  test('a dry run reports and writes nothing', async () => {
    const { reports } = await importRows(store, [rowOf('甲')], { dryRun: true });
    expect(reports).toMatchObject([{ added: 1 }]);
    expect(await stateOf(store)).toEqual({ editions: [], standing: {} });
  });
});
