import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readClause } from '../../../shared/clause/clause.ts';

vi.setConfig({ testTimeout: 30_000 });

/** 2.5 MB of UTF-8 in Chinese characters. */
const LENGTH = 850_000;
const fill = (text: string, length = LENGTH): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const SENTENCES = '示例采购中心就办公设备项目进行公开招标，供应商应具有良好的商业信誉。采购需求见附件。\n';

function milliseconds(text: string): number {
  const began = process.cpuUsage();
  readClause(text);
  return process.cpuUsage(began).user / 1000;
}

const ordinary = milliseconds(fill(SENTENCES));

test.each([
  ['one endless list of lists', '失信被执行人、'],
  ['one endless channel', '信用中国'],
  ['one endless half of a name', '集团黑'],
  ['denials without end', '未不无没有'],
  ['lead-ins without end', '有下列情形之一的'],
  ['consequences without end', '不接受的投标拒绝其参加'],
  ['deadlines without end', '投标截止公告发布之日起至'],
  ['consortia without end', '信用联合体所有成员'],
  ['providing without end', '信用提供附出具'],
  ['line breaks alone', '\n\v'],
  ['one endless address', 'http://www.a.'],
  ['clauses without end', '供应商未被信用中国列入失信被执行人名单，否则投标无效。'],
])('%s takes a few times as long as ordinary text of its length at most', (_, text) => {
  expect(milliseconds(fill(text)) / ordinary).toBeLessThan(10);
});

test('10 MB of lists without a mark take four times as long as a quarter of them, not sixteen', () => {
  const quarter = milliseconds(fill('失信被执行人、'));
  expect(milliseconds(fill('失信被执行人、', 4 * LENGTH)) / quarter).toBeLessThan(10);
});

const piece = fc.constantFrom(
  '信用中国',
  '“中国政府采购网”（www.ccgp.gov.cn）',
  '失信被执行人名单',
  '重大税收违法失信主体',
  '未被列入',
  '投标截止时间',
  '由采购代理机构查询',
  '打印存档',
  '其投标无效',
  '联合体成员',
  '我公司承诺',
  '，',
  '。',
  '；',
  '\n',
  '\t',
  '（',
  ' ',
  '\u200b',
  '𠮷',
);

test('whatever the pieces of a text, its quotes stand in it word for word', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const clause = readClause(text);
      if (!clause) return;
      for (const { kind, quote } of [clause.cutoff, clause.evidence, clause.use, clause.consortium]) {
        expect(quote === null).toBe(kind === 'none');
        if (quote !== null) expect(text).toContain(quote);
      }
    }),
    { numRuns: 200 },
  );
});

test('a clause is found among thousands of other paragraphs', () => {
  const other = '示例采购中心就办公设备项目进行公开招标，采购需求见附件。\n'.repeat(3000);
  const clause = readClause(`${other}供应商未被“信用中国”网站列入失信被执行人名单，否则响应无效。\n${other}`);
  expect(clause).toMatchObject({ channels: ['信用中国'], lists: ['失信被执行人'], use: { kind: 'reject' } });
});
