import { describe, expect, test } from 'vitest';
import { CODE_LABELS, endsInCodeLabel } from '../../../shared/detect/code-labels.ts';
import { detect } from '../../../shared/detect/detect.ts';
import { readHtml } from '../../../shared/document/html.ts';
import { readPlain } from '../../../shared/document/plain.ts';
import { usccOf } from '../uscc/generate.ts';

const CODE = usccOf('91', '990000', 'MA1X0100');
const wrong = CODE.slice(0, 17) + (CODE.endsWith('1') ? '2' : '1');
const digits = usccOf('91', '990000', '12345678');
const wrongDigits = digits.slice(0, 17) + (digits.endsWith('1') ? '2' : '1');
const RESIDENT = '11010519491231002X'; // GB 11643's own example
const wide = CODE.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

const codesOf = (html: string) =>
  detect(readHtml(html)).flatMap(({ kind, value, valid }) => (kind === 'code' ? [[value, valid]] : []));

const found: Record<string, string> = {
  alone: CODE,
  'glued to Chinese text': `示例公司${CODE}法定代表人`,
  'in small letters': CODE.toLowerCase(),
  'full-width': wide,
  'in groups': CODE.replace(/(.{4})(?=.)/g, '$1 '),
  'with hyphens': `${CODE.slice(0, 2)}-${CODE.slice(2, 8)}-${CODE.slice(8)}`,
  'broken over tags': `${CODE.slice(0, 5)}<b>${CODE.slice(5, 9)}</b>${CODE.slice(9)}`,
  'broken over lines of the source': `${CODE.slice(0, 5)}\n     ${CODE.slice(5)}`,
  'broken by a line break': `${CODE.slice(0, 5)}<br>${CODE.slice(5)}`,
  'written with entities': `&#57;&#x31;${CODE.slice(2)}`,
  'followed by its copy’s number': `${CODE}（1-1）`,
  'followed by an amount': `${CODE} 1,200.00`,
  'behind another number': `1 ${CODE} 2`,
};
test.each(Object.entries(found))('a code is found %s', (_how, html) => {
  expect(codesOf(html)).toEqual([[CODE, true]]);
});

describe('a run that fails a check', () => {
  const shown: Record<string, [string, string]> = {
    'behind a label': [`统一社会信用代码：${wrongDigits}`, wrongDigits],
    'beside a label': [`<tr><td>统一社会信用代码</td><td>${wrongDigits}</td></tr>`, wrongDigits],
    'below a label': [`<p>统一社会信用代码</p><p>${wrongDigits}</p>`, wrongDigits],
    'in a column of codes': [
      `<table><tr><th>名称</th><th>信用代码</th></tr><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>${wrongDigits}</td></tr></table>`,
      wrongDigits,
    ],
    'by its last character alone': [`见${wrong}号`, wrong],
    'with a letter no code has': [`见${CODE.replace('0', 'O')}号`, CODE.replace('0', 'O')],
    'for its length, behind a label': [`统一社会信用代码：1${CODE}`, `1${CODE}`],
  };
  test.each(Object.entries(shown))('is shown as failing %s', (_where, [html, value]) => {
    expect(codesOf(html)).toEqual([[value, false]]);
  });

  const hidden: Record<string, string> = {
    'unlabelled and all digits': `编号${wrongDigits}`,
    'nineteen characters, of which the last 18 would pass': `1${CODE}`,
    'a project’s number': '项目编号：50000120260202001010101',
    'a number of a column of amounts': '<tr><td>金额</td><td>500001202602020010</td></tr>',
  };
  test.each(Object.entries(hidden))('is not shown where it is %s', (_what, html) => {
    expect(codesOf(html)).toEqual([]);
  });
});

test('a resident’s number is shown nowhere, whatever stands before it', () => {
  for (const html of [
    RESIDENT,
    `身份证：${RESIDENT}`,
    `统一社会信用代码：${RESIDENT}`,
    `信用代码 ${RESIDENT.slice(0, 17)}1`,
  ])
    expect(JSON.stringify(detect(readHtml(html)))).not.toContain('19491231');
});

test('of 200,000 residents’ numbers none is shown without a label', () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const lines = Array.from({ length: 200_000 }, (_, order) => {
    const place = 110000 + ((order * 7919) % 549100);
    const birth = `${1930 + (order % 90)}${String(1 + (order % 12)).padStart(2, '0')}${String(1 + (order % 28)).padStart(2, '0')}`;
    const body = `${place}${birth}${String(order % 1000).padStart(3, '0')}`;
    let sum = 0;
    for (let i = 0; i < 17; i++) sum += weights[i]! * Number(body[i]);
    return body + '10X98765432'[sum % 11];
  });
  expect(detect(readPlain(lines.join('\n'))).length).toBe(0);
}, 30_000);

describe('a number from before 2015', () => {
  const shown: [string, string, boolean][] = [
    ['组织机构代码：D2143569-X', 'D2143569X', true],
    ['组织机构代码：D2143569X', 'D2143569X', true],
    ['组织机构代码：D2143569-1', 'D21435691', false],
    ['工商注册号：110108000000016', '110108000000016', true],
    ['注册号:110108000000017', '110108000000017', false],
  ];
  test.each(shown)('%s is shown under its label', (html, value, valid) => {
    expect(codesOf(html)).toEqual([[value, valid]]);
  });
  test('is not shown without one', () => {
    expect(codesOf('<p>电话 D2143569-X</p><p>账号 110108000000016</p>')).toEqual([]);
  });
});

test.each(CODE_LABELS)('%s is a label of codes', (_label, example) => {
  expect(endsInCodeLabel(example)).toBe(true);
});
