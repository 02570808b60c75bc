import { expect, test } from 'vitest';
import { detect } from '../../../shared/detect/detect.ts';
import { readHtml } from '../../../shared/document/html.ts';

test('a page’s parties are found with their offsets, and hidden ones say so', () => {
  const document = readHtml('<p>采购人：示例市人民医院</p><p style="display:none">供应商：示例建设<b>有限公司</b></p>');
  const mentions = detect(document);
  expect(mentions.map(({ kind, text, hidden }) => [kind, text, hidden])).toEqual([
    ['name', '示例市人民医院', false],
    ['name', '示例建设有限公司', true],
  ]);
  for (const { start, end, text } of mentions) expect(document.text.slice(start, end)).toBe(text);
});
