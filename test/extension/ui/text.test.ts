import { globSync, readFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js';
import { expect, test } from 'vitest';
import { TEXTS, translator } from '../../../extension/ui/text.ts';

const keys = Object.keys(TEXTS['zh-CN']) as (keyof (typeof TEXTS)['zh-CN'])[];
const sources = globSync('extension/**/*.{ts,tsx}', { exclude: (path) => /\.output|ui\/text\//.test(path) })
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const holes = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].sort();

test.each(['zh-TW', 'en'] as const)(
  '%s has every key of Simplified Chinese, none more, and the same values to fill in',
  (language) => {
    expect(Object.keys(TEXTS[language]).sort()).toEqual([...keys].sort());
    const different = keys.filter((key) => holes(TEXTS[language][key]).join() !== holes(TEXTS['zh-CN'][key]).join());
    expect(different).toEqual([]);
  },
);

test('no language leaves a key empty', () => {
  const empty = Object.values(TEXTS).flatMap((table) => keys.filter((key) => table[key].trim() === ''));
  expect(empty).toEqual([]);
});

test('no key is unused: each stands in the sources, whole or by the stem it is built from', () => {
  const stems = new Set([...sources.matchAll(/[`']([\w.]+\.)\$\{/g)].map((match) => match[1]!));
  const unused = keys.filter((key) => {
    const stem = [...stems].some((each) => key.startsWith(each) && !key.slice(each.length).includes('.'));
    const built = [...sources.matchAll(/`([\w.]+\.)\$\{[^`]*?\}(\.[\w.]+)`/g)].some(
      ([, head, tail]) => key.startsWith(head!) && key.endsWith(tail!),
    );
    return !stem && !built && !sources.includes(`'${key}'`);
  });
  expect(unused).toEqual([]);
});

test('Traditional Chinese holds no simplified character', () => {
  const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const left = keys.filter((key) => toTraditional(TEXTS['zh-TW'][key]) !== TEXTS['zh-TW'][key]);
  expect(left.map((key) => [TEXTS['zh-TW'][key], toTraditional(TEXTS['zh-TW'][key])])).toEqual([]);
});

test('a value is filled in, and English takes the right number', () => {
  expect(translator('zh-CN')('term.left', { n: 98 })).toBe('还有 98 天');
  expect(translator('en')('term.left', { n: 1 })).toBe('1 day left');
  expect(translator('en')('term.left', { n: 2 })).toBe('2 days left');
});

test('a value is never read as markup of the template', () => {
  expect(translator('zh-CN')('badge.label', { name: '{standing}', standing: '受限' })).toBe(
    '{standing}：受限。打开详情',
  );
});
