import { type Folded, quoteOf } from './folded.ts';
import type { Stated } from './tender-clause.ts';

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

/** What was found, and in which sentence. */
export interface Answer<Kind extends string> extends Found<Kind> {
  folded: Folded;
}

const NOT_STATED: Stated<'none'> = { kind: 'none', quote: null };

/** The answer with its words as the source has them. */
export function stated<Kind extends string>(source: string, answer: Answer<Kind> | null): Stated<Kind | 'none'> {
  if (!answer) return NOT_STATED;
  return { kind: answer.kind, quote: quoteOf(source, answer.folded, answer.start, answer.end) };
}

/** The first row of the table that the text matches, rows being in order of precedence. */
export function firstWording<Kind extends string>(table: readonly Wording<Kind>[], folded: Folded): Found<Kind> | null {
  for (const { kind, pattern } of table) {
    const match = pattern.exec(folded.text);
    if (match) return { kind, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
