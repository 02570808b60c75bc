import { codeValidity, normalizeCode } from '../uscc/parse.ts';

/** A code as it stands in a text: the half-open range `[start, end)`, its normal form and whether that passes. */
export interface CodeMention {
  start: number;
  end: number;
  value: string;
  valid: boolean | null;
}

const CODE = /(?<![0-9A-Za-z])[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){17}(?![0-9A-Za-z])/g;

export function findCodes(text: string): CodeMention[] {
  const found: CodeMention[] = [];
  for (const match of text.matchAll(CODE)) {
    const value = normalizeCode(match[0]);
    const valid = codeValidity(value);
    if (valid !== false) found.push({ start: match.index, end: match.index + match[0].length, value, valid });
  }
  return found;
}
