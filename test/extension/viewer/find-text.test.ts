import { expect, test } from 'vitest';
import { findTexts } from '../../../extension/viewer/find-text.ts';

function element(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

const found = (html: string, texts: string[]): [number, string][] =>
  findTexts(element(html), texts).map(({ text, range }) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [text, live.toString().replace(/\s/g, '')];
  });

test('a name broken over nodes and lines is found whole', () => {
  expect(found('<span>中标人：示例甲建筑</span><br><span>工程 有限公司。</span>', ['示例甲建筑工程有限公司'])).toEqual([
    [0, '示例甲建筑工程有限公司'],
  ]);
});

test('every occurrence is found, in the order of the text, and none inside a longer name', () => {
  const html = '示例丁有限公司 示例丁有限公司大庆分公司 示例丁有限公司';
  expect(found(html, ['示例丁有限公司', '示例丁有限公司大庆分公司'])).toEqual([
    [0, '示例丁有限公司'],
    [1, '示例丁有限公司大庆分公司'],
    [0, '示例丁有限公司'],
  ]);
});

test('radicals a browser prints in place of characters are taken for these', () => {
  expect(findTexts(element('⽰例甲建筑⼯程有限公司'), ['示例甲建筑工程有限公司'])).toHaveLength(1);
});

test('nothing is found of an empty text', () => {
  expect(findTexts(element('示例'), ['', ' '])).toEqual([]);
});
