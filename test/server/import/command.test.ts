import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LISTS } from '../../../shared/record/list.ts';
import { documents, runHere } from '../run-cli.ts';
import { rowOf } from './editions.ts';

const scratch = mkdtempSync(join(tmpdir(), 'xinjian-import-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const FIXTURES = new URL('../../fixtures/lists/', import.meta.url).pathname;

function ndjson(name: string, firms: readonly string[]): string {
  const file = join(scratch, name);
  writeFileSync(file, firms.map((firm) => JSON.stringify(rowOf(firm))).join('\n'));
  return file;
}
const run = (db: string, ...args: string[]) => runHere(['import', ...args, '--db', join(scratch, db), '--json']);

test('several files are one edition: none removes what another holds', async () => {
  const [one, two] = [ndjson('1.ndjson', ['甲', '乙']), ndjson('2.ndjson', ['丙'])];
  const both = await run('parts.db', 'generic', one, two, '--list', 'bad-conduct', '--published-on', '2026-01-01');
  expect([both.code, documents(both)]).toMatchObject([0, [{ list: 'bad-conduct', read: 3, added: 3, removed: 0 }]]);
  const again = await run('parts.db', 'generic', one, two, '--list', 'bad-conduct', '--published-on', '2026-01-01');
  expect(documents(again)).toMatchObject([{ added: 0, unchanged: 3, removed: 0 }]);
  writeFileSync(two, '{"list":"bad-conduct"}');
  const broken = await run('parts.db', 'generic', one, two, '--list', 'bad-conduct');
  expect([broken.code, documents(broken)]).toMatchObject([1, [{ added: 0, rejected: [{ row: 1, file: '2.ndjson' }] }]]);
});

test('an official list comes in by the id of its list, its rows gone since are removed, persons are counted', async () => {
  const file = `${FIXTURES}court-dishonest-judgment-debtors.json`;
  const first = await run('court.db', 'dishonest-judgment-debtor', file, '--published-on', '2026-01-01');
  expect([first.code, documents(first)]).toMatchObject([
    0,
    [{ list: 'dishonest-judgment-debtor', read: 3, added: 2, skippedPersons: 1, rejected: [] }],
  ]);
});

test('a file refused as a whole is a document that names the column, and exit 1', async () => {
  const file = join(scratch, 'unknown.ndjson');
  writeFileSync(file, '{"ENTNAME":"示例（虚构）","SPECAUSE":"虚构","ABNTIME":"2025-01-01","DECORG":"虚构","新增":1}');
  const refused = await run('refused.db', 'abnormal-operations', file, '--allow-rejected');
  expect([refused.code, documents(refused)]).toMatchObject([1, [{ added: 0, rejected: [{ column: '新增' }] }]]);
  expect((await run('refused.db', 'no-such-list', file)).code).toBe(2);
});

test('lists names every list with the official formats it comes in', async () => {
  const [lists] = documents<{ id: string; formats: { id: string }[] }[]>(await runHere(['lists', '--json']));
  expect(lists!.map(({ id }) => id)).toEqual(LISTS.map(({ id }) => id));
  expect(lists!.find(({ id }) => id === 'administrative-penalty')!.formats.map(({ id }) => id)).toContain(
    'gsxt-penalties',
  );
});

test('a source is added, run, seen and removed', async () => {
  const db = ['--db', join(scratch, 'sources.db'), '--json'];
  const location = `${FIXTURES}tax-arrears.csv`;
  expect(
    (
      await runHere([
        'sources',
        'add',
        '欠税',
        '--format',
        'tax-arrears',
        '--location',
        location,
        '--every',
        '60',
        ...db,
      ])
    ).code,
  ).toBe(0);
  expect(documents(await runHere(['sources', 'run', '--due', ...db]))).toMatchObject([
    { id: '欠税', outcome: 'imported' },
  ]);
  expect(documents(await runHere(['sources', ...db]))).toMatchObject([
    [{ id: '欠税', everyMinutes: 60, lastRun: { outcome: 'imported' } }],
  ]);
  expect((await runHere(['sources', 'add', 'x', '--format', 'no-such', '--location', location, ...db])).code).toBe(2);
  expect((await runHere(['sources', 'remove', '欠税', ...db])).code).toBe(0);
  expect((await runHere(['sources', 'remove', '欠税', ...db])).code).toBe(2);
});
