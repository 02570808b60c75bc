import { expect, test } from 'vitest';
import { Parts } from '../../../extension/worker/parts.ts';

const frame = { tabId: 1, frameId: 0, origin: 'https://example.com' };
const other = { ...frame, frameId: 2 };

test('a text sent in parts is handed over whole, once, and to its own frame alone', () => {
  const parts = new Parts();
  parts.put(frame, 0, '示例甲');
  parts.put(other, 0, '别的');
  parts.put(frame, 3, '有限公司');
  expect(parts.take(frame, 7)).toBe('示例甲有限公司');
  expect(parts.take(frame, 7)).toBeNull();
  expect(parts.take(other, 2)).toBe('别的');
});

test('a part that does not follow what came before is not taken for the text', () => {
  const parts = new Parts();
  parts.put(frame, 3, '有限公司');
  expect(parts.take(frame, 7)).toBeNull();
  parts.put(frame, 0, '示例甲');
  parts.put(frame, 4, '有限公司');
  expect(parts.take(frame, 8)).toBeNull();
});

test('a text begun anew, and a tab that goes, leave nothing of what was before', () => {
  const parts = new Parts();
  parts.put(frame, 0, '旧的');
  parts.put(frame, 0, '新');
  expect(parts.take(frame, 1)).toBe('新');
  parts.put(frame, 0, '新');
  parts.dropTab(1);
  expect(parts.take(frame, 1)).toBeNull();
});

test('nothing sent ahead is nothing to wait for', () => {
  expect(new Parts().take(frame, 0)).toBe('');
});
