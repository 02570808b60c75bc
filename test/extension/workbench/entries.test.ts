import { expect, test } from 'vitest';
import { readFile, UnreadableFileError } from '../../../extension/document/read-file.ts';
import { entriesOfFile, entriesOfPaste, entriesOfRows, NdjsonLineError } from '../../../extension/workbench/entries.ts';

const CODE = '91990000MADEM0011K';
const file = (name: string, content: string): File => new File([content], name);

test('a pasted list is read line by line: names, codes, or both in any order', () => {
  const read = entriesOfPaste(
    `示例甲建筑工程有限公司\n${CODE}\n示例乙建设集团股份有限公司,${CODE}\n${CODE}\t示例丙装饰有限公司\n\n`,
  );
  expect(read.way).toBe('list');
  expect(read.entries).toEqual([
    { name: '示例甲建筑工程有限公司', code: null },
    { name: null, code: CODE },
    { name: '示例乙建设集团股份有限公司', code: CODE },
    { name: '示例丙装饰有限公司', code: CODE },
  ]);
});

test('repeated lines are joined, empty ones skipped, and both are counted', () => {
  const read = entriesOfRows([['示例甲有限公司'], ['示例甲有限公司'], ['合计'], ['']]);
  expect(read).toMatchObject({ entries: [{ name: '示例甲有限公司', code: null }], repeated: 1, skipped: 1 });
});

test('running text is searched for the parties it names', () => {
  const read = entriesOfPaste('中标人：示例甲建筑工程有限公司。采购人：示例市第一中学。\n请于三日内提出异议。');
  expect(read.way).toBe('found');
  expect(read.entries.map((entry) => entry.name)).toContain('示例甲建筑工程有限公司');
});

test('a table’s header names its columns, also under a title row, and nothing else is taken for a name', async () => {
  const csv = `某行业名单（虚构）\n序号,企业名称,经营地址,统一社会信用代码\n1,示例甲有限公司,示例市示例路示例大厦有限公司旁,${CODE}\n`;
  expect(entriesOfFile(await readFile(file('名单.csv', csv))).entries).toEqual([
    { name: '示例甲有限公司', code: CODE },
  ]);
});

test('a code that fails its check is kept, so that the answer can say so', () => {
  expect(entriesOfRows([['91990000MADEM0011L']]).entries).toEqual([{ name: null, code: '91990000MADEM0011L' }]);
});

test('a broken line of NDJSON stops the whole file and is named', async () => {
  const read = await readFile(file('a.ndjson', `{"name":"示例甲有限公司"}\n{"subject":{"code":"${CODE}"}}\n`));
  expect(entriesOfFile(read).entries).toEqual([
    { name: '示例甲有限公司', code: null },
    { name: null, code: CODE },
  ]);
  const broken = await readFile(file('b.ndjson', '{"name":"示例甲有限公司"}\n\nnot json\n'));
  expect(() => entriesOfFile(broken)).toThrow(new NdjsonLineError(3));
});

test('a file of another kind is refused by name', async () => {
  await expect(readFile(file('a.exe', ''))).rejects.toBeInstanceOf(UnreadableFileError);
});

test('fifty thousand rows are read in under two seconds', () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => [`示例第${at}号建筑工程有限公司`, CODE]);
  const start = performance.now();
  expect(entriesOfRows(rows).entries).toHaveLength(50_000);
  expect(performance.now() - start).toBeLessThan(2_000);
});
