import { beforeEach, expect, test, vi } from 'vitest';
import { TextMap } from '../../../extension/page/text-map.ts';
import { readHtml } from '../../../shared/document/html.ts';

// The simulated document has no static ranges; every browser has.
vi.stubGlobal(
  'StaticRange',
  class {
    constructor(init: StaticRangeInit) {
      Object.assign(this, init);
    }
  },
);

const read = (map = new TextMap()): TextMap => {
  for (const _ of map.walk(document.body));
  return map;
};

beforeEach(() => {
  document.body.innerHTML = '';
});

test.each([
  ['a table', '<table><tbody><tr><td>甲</td><td>乙<br>丙</td></tr><tr><td>丁</td><td></td></tr></tbody></table>'],
  ['paragraphs and lines', '<p>甲 乙</p><div>丙<span>丁</span></div>戊'],
  ['what no reader sees', '<p>甲</p><script>乙</script><style>丙</style><template>丁</template>'],
])('a live page reads as its file does: %s', (_, html) => {
  document.body.innerHTML = html;
  expect(read().finish().text).toBe(readHtml(`<body>${html}</body>`).text);
});

test('an offset leads back to the node it came from, across elements', () => {
  document.body.innerHTML = '<p>供应商：示例<b>甲</b>有限公司</p>';
  const map = read();
  const start = map.finish().text.indexOf('示例');
  const range = map.range(start, start + 7)!;
  expect([range.startContainer.nodeValue, range.startOffset]).toEqual(['供应商：示例', 4]);
  expect([range.endContainer.nodeValue, range.endOffset]).toEqual(['有限公司', 4]);
  expect(map.quote(start, start + 7)).toBe('示例甲有限公司');
});

test('a place whose words have changed is no place any more', () => {
  document.body.innerHTML = '<p>示例甲有限公司</p>';
  const map = read();
  map.finish();
  document.querySelector('p')!.firstChild!.nodeValue = '示例乙有限公司';
  expect(map.range(0, 7)).toBeNull();
});

test('a text file is read by lines and paragraphs, and its offsets stay true', () => {
  const pre = document.createElement('pre');
  pre.textContent = '第一行\n第二行\n\n第三行\t示例甲有限公司';
  document.body.append(pre);
  const map = read(new TextMap(true));
  expect(map.finish().text).toBe('第一行\v第二行\n第三行\t示例甲有限公司');
  const start = map.finish().text.indexOf('示例');
  const range = map.range(start, start + 7)!;
  expect(pre.textContent.slice(range.startOffset, range.endOffset)).toBe('示例甲有限公司');
});

test('open shadow trees are read where they are shown, and what the user types into is left alone', () => {
  document.body.innerHTML = '<div id="host"></div><div contenteditable="true">示例乙有限公司</div>';
  document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>示例甲有限公司</p>';
  const map = read();
  expect(map.finish().text).toContain('示例甲有限公司');
  expect(map.shadowRoots).toHaveLength(1);
});
