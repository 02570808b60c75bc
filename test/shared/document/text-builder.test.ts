import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../shared/document/html.ts';
import { TextBuilder } from '../../../shared/document/text-builder.ts';

const textOf: Record<string, string> = {
  '<p>甲</p><p>乙</p>': '甲\n乙',
  '<div><p>甲</p></div><div></div><p>乙</p>': '甲\n乙',
  '甲<br>乙<br><br>丙': '甲\v乙\v丙',
  '<table><tr><td>甲<td>乙<tr><td><td>丙</table>丁': '甲\t乙\t\n\t丙\t\n丁',
  '<table><tr><td><p>甲</p><p>乙</p></td><td>丙</td></tr></table>': '甲\v乙\t丙\t',
  '<table> <tr><td>甲</td></tr>\n<tr><td>乙</td></tr> </table>\n<p>丙</p>': ' 甲\t\n 乙\t\n  丙',
  '甲<b>乙</b><span>丙</span>': '甲乙丙',
  '甲&#20057;&nbsp;&amp;丙': '甲乙 &丙',
  '甲\n  乙': '甲   乙',
  '<pre>甲\n乙</pre>': '甲\v乙',
  '<head><title>题</title></head><body>甲<script>乙</script><style>丙</style><noscript>丁</noscript>': '甲',
  '<head><meta><body>甲': '甲',
  '</div>甲</p>乙': '甲\n乙',
};

test.each(Object.entries(textOf))('%j reads as its blocks, cells and breaks', (html, text) => {
  expect(readHtml(html).text).toBe(text);
});

describe('text the reader cannot see', () => {
  const hidden: Record<string, string[]> = {
    '甲<i style="display:none">乙</i>丙': ['乙'],
    '甲<i style="color:red; VISIBILITY : hidden">乙</i>丙': ['乙'],
    '甲<i hidden>乙<b hidden>丙</b></i>丁': ['乙丙'],
    '<p style="display:none">甲<p>乙': ['甲'],
    '<i style="display:none-such">甲</i><i style="background:none">乙</i>': [],
    '<div style="display: none">甲': ['甲'],
  };
  test.each(Object.entries(hidden))('of %j is marked, and kept', (html, expected) => {
    const { text, hidden } = readHtml(html);
    expect(hidden.map(([start, end]) => text.slice(start, end).trim())).toEqual(expected);
  });
});

test('one character in is one character out, at the offset that was returned', () => {
  const tag = fc.constantFrom('p', 'b', 'td', 'tr', 'table', 'br', 'div', 'pre', 'script', 'head', 'body');
  const step = fc.oneof(
    fc.record({ open: tag, hidden: fc.boolean() }),
    fc.record({ close: tag }),
    fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 6 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const builder = new TextBuilder();
      const fed: [number, string][] = [];
      let end = 0;
      for (const each of steps) {
        if ('open' in each) builder.open(each.open, each.hidden);
        else if ('close' in each) builder.close(each.close);
        else fed.push([builder.text(each.text), each.text]);
      }
      const { text, hidden } = builder.finish();
      for (const [offset, characters] of fed) {
        const kept = text.slice(offset, offset + characters.length);
        if (kept.replace(/\s/g, '') !== characters.replace(/\s/g, '')) continue; // of a skipped element
        expect(offset).toBeGreaterThanOrEqual(end);
        end = offset + characters.length;
      }
      expect(hidden.flat()).toEqual([...hidden.flat()].sort((a, b) => a - b));
      expect(hidden.flat().every((at) => at <= text.length)).toBe(true);
    }),
  );
});
