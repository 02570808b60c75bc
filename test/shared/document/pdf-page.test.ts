import { expect, test } from 'vitest';
import { readPdfPage } from '../../../shared/document/pdf-page.ts';

test('radicals a browser prints in place of characters are read as these', () => {
  const runs = [{ text: '⽰例甲建筑⼯程有限公司', x: 40, y: 700, width: 176, height: 16 }];
  expect(readPdfPage(runs)).toBe('示例甲建筑工程有限公司');
});
