import { expect, test } from 'vitest';
import { termLeft, termOn } from '../../../extension/ui/term.ts';
import { translator } from '../../../extension/ui/text.ts';

const t = translator('zh-CN');

test.each([
  ['2026-03-01', '2027-02-28', '2026-11-22', '还有 98 天'],
  ['2026-03-01', '2026-11-22', '2026-11-22', '今日届满'],
  ['2026-03-01', '2026-11-21', '2026-11-22', '已届满'],
  ['2026-11-25', '2027-02-28', '2026-11-22', '3 天后开始'],
  ['2026-03-01', null, '2026-11-22', '未载明期限'],
  [null, '2026-11-23', '2026-11-22', '还有 1 天'],
])('from %s to %s reads on %s: %4$s', (from, to, asOf, words) => {
  expect(termLeft(termOn(from, to, asOf), t)).toBe(words);
});

test('the part that has passed runs from nothing on the first day to all of it on the last', () => {
  expect(termOn('2026-01-01', '2026-01-11', '2026-01-01').passed).toBe(0);
  expect(termOn('2026-01-01', '2026-01-11', '2026-01-06').passed).toBe(0.5);
  expect(termOn('2026-01-01', '2026-01-11', '2026-01-11').passed).toBe(1);
  expect(termOn('2026-01-01', '2026-01-01', '2026-01-01').passed).toBe(1);
  expect(termOn(null, '2026-01-11', '2026-01-06').passed).toBeNull();
});
