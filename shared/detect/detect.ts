import type { DocumentText } from '../document/document-text.ts';
import { comparisonName } from '../name/normalize.ts';
import { namesCodeLabel } from './code-labels.ts';
import { findCodes } from './code-mentions.ts';
import { Layout } from './layout.ts';
import type { Mention } from './mention.ts';
import { findNames, trainedSearch } from './name-mentions.ts';
import type { NameSearch } from './name-search.ts';

/**
 * Every organisation name and every unified social credit code of a document, in the order of the text; mentions of
 * one kind never overlap. Linear in the length of the text, whatever it holds.
 */
export function detect(document: DocumentText, search: NameSearch = trainedSearch()): Mention[] {
  const { text } = document;
  const quote = (start: number, end: number): string => text.slice(start, end).replace(/\s/g, '');
  const bare = { role: null, rank: null, code: null, consortium: null };
  const layout = new Layout(text, namesCodeLabel);
  const codes = findCodes(text, layout).map(
    ({ start, end, value, valid }): Mention => ({
      ...bare,
      kind: 'code',
      text: quote(start, end),
      value,
      start,
      end,
      valid,
      hidden: isHidden(document, start),
    }),
  );
  const names = findNames(text, search).map(
    ({ start, end }): Mention => ({
      ...bare,
      kind: 'name',
      text: quote(start, end),
      value: comparisonName(text.slice(start, end)),
      start,
      end,
      valid: null,
      hidden: isHidden(document, start),
    }),
  );
  return [...codes, ...names].sort((a, b) => a.start - b.start);
}

function isHidden({ hidden }: DocumentText, at: number): boolean {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hidden[middle]![1] <= at) low = middle + 1;
    else high = middle;
  }
  return low < hidden.length && hidden[low]![0] <= at;
}
