import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { partyText } from '../../../extension/export/copy.ts';
import { toCsv } from '../../../extension/export/csv.ts';
import { toJson } from '../../../extension/export/json.ts';
import { toXlsx } from '../../../extension/export/xlsx.ts';
import { translator } from '../../../extension/ui/text.ts';
import { party, state } from '../ui/sample.ts';

const words = { t: translator('zh-CN'), language: 'zh-CN' as const };
const hostile = state({
  parties: [
    party(),
    party({ id: '2', name: '=HYPERLINK("http://evil.example","点此")', code: null, verdict: null, trouble: 'timeout' }),
  ],
});

test('a CSV opens as text in a spreadsheet: byte order mark, quoted fields, and no formula from a stranger’s name', () => {
  const csv = toCsv(hostile, words);
  expect(csv.startsWith('\ufeff名称,统一社会信用代码')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""点此"")"`);
  expect(csv).toContain('禁止参加');
  expect(csv).toContain('重大税收违法失信主体（名单未加载）');
});

test('a party without an answer says why in every export and never reads as clear', () => {
  const line = toCsv(hostile, words).split('\r\n')[2]!;
  expect(line).toContain('无法判断,查询服务没有按时答复');
  expect(JSON.parse(toJson(hostile)).results[1]).toMatchObject({ verdict: null, trouble: 'timeout' });
});

test('a workbook holds the same rows, each cell as text', async () => {
  const files = unzipSync(new Uint8Array(await (await toXlsx(hostile, words)).arrayBuffer()));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
  const strings = files['xl/sharedStrings.xml'] ? strFromU8(files['xl/sharedStrings.xml']) : sheet;
  expect(strings).toContain('示例甲建筑工程有限公司');
  expect(strings).toContain('=HYPERLINK(');
  expect(sheet).not.toContain('<f>');
});

test('copied text names party, code, standing, consequence with article, source and day', () => {
  const text = partyText(party(), state(), words.t);
  for (const part of [
    '91990000MADEM0001X',
    '禁止参加',
    '财库〔2016〕125号 第二条',
    '中国政府采购网 2026-11-21',
    '截至 2026-11-22',
  ])
    expect(text).toContain(part);
});
