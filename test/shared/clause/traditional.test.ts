import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { readClause } from '../../../shared/clause/clause.ts';
import { fold } from '../../../shared/clause/folded.ts';
import { CLAUSES } from './passages.ts';

const converters = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
const folded = (text: string): string => fold(text, 0, text.length).text;
const kinds = (text: string) => {
  const { cutoff, evidence, use, consortium, who, lists, extraLists } = readClause(text)!;
  return [cutoff.kind, evidence.kind, use.kind, consortium.kind, who, lists, extraLists];
};

test.each(CLAUSES.map(([text]) => text))('in traditional characters it is the same clause: %s', (text) => {
  for (const convert of converters) {
    expect(folded(convert(text))).toBe(folded(text));
    expect(kinds(convert(text))).toEqual(kinds(text));
  }
});
