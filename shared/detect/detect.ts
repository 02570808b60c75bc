import type { DocumentText } from '../document/document-text.ts';
import { comparisonName } from '../name/normalize.ts';
import { namesCodeLabel } from './code-labels.ts';
import { type CodeMention, findCodes } from './code-mentions.ts';
import { consortiaOf } from './consortium.ts';
import { Layout } from './layout.ts';
import type { Mention } from './mention.ts';
import { findNames, type NameMention, trainedSearch } from './name-mentions.ts';
import type { NameSearch } from './name-search.ts';
import { codesBeside, spread } from './pairing.ts';
import { namesRole, partsOf } from './roles.ts';
import { withWholeForms } from './whole-names.ts';

/**
 * Every organisation name and every unified social credit code of a document, in the order of the text; mentions of
 * one kind never overlap. Linear in the length of the text, whatever it holds.
 */
export function detect(document: DocumentText, search: NameSearch = trainedSearch()): Mention[] {
  const { text } = document;
  const layout = new Layout(text, (cell) => namesRole(cell) || namesCodeLabel(cell));
  const codes = findCodes(text, layout);
  const names = withWholeForms(text, apart(findNames(text, search), codes));
  const parts = partsOf(text, names, layout);
  const letters = consortiaOf(text, names, parts, layout);
  const values = names.map(({ start, end }) => comparisonName(text.slice(start, end)));
  const paired = codesBeside(text, names, codes, layout);
  spread(values, paired);
  const common = (start: number, end: number) => ({
    text: text.slice(start, end).replace(/\s/g, ''),
    start,
    end,
    hidden: isHidden(document, start),
  });
  const mentions = codes.map(
    ({ start, end, value, valid }): Mention => ({
      ...common(start, end),
      kind: 'code',
      value,
      valid,
      role: null,
      rank: null,
      code: null,
      consortium: null,
    }),
  );
  for (const [index, { start, end }] of names.entries()) {
    mentions.push({
      ...common(start, end),
      ...parts[index]!,
      kind: 'name',
      value: values[index]!,
      valid: null,
      code: paired[index]!,
      consortium: letters[index]!,
    });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** A code glued to a name lends it no character. */
function apart(names: readonly NameMention[], codes: readonly CodeMention[]): NameMention[] {
  let next = 0;
  return names.map(({ start, end }) => {
    while (next < codes.length && codes[next]!.end <= start) next++;
    const code = codes[next];
    return { start: code && code.start <= start && code.end < end ? Math.max(start, code.end) : start, end };
  });
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
