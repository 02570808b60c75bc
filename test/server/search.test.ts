import { expect, test } from 'vitest';
import { searchNames } from '../../server/search/name-search.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import { codeAt, nameAt, packRegister } from '../bench/register.ts';

const SIZE = 3000;
const index = packRegister(SIZE, Buffer.from('test'));
const find = (text: string, limit = 10) => searchNames(index, comparisonName(text), limit);
const spoiled = (name: string, how: (characters: string[], at: number) => void, at: number): string => {
  const characters = [...name];
  how(characters, at);
  return characters.join('');
};

test('a whole name is found first, with the score of itself', () => {
  for (let serial = 0; serial < SIZE; serial += 97) {
    expect(find(nameAt(serial))[0]).toEqual({ code: codeAt(serial), name: nameAt(serial), score: 1 });
  }
});

test.each([
  ['another character', (characters: string[], at: number) => characters.splice(at, 1, '虎')],
  ['a character less', (characters: string[], at: number) => characters.splice(at, 1)],
  ['a character more', (characters: string[], at: number) => characters.splice(at, 0, '虎')],
])('a name with %s is among the first ten', (_, how) => {
  let found = 0;
  let asked = 0;
  for (let serial = 0; serial < SIZE; serial += 41) {
    asked++;
    if (find(spoiled(nameAt(serial), how, 5 + (serial % 5))).some(({ code }) => code === codeAt(serial))) found++;
  }
  expect(found / asked).toBeGreaterThanOrEqual(0.99);
});

test('what is typed so far finds names that hold it, and nothing finds nothing', () => {
  const typed = nameAt(77).slice(2, 8);
  expect(find(typed).map(({ name }) => name)).toContain(nameAt(77));
  expect(find('彎彎')).toEqual([]);
  expect(find('')).toEqual([]);
});
