/** Every quote of every pack stands in that very article of the instrument, where its text is at hand. */
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../../shared/policy/packs.ts';
import { articleTexts, instrumentText, plain } from './instrument-text.ts';

const packs = loadPacks().map((pack) => ({ pack, text: instrumentText(pack), id: pack.id }));
const without = packs.filter(({ text }) => text === null).map(({ id }) => id);
if (without.length) console.log(`citations not checked, no text at hand: ${without.join(', ')}`);

describe.each(packs.filter(({ text }) => text !== null))('$id', ({ pack, text }) => {
  test('cites articles that exist and quotes them word for word', () => {
    const wrong = pack.entries.flatMap(({ id, basis }) => {
      const stretches = articleTexts(text!, basis.article);
      if (stretches.length === 0) return [`${id}: no ${basis.article}`];
      const quoted = stretches.some((stretch) => stretch.includes(plain(basis.quote)));
      return quoted ? [] : [`${id}: 「${basis.quote}」 is not in ${basis.article}`];
    });
    expect(wrong).toEqual([]);
  });
});

test('a quote that is not there, or stands in another article, is found out', () => {
  const text = '第一条 甲应当如此。 第二条 乙可以如彼： (一)丙; (二)丁。 第三条 戊。';
  expect(articleTexts(text, '第二条').join()).toContain('乙可以如彼');
  expect(articleTexts(text, '第二条').join()).not.toContain('戊');
  expect(articleTexts(text, '第二条第（一）项')).toEqual(['丙;']);
  expect(articleTexts(text, '第四条')).toEqual([]);
});

test('a plan is cited by its headings', () => {
  const text = '一、总则\n(一)目的。甲\n二、任务\n(一)安全\n1、乙。\n2、丙。\n(二)质量\n3、丁。\n三、附则 戊';
  expect(articleTexts(text, '二（一）2')).toEqual(['丙。']);
  expect(articleTexts(text, '二（二）3')).toEqual(['丁。']);
  expect(articleTexts(text, '三').join()).toContain('戊');
});
