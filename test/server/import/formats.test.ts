import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { headingForm } from '../../../server/import/columns.ts';
import type { ListLine } from '../../../server/import/importer.ts';
import { findImporters, IMPORTERS } from '../../../server/import/importers.ts';
import { chooseImporter, readList } from '../../../server/import/read-list.ts';
import { Refused } from '../../../server/import/refused.ts';
import { LIST_IDS } from '../../../shared/record/list.ts';
import { codeValidity } from '../../../shared/uscc/parse.ts';

const FOLDER = new URL('../../fixtures/lists/', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'xinjian-lists-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const sample = (name: string): string => join(FOLDER, name);
function written(name: string, content: string | Uint8Array): string {
  const file = join(scratch, name);
  writeFileSync(file, content);
  return file;
}

async function linesOf(id: string, file: string): Promise<ListLine[]> {
  const lines: ListLine[] = [];
  for await (const line of readList(await chooseImporter(findImporters(id), file), file)) lines.push(line);
  return lines;
}
const valuesOf = async (id: string, file: string) =>
  (await linesOf(id, file)).flatMap((line) => ('value' in line ? line.value : []));
const refusalOf = (id: string, file: string): Promise<Refused> =>
  linesOf(id, file).then(
    () => expect.fail('the file was taken'),
    (error: unknown) => (error instanceof Refused ? error : expect.fail(String(error))),
  );

test.each(IMPORTERS.map((importer) => [importer.id, importer] as const))(
  '%s reads its sample without a rejected row',
  async (id, importer) => {
    const samples = globSync(`${FOLDER}${id}.*`);
    expect(samples, 'a sample of the format').toHaveLength(1);
    const lines = await linesOf(id, samples[0]!);
    expect(lines.filter((line) => 'rejected' in line)).toEqual([]);
    const records = lines.flatMap((line) => ('value' in line ? line.value : []));
    expect(records.length).toBeGreaterThan(0);
    for (const { list, subject } of records) {
      expect([importer.list, ...(importer.otherLists ?? [])]).toContain(list);
      expect(subject.name).toMatch(/^示例.*（虚构）$/);
      if (subject.code?.length === 18) expect([subject.code, codeValidity(subject.code)]).toEqual([subject.code, true]);
    }
  },
);

test.each(IMPORTERS.map((importer) => [importer.id, importer] as const))(
  '%s decides about each heading once, and names a list there is',
  (_id, importer) => {
    const headings = [...Object.values(importer.columns).flatMap((column) => column.headings), ...importer.ignored].map(
      headingForm,
    );
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
    expect(LIST_IDS).toContain(importer.list);
  },
);

test('every importer has an id of its own, and a list id stands for the formats of that list', () => {
  const ids = IMPORTERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(findImporters('administrative-penalty').map(({ id }) => id)).toEqual([
    'dual-publicity-penalties',
    'dual-publicity-penalties-2017',
    'gsxt-penalties',
  ]);
  expect(findImporters('no-such-list')).toEqual([]);
});

test('a list id finds the format by the columns of the file', async () => {
  const chosen = async (file: string) =>
    (await chooseImporter(findImporters('administrative-penalty'), sample(file))).id;
  expect(await chosen('dual-publicity-penalties.csv')).toBe('dual-publicity-penalties');
  expect(await chosen('dual-publicity-penalties-2017.csv')).toBe('dual-publicity-penalties-2017');
  expect(await chosen('gsxt-penalties.csv')).toBe('gsxt-penalties');
});

test('the procurement list gives the ban out of the words of the result', async () => {
  const [one, two] = await valuesOf('procurement-violation', sample('ccgp-procurement-violations.html'));
  expect(one).toMatchObject({
    banFrom: '2025-03-01',
    banTo: '2026-02-28',
    banScope: null,
    publishUntil: '2028-03-04',
    publishedOn: '2025-03-05',
    row: 3,
  });
  expect(one!.penalties).toEqual(['disqualification', 'fine']);
  expect(two).toMatchObject({ banFrom: '2025-04-01', banTo: '2027-03-31', banScope: '虚构省', publishUntil: null });
  expect(two!.subject).toEqual({ name: '示例乙商贸有限公司（虚构）', code: null, kind: null });
});

test('the court list keeps organisations and drops persons, with nothing of their data', async () => {
  const lines = await linesOf('dishonest-judgment-debtor', sample('court-dishonest-judgment-debtors.json'));
  expect(lines.map((line) => ('skipped' in line ? line.skipped : 'taken'))).toEqual(['taken', 'person', 'taken']);
  const [one, , three] = lines;
  expect('value' in one! && one.value).toMatchObject({
    subject: { name: '示例丙建设有限公司（虚构）', code: 'MA0000031' },
    decisionNo: '（2024）虚9900执1号',
    decidedOn: '2024-01-05',
    publishedOn: '2024-07-03',
  });
  expect('value' in three! && three.value.subject.code).toBe(null);
  expect(JSON.stringify(lines)).not.toMatch(/虚某|9900001980|虚构的义务/);
});

test('penalties of the 2018 standard come in yuan, several to a row, persons left out', async () => {
  const lines = await linesOf('dual-publicity-penalties', sample('dual-publicity-penalties.csv'));
  expect(lines.filter((line) => 'skipped' in line)).toHaveLength(1);
  const [fined, warned] = await valuesOf('dual-publicity-penalties', sample('dual-publicity-penalties.csv'));
  expect(fined).toMatchObject({
    amountCny: 2_000_000,
    penalties: ['suspension', 'fine'],
    decidedOn: '2025-07-03',
    publishUntil: '2028-07-03',
  });
  expect(warned).toMatchObject({
    subject: { kind: 'individual-business' },
    penalties: ['warning'],
    amountCny: null,
    decidedOn: '2025-07-04',
  });
  const json = await valuesOf('administrative-penalty', sample('dual-publicity-penalties-creditchina.json'));
  expect(
    json.map(({ decisionNo, amountCny, events }) => [decisionNo, amountCny, events?.map(({ kind }) => kind)]),
  ).toEqual([
    ['虚环罚〔2025〕9号', 30_000, []],
    ['虚环罚〔2025〕10号', 30_000, ['repaired']],
  ]);
});

test('a removal of its own row ends the row it takes back', async () => {
  const lines = await linesOf('trading-platform-blacklist', sample('trading-platform-blacklist.csv'));
  expect(lines.map((line) => ('value' in line ? line.value.events : 'merged'))).toEqual([
    [{ kind: 'removed', on: '2025-06-01' }],
    [],
    'merged',
  ]);
});

const CSV = readFileSync(sample('dual-publicity-penalties.csv'), 'utf8');
const gbk = (text: string): Uint8Array => {
  const known = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) known.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return new Uint8Array(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : known.get(character)!,
    ),
  );
};

test('the same table reads the same as UTF-8, with a byte order mark, GBK, gzip, tabs, XLSX, JSON and NDJSON', async () => {
  const expected = await valuesOf('dual-publicity-penalties', written('plain.csv', CSV));
  const rows = CSV.trim()
    .split('\n')
    .map((line) => line.split(','));
  const objects = rows.slice(1).map((row) => Object.fromEntries(row.map((cell, index) => [rows[0]![index]!, cell])));
  const xlsx = join(scratch, 'sheet.xlsx');
  await writeXlsxFile([
    [{ value: '虚构的表，仅供测试' }],
    ...rows.map((row) => row.map((value) => ({ value, type: String }))),
  ]).toFile(xlsx);
  const variants: [string, number][] = [
    [written('mark.csv', `\ufeff${CSV}`), 0],
    [written('gbk.csv', gbk(CSV)), 0],
    [written('packed.csv.gz', gzipSync(CSV)), 0],
    [written('gbk-packed.csv.gz', gzipSync(gbk(CSV))), 0],
    [written('tabs.csv', CSV.replaceAll(',', '\t').replaceAll('\n', '\r\n')), 0],
    [written('titled.csv', `虚构的表，仅供测试\n${CSV}`), 1],
    [xlsx, 1],
    [written('array.json', JSON.stringify({ code: 0, data: { list: objects } })), -1],
    [written('lines.ndjson', objects.map((each) => JSON.stringify(each)).join('\n')), -1],
  ];
  for (const [file, shift] of variants) {
    const values = await valuesOf('dual-publicity-penalties', file);
    expect([basename(file), values]).toEqual([
      basename(file),
      expected.map((each) => ({ ...each, row: each.row! + shift })),
    ]);
  }
});

test('an unknown column stops the import and is named', async () => {
  const file = written('unknown.csv', CSV.replace('CF_SY,', '新增的列,'));
  const refusal = await refusalOf('dual-publicity-penalties', file);
  expect(refusal.message).toContain('新增的列');
  expect(refusal.rejected).toMatchObject([{ column: '新增的列' }]);
  const late = written(
    'late.ndjson',
    '{"ENTNAME":"示例（虚构）","SPECAUSE":"虚构","ABNTIME":"2025-01-01","DECORG":"虚构"}\n{"ENTNAME":"示例（虚构）","SPECAUSE":"虚构","ABNTIME":"2025-01-01","DECORG":"虚构","新增":1}',
  );
  expect((await refusalOf('abnormal-operations', late)).rejected).toMatchObject([{ row: 2, column: '新增' }]);
});

test('a missing necessary column stops the import and is named', async () => {
  const file = written('missing.csv', CSV.replace('CF_JDRQ', 'CF_YXQ').replace('CF_YXQ,CF_GSJZQ', 'BZ,CF_GSJZQ'));
  expect((await refusalOf('dual-publicity-penalties', file)).message).toContain('CF_JDRQ');
});

test.each([
  [
    'a cut page',
    'cut.html',
    () => readFileSync(sample('ccgp-procurement-violations.html'), 'utf8').slice(0, -90),
    'procurement-violation',
  ],
  [
    'a cut JSON document',
    'cut.json',
    () => readFileSync(sample('court-dishonest-judgment-debtors.json'), 'utf8').slice(0, -40),
    'dishonest-judgment-debtor',
  ],
  ['a cut archive', 'cut.csv.gz', () => gzipSync(CSV).subarray(0, 300), 'dual-publicity-penalties'],
  ['an unclosed quote', 'quote.csv', () => `${CSV}"示例`, 'dual-publicity-penalties'],
  ['an answer that is no list', 'answer.json', () => '{"error":"请求过于频繁"}', 'dishonest-judgment-debtor'],
  [
    'a page without the table',
    'page.html',
    () => '<html><body><table><tr><td>请输入验证码</td></tr></table></body></html>',
    'procurement-violation',
  ],
  ['an empty file', 'empty.csv', () => '', 'dual-publicity-penalties'],
])('%s is refused', async (_what, name, content, id) => {
  await refusalOf(id, written(name, content()));
});

test.each([
  ['CF_JDRQ', '2025-07-03', '2025-02-30', '没有'],
  ['CF_NR_FK', ',200,', ',二百,', '不是金额'],
  ['CF_NR_FK', ',200,', ',2000000,', '不一致'],
  ['CF_XDR_LB', '法人及非法人组织', '外星组织', '未知的取值'],
  ['CF_WSH', '虚环罚〔2025〕1号', '', '为空'],
])('a bad %s rejects its row by line and column', async (column, from, to, reason) => {
  const lines = await linesOf('dual-publicity-penalties', written('bad.csv', CSV.replace(from, to)));
  expect(lines[0]).toMatchObject({ row: 2, rejected: { row: 2, column } });
  expect('rejected' in lines[0]! && lines[0].rejected.reason).toContain(reason);
});

test('a row that is shifted against its headings is rejected, not read wrong', async () => {
  const lines = await linesOf(
    'dual-publicity-penalties',
    written('shifted.csv', CSV.replace('法人及非法人组织,', '法人及非法人组织,,')),
  );
  expect(lines[0]).toMatchObject({ rejected: { row: 2 } });
});
