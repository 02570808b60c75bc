import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importReceipts } from '../../../server/import/receipts.ts';
import { createKey } from '../../../server/keyring.ts';
import { addDays } from '../../../shared/day.ts';
import { inventedCode } from '../../cases/invented.ts';
import { DATABASES, type Fresh } from '../databases.ts';
import { importEdition, importSubjects, REQUIRED, TODAY, type World, worldAt } from '../world.ts';

const scratch = mkdtempSync(join(tmpdir(), 'xinjian-receipts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const CODE = inventedCode(1);
const NAME = '示例甲有限公司（虚构）';
const COURT = 'dishonest-judgment-debtor';

describe.each(DATABASES)('on %s', (name, fresh) => {
  let database: Fresh;
  let world: World;
  let key: string;
  beforeAll(async () => {
    database = await fresh();
    world = await worldAt(database.address);
    const wish = { title: 'audit', scopes: ['audit' as const], expiresAt: null, ratePerMinute: null };
    ({ key } = await createKey(world.store, wish, new Date()));
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  async function verify(more: Record<string, unknown> = {}) {
    const question = { purpose: 'procurement', subjects: [{ ref: '1', code: CODE }], ...more };
    const answer = await world.post('/v1/verify', question, { authorization: `Bearer ${key}` });
    expect(answer.status).toBe(200);
    return (await answer.json()) as {
      knownAt: string;
      results: { standing: string; identity: unknown; listings: { list: string; state: string }[] }[];
    };
  }
  const receipts = (rows: unknown[]) => {
    const file = join(scratch, `${name}.ndjson`);
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const options = { edition: '回执', dryRun: false, allowRejected: false, now: () => new Date() };
    return importReceipts(world.store, file, options);
  };
  const receipt = {
    list: COURT,
    code: CODE,
    name: NAME,
    askedOn: TODAY,
    channel: '中国执行信息公开网',
    operator: '虚构',
    result: 'none',
    proofDigest: 'ab',
  };

  test('a replay answers the same, however many editions, entries and receipts follow', async () => {
    for (const list of REQUIRED) await importEdition(world.store, list, []);
    await importSubjects(world.store, [{ code: CODE, names: [{ name: NAME }] }]);
    const first = await verify();
    const replay = { asOf: TODAY, knownAt: first.knownAt, replay: true };
    const before = JSON.stringify((await verify(replay)).results);
    expect(first.results[0]!.standing).toBe('clear');

    await importSubjects(world.store, [
      {
        code: CODE,
        status: 'cancelled',
        names: [
          { name: NAME, to: '2020-01-01' },
          { name: '示例乙有限公司（虚构）', from: '2020-01-02' },
        ],
      },
    ]);
    await importEdition(
      world.store,
      COURT,
      [
        {
          list: COURT,
          subject: { name: NAME, code: CODE },
          authority: '虚构市人民法院',
          decisionNo: '1',
          decidedOn: '2025-01-01',
          publishedOn: '2025-01-02',
        },
      ],
      { publishedOn: TODAY },
    );
    await receipts([receipt]);
    const now = await verify();
    expect(now.results[0]!.standing).not.toBe('clear');
    expect(now.results[0]!.identity).toMatchObject({
      subject: { status: 'cancelled', name: '示例乙有限公司（虚构）' },
    });
    expect(JSON.stringify((await verify(replay)).results)).toBe(before);

    await importEdition(world.store, COURT, [], { publishedOn: addDays(TODAY, -3) });
    await importSubjects(world.store, [{ code: CODE, names: [{ name: NAME }] }]);
    expect(JSON.stringify((await verify(replay)).results)).toBe(before);
  });

  test('the register entry imported again is unchanged, and another one of its code takes its place', async () => {
    const entry = { code: inventedCode(2), names: [{ name: '示例丙有限公司（虚构）' }] };
    expect((await importSubjects(world.store, [entry])).report).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
    expect((await importSubjects(world.store, [entry])).report).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect((await importSubjects(world.store, [{ ...entry, status: 'revoked' }])).report).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 0,
    });
  });

  test('a receipt is kept once, and covers its list for its party on its day alone', async () => {
    const day = addDays(TODAY, -40);
    const ask = async (code: string, asOf: string) => {
      const { results } = await verify({ asOf, subjects: [{ ref: '1', code }] });
      return results[0]!.listings.find(({ list }) => list === COURT)!.state;
    };
    expect(await ask(inventedCode(2), day)).toBe('unknown');
    const row = { ...receipt, code: inventedCode(2), name: null, askedOn: day };
    expect((await receipts([row, row])).report).toMatchObject({ read: 2, added: 1, unchanged: 1 });
    expect((await receipts([row])).report).toMatchObject({ read: 1, added: 0, unchanged: 1 });
    expect(await ask(inventedCode(2), day)).toBe('not_listed');
    expect(await ask(inventedCode(2), addDays(day, 1))).toBe('unknown');
    expect(await ask(inventedCode(3), day)).toBe('unknown');
  });

  test('a receipt of no code, of a day to come, or without a party is rejected by column, and none is kept', async () => {
    const good = { ...receipt, code: inventedCode(4) };
    const { done, report } = await receipts([
      good,
      { ...receipt, code: '91990000MA0000015X' },
      { ...receipt, askedOn: addDays(TODAY, 2) },
      { ...receipt, code: null, name: null },
      { ...receipt, list: 'no-list' },
    ]);
    expect(done).toBe(false);
    expect(report.rejected.map(({ row, column }) => [row, column])).toEqual([
      [2, 'code'],
      [3, 'askedOn'],
      [4, ''],
      [5, 'list'],
    ]);
    expect(report.added).toBe(0);
    expect((await receipts([good])).report.added).toBe(1);
  });
});
