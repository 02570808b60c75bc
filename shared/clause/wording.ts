import type { Folded } from './folded.ts';

/**
 * One way a tender says a thing. Patterns read folded text (see `Folded`): no blanks, no quotation marks, half-width
 * brackets and commas, simplified characters, `@` for a query channel. Every gap in a pattern is bounded, so that a
 * text is read in linear time. The example is an invented sentence and is tested against its own row.
 */
export interface Wording<Kind extends string> {
  kind: Kind;
  pattern: RegExp;
  example: string;
}

export interface Found<Kind extends string> {
  kind: Kind;
  /** Offsets into the folded text. */
  start: number;
  end: number;
}

/** The first row of the table that the text matches, rows being in order of precedence. */
export function firstWording<Kind extends string>(table: readonly Wording<Kind>[], folded: Folded): Found<Kind> | null {
  for (const { kind, pattern } of table) {
    const match = pattern.exec(folded.text);
    if (match) return { kind, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
