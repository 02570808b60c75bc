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
  const mentions = codes.map(
    ({ start, end, value, valid }): Mention => ({
      text: printed(text, start, end),
      start,
      end,
      hidden: isHidden(document, start),
      kind: 'code',
      value,
      valid,
      role: null,
      rank: null,
      code: null,
      consortium: null,
    }),
  );
  for (let index = 0; index < names.length; index++) {
    const { start, end } = names[index]!;
    const { role, rank } = parts[index]!;
    mentions.push({
      text: printed(text, start, end),
      start,
      end,
      hidden: isHidden(document, start),
      kind: 'name',
      value: values[index]!,
      valid: null,
      role,
      rank,
      code: paired[index]!,
      consortium: letters[index]!,
    });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** A mention as it stands in the text, blanks and breaks left out. */
const printed = (text: string, start: number, end: number): string => text.slice(start, end).replace(/\s/g, '');

/** A code glued to a name lends it no character. */
function apart(names: readonly NameMention[], codes: readonly CodeMention[]): NameMention[] {
  let next = 0;
  return names.map((name) => {
    while (next < codes.length && codes[next]!.end <= name.start) next++;
    const code = codes[next];
    const isGlued = code !== undefined && code.start <= name.start && code.end < name.end && code.end > name.start;
    return isGlued ? { start: code.end, end: name.end } : name;
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
