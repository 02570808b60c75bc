import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../server/commands.ts';
import { FIRMS } from '../../server/demonstration/firms.ts';
import { type Fresh, freshSqlite } from './databases.ts';
import { documents, runCli, runHere } from './run-cli.ts';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

let database: Fresh;
let folder: string;
beforeAll(async () => {
  database = await freshSqlite();
  folder = dirname(database.address);
});
afterAll(() => database.drop());

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const db = (): string[] => ['--db', database.address];

describe('the real command', () => {
  test('prints JSON documents alone on standard output, and its exit code says how it went', async () => {
    const lists = await runCli(['lists', '--json']);
    expect([lists.code, lists.err, documents(lists).length]).toEqual([0, '', 1]);
    expect((await runCli(['lists', '--frobnicate'])).code).toBe(2);
    const request = JSON.stringify({ subjects: [{ ref: '1', name: '示例有限公司' }] });
    const answered = await runCli(['verify', '--json', '--db', join(folder, 'real.db')], request);
    expect([answered.code, documents<{ results: unknown[] }>(answered)[0]!.results.length]).toEqual([0, 1]);
    expect((await runCli(['verify', '--json', '--db', join(folder, 'real.db')], 'hello')).code).toBe(1);
  });
});

describe('every command', () => {
  test.each(Object.keys(COMMANDS))('%s explains itself', async (name) => {
    const { code, out, err } = await runHere([name, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`xinjian ${name}`);
    expect(out).toContain('--json');
  });

  test.each([
    ['no command', []],
    ['a command that is not there', ['frobnicate']],
    ['an option that is not there', ['lists', '--frobnicate']],
    ['a file that is not named', ['screen']],
    ['a purpose that is not there', ['verify', '--purpose', 'charity']],
    ['a day that does not exist', ['verify', '--as-of', '2026-02-30']],
    ['a key for a scope that is not there', ['key', 'create', '--scopes', 'everything']],
  ])('%s is wrong usage: exit code 2 and nothing on standard output but help', async (_, args) => {
    const { code, err } = await runHere(args);
    expect(code).toBe(2);
    if (args.length) expect(err).not.toBe('');
  });

  test('lists and packs print one array each', async () => {
    for (const name of ['lists', 'packs']) {
      const ran = await runHere([name, '--json']);
      expect(documents<unknown[]>(ran)).toHaveLength(1);
      expect(Array.isArray(documents(ran)[0])).toBe(true);
    }
  });
});

describe('import, verify and screen', () => {
  test('an edition comes in, is reported, and comes in again unchanged', async () => {
    const row = {
      list: 'procurement-violation',
      subject: { name: FIRMS.banned.name, code: FIRMS.banned.code },
      decidedOn: '2026-01-01',
      banFrom: '2026-01-01',
      banTo: '2099-01-01',
    };
    const path = file('rows.ndjson', `${JSON.stringify(row)}\n`);
    const args = ['import', 'generic', path, '--published-on', '2026-11-20', '--json', ...db()];
    expect(documents(await runHere(args))).toMatchObject([{ list: row.list, read: 1, added: 1, rejected: [] }]);
    expect(documents(await runHere(args))).toMatchObject([{ added: 0, unchanged: 1, removed: 0 }]);
  });

  test('a broken row is named by line and column, and nothing comes in', async () => {
    const path = file('broken.ndjson', '{"list":"bad-conduct","subject":{"name":""}}\n');
    const { code, out } = await runHere(['import', 'generic', path, '--list', 'bad-conduct', '--json', ...db()]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ added: 0, rejected: [{ row: 1, column: 'subject.name' }] });
  });

  test('verify answers a request on standard input', async () => {
    const request = { purpose: 'procurement', subjects: [{ ref: 'a', code: FIRMS.banned.code }] };
    const [answer] = documents<{ results: { standing: string; records: unknown[] }[]; purpose: string }>(
      await runHere(['verify', '--json', '--as-of', '2026-11-22', ...db()], JSON.stringify(request)),
    );
    expect(answer).toMatchObject({ purpose: 'procurement', asOf: '2026-11-22', results: [{ standing: 'barred' }] });
  });

  test('verify --explain tells the verdict in sentences of the language asked for', async () => {
    const tell = async (lang: string): Promise<string> => {
      const request = { purpose: 'procurement', lang, subjects: [{ ref: 'a', code: FIRMS.banned.code }] };
      return (await runHere(['verify', '--explain', '--as-of', '2026-11-22', ...db()], JSON.stringify(request))).out;
    };
    const told = await tell('zh-CN');
    expect(told.split('\n')[0]).toContain('禁止参加（政府采购）');
    expect(told).toMatch(/依据：政府采购法第/);
    expect(await tell('zh-TW')).toContain('禁止參加（政府採購）');
    expect(await tell('en')).toContain('barred (government procurement)');
  });

  test.each([
    ['no JSON', 'hello'],
    ['no request', '[]'],
    ['nobody', '{"subjects":[]}'],
  ])('verify of %s fails and says why', async (_, input) => {
    const { code, out, err } = await runHere(['verify', '--json', ...db()], input);
    expect([code, out]).toEqual([1, '']);
    expect(err).not.toBe('');
  });

  test('screen finds the parties of a page, verifies them, and ties each mention to its verdict', async () => {
    const page = file('page.html', `<p>供应商：${FIRMS.banned.name}，统一社会信用代码：${FIRMS.banned.code}</p>`);
    const missing = join(folder, 'missing.html');
    const ran = await runHere(['screen', page, missing, '--purpose', 'procurement', '--json', ...db()]);
    expect(ran.code, 'one file could not be read').toBe(1);
    expect(ran.err).toContain('missing.html');
    const [screened] = documents<{
      file: string;
      mentions: { ref: string }[];
      results: { ref: string; standing: string; identity: { basis: string } }[];
    }>(ran);
    const verdict = screened!.results.find(({ identity }) => identity.basis === 'code');
    expect(screened!.mentions.map(({ ref }) => ref)).toContain(verdict?.ref);
  });

  test('a spreadsheet runs nothing a page says', async () => {
    const page = file('formula.html', '<table><tr><td>供应商</td><td>示例甲建筑工程有限公司</td></tr></table>');
    const { out } = await runHere(['screen', page, '--format', 'csv', ...db()]);
    expect(out.startsWith('\ufeff"文件"')).toBe(true);
    const workbook = join(folder, 'out.xlsx');
    expect((await runHere(['screen', page, '--format', 'xlsx', '--output', workbook, ...db()])).code).toBe(0);
    expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK');
  });

  const material = process.env.XINJIAN_MATERIAL ?? '../shared';
  const pages = globSync(`${material}/corpus/pages/*`);
  test.runIf(pages.length)('screen dies on none of the labelled pages', async () => {
    const ran = await runHere(['screen', ...pages, '--json', ...db()]);
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    expect(documents(ran)).toHaveLength(pages.length);
  });
});

describe('the operator', () => {
  test('keys are made, listed without themselves, and revoked once', async () => {
    const made = documents<{ id: string; key: string }>(
      await runHere(['key', 'create', '--scopes', 'public,audit', '--json', ...db()]),
    )[0]!;
    expect(made.key).toMatch(/^xj_[\w-]{43}$/);
    const listed = await runHere(['key', 'list', '--json', ...db()]);
    expect(listed.out).toContain(made.id);
    expect(listed.out).not.toContain(made.key);
    expect((await runHere(['key', 'revoke', made.id, '--json', ...db()])).code).toBe(0);
    expect((await runHere(['key', 'revoke', made.id, ...db()])).code).toBe(1);
  });

  test('a backup restores what was there, and overwrites nothing', async () => {
    const copy = join(folder, 'copy.db');
    expect((await runHere(['backup', copy, ...db()])).code).toBe(0);
    expect((await runHere(['backup', copy, ...db()])).code).toBe(1);
    const before = (await runHere(['key', 'list', '--json', ...db()])).out;
    await runHere(['key', 'create', ...db()]);
    expect((await runHere(['restore', copy, ...db()])).code).toBe(0);
    expect((await runHere(['key', 'list', '--json', ...db()])).out).toBe(before);
    expect(existsSync(`${database.address}.before-restore`)).toBe(true);
  });

  test('a file that is no database of ours is not restored', async () => {
    const { code, err } = await runHere(['restore', file('no.db', 'hello'), ...db()]);
    expect(code).toBe(1);
    expect(err).toContain('no.db');
  });

  test('serve --demo answers, refuses a taken port, and ends in order when asked to', async () => {
    const child = spawn(process.execPath, [
      CLI,
      'serve',
      '--demo',
      '--json',
      '--port',
      '0',
      '--db',
      join(folder, 'demo.db'),
    ]);
    const url = await new Promise<string>((resolve) =>
      child.stdout.once('data', (line) => resolve((JSON.parse(String(line)) as { url: string }).url)),
    );
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${url}/demo`)).text()).toContain(FIRMS.banned.code);
    const taken = await runHere(['serve', '--port', new URL(url).port, '--db', join(folder, 'other.db')]);
    expect(taken.code).toBe(1);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
