import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonName } from '../../../shared/name/normalize.ts';
import { tableSource } from './traditional-table.ts';

const forms: Record<string, string> = {
  '示例（上海）建设有限公司': '示例(上海)建设有限公司',
  '示例 ( 上海 ) 建设\u200b有限公司': '示例(上海)建设有限公司',
  '示例〔上海〕建设有限公司': '示例(上海)建设有限公司',
  '示例[上海]建设有限公司': '示例(上海)建设有限公司',
  ａｂｃ示例有限公司: 'ABC示例有限公司',
  'Abc·示例 有限公司': 'ABC·示例有限公司',
  範例電子設備股份有限公司: '范例电子设备股份有限公司',
  後山工業有限公司: '后山工业有限公司',
  示例乾坤有限公司: '示例乾坤有限公司',
  示例省建设有限公司: '示例省建设有限公司',
};

test.each(Object.entries(forms))('%s compares as %s', (name, form) => {
  expect(comparisonName(name)).toBe(form);
});

test('a comparison name is its own comparison name', () => {
  const name = fc.string({ unit: fc.constantFrom(...'示例公司範（ (［a Ａ\u3000\u200b\u00adﬀ䮐嵗鱼魚') });
  fc.assert(fc.property(name, (each) => comparisonName(comparisonName(each)) === comparisonName(each)));
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (each) => comparisonName(comparisonName(each)) === comparisonName(each),
    ),
  );
});

test('every character but an ideograph, which a table turns, settles', () => {
  for (let code = 0; code < 0x4e00; code++) {
    const form = comparisonName(String.fromCodePoint(code));
    if (comparisonName(form) !== form) expect.fail(`U+${code.toString(16)}`);
  }
});

test('the table of traditional characters is what its source gives, none leading on to another', () => {
  expect(readFileSync('shared/name/traditional.ts', 'utf8')).toBe(tableSource());
});
