import { describe, expect, test } from 'vitest';
import { detect } from '../../../shared/detect/detect.ts';
import { readHtml } from '../../../shared/document/html.ts';
import { usccOf } from '../uscc/generate.ts';

const names = (html: string) => detect(readHtml(html)).filter(({ kind }) => kind === 'name');
const roles = (html: string) => names(html).map(({ text, role }) => [text, role]);
const [ONE, TWO, THREE] = ['示例市宏远建设有限公司', '示例恒通科技有限公司', '示例省盛达勘察设计院'] as const;
const HOSPITAL = '示例市第二人民医院';

describe('the role of a party', () => {
  const cases: Record<string, [string, (string | null)[][]]> = {
    'stands before it': [
      `<p>采购人：${HOSPITAL}</p><p>供应商名称：${ONE}</p>`,
      [
        [HOSPITAL, 'purchaser'],
        [ONE, 'supplier'],
      ],
    ],
    'stands before it with a remark': [`<p>采购人（甲方）：${HOSPITAL}</p>`, [[HOSPITAL, 'purchaser']]],
    'stands in the cell beside it': [`<table><tr><td>招标代理机构</td><td>${ONE}</td></tr></table>`, [[ONE, 'agency']]],
    'stands over its column': [
      `<table><tr><th>序号</th><th>中标供应商</th></tr><tr><td>1</td><td>${ONE}</td></tr><tr><td>2</td><td>${TWO}</td></tr></table>`,
      [
        [ONE, 'winner'],
        [TWO, 'winner'],
      ],
    ],
    'stands over its column, with white space between the rows': [
      `<table>\n<thead>\n<tr><th>序号</th><th>供应商名称</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td>${ONE}</td></tr>\n<tr><td>2</td><td>${TWO}</td></tr>\n</tbody>\n</table>`,
      [
        [ONE, 'supplier'],
        [TWO, 'supplier'],
      ],
    ],
    'stands in the block above it': [`<p>中标人</p><p>${ONE}</p>`, [[ONE, 'winner']]],
    'stands in the heading over a bare name': [`<p>采购代理机构信息</p><p>名　称：${ONE}</p>`, [[ONE, 'agency']]],
    'is shared by a list': [
      `<p>投标人：${ONE}、${TWO}；${THREE}</p>`,
      [
        [ONE, 'supplier'],
        [TWO, 'supplier'],
        [THREE, 'supplier'],
      ],
    ],
    'follows from a sentence': [
      `<p>${ONE}受${HOSPITAL}委托，就项目招标</p>`,
      [
        [ONE, 'agency'],
        [HOSPITAL, 'purchaser'],
      ],
    ],
    'is not made up': [`<p>地址在${ONE}旁</p>`, [[ONE, null]]],
  };
  test.each(Object.entries(cases))('%s', (_where, [html, expected]) => {
    expect(roles(html)).toEqual(expected);
  });
});

test('candidates have their rank, from a label, a sentence or a column', () => {
  const ranks = (html: string) => names(html).map(({ role, rank }) => [role, rank]);
  expect(ranks(`<p>第一中标候选人：${ONE}</p><p>第2中标候选人：${TWO}</p>`)).toEqual([
    ['candidate', 1],
    ['candidate', 2],
  ]);
  expect(ranks(`<p>推荐${ONE}为第一中标候选人</p>`)).toEqual([['candidate', 1]]);
  expect(ranks(`<p>第三名：${ONE}</p>`)).toEqual([['candidate', 3]]);
  expect(
    ranks(
      `<table><tr><td>排名</td><td>中标候选人名称</td></tr><tr><td>1</td><td>${ONE}</td></tr><tr><td>2</td><td>${TWO}</td></tr></table>`,
    ),
  ).toEqual([
    ['candidate', 1],
    ['candidate', 2],
  ]);
});

describe('a consortium', () => {
  const joint = (html: string) => names(html).map(({ text, role, consortium }) => [text, role, consortium]);
  const lead = [ONE, 'consortium-lead', 'A'];
  const member = [TWO, 'consortium-member', 'A'];
  const cases: Record<string, [string, unknown[][]]> = {
    'in a sentence': [`<p>中标人：${ONE}与${TWO}联合体</p>`, [lead, member]],
    'with its parts in brackets': [`<td>${TWO}（成员）、${ONE}（联合体牵头人）</td>`, [member, lead]],
    'with its parts before': [`<td>牵头人：${ONE}<br>成员：${TWO}</td>`, [lead, member]],
    'with lead and member in brackets': [`<td>${ONE}（牵头人）、${TWO}（成员单位）</td>`, [lead, member]],
    'in rows of a table': [
      `<table>\n<tr><th>联合体</th><th>成员</th></tr>\n<tr><td>牵头人</td><td>${ONE}</td></tr>\n<tr><td>成员</td><td>${TWO}</td></tr>\n</table>`,
      [lead, member],
    ],
    'of two names without the word is none': [
      `<p>投标人：${ONE}、${TWO}</p>`,
      [
        [ONE, 'supplier', null],
        [TWO, 'supplier', null],
      ],
    ],
  };
  test.each(Object.entries(cases))('%s', (_how, [html, expected]) => {
    expect(joint(html)).toEqual(expected);
  });
  test('and the next one have letters of their own', () => {
    const cell = (a: string, b: string) => `<tr><td>${a}、${b}联合体</td></tr>`;
    expect(names(`<table>${cell(ONE, TWO)}${cell(THREE, ONE)}</table>`).map(({ consortium }) => consortium)).toEqual([
      'A',
      'A',
      'B',
      'B',
    ]);
  });
});

describe('a code belongs to the name', () => {
  const CODE = usccOf('91', '990000', 'MA1X0100');
  const OTHER = usccOf('91', '990000', 'MA1X0101');
  const codes = (html: string) => names(html).map(({ text, code }) => [text, code]);
  const cases: Record<string, [string, (string | null)[][]]> = {
    'before it': [
      `<p>名称：${ONE}</p><p>统一社会信用代码：${CODE}</p><p>${TWO}</p>`,
      [
        [ONE, CODE],
        [TWO, null],
      ],
    ],
    'in its row': [
      `<table><tr><td>${ONE}</td><td>${CODE}</td></tr><tr><td>${TWO}</td><td>${OTHER}</td></tr></table>`,
      [
        [ONE, CODE],
        [TWO, OTHER],
      ],
    ],
    'in its row, coming first': [
      `<table><tr><td>${CODE}</td><td>${ONE}</td></tr><tr><td>${OTHER}</td><td>${TWO}</td></tr></table>`,
      [
        [ONE, CODE],
        [TWO, OTHER],
      ],
    ],
    'it touches': [`<p>${CODE}${ONE}</p>`, [[ONE, CODE]]],
    'everywhere the name stands': [
      `<p>${ONE}</p><p>${ONE}（${CODE}）</p>`,
      [
        [ONE, CODE],
        [ONE, CODE],
      ],
    ],
  };
  test.each(Object.entries(cases))('%s', (_where, [html, expected]) => {
    expect(codes(html)).toEqual(expected);
  });
});
