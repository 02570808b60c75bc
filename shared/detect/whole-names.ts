import type { NameMention } from './name-mentions.ts';

/** Characters a name may have lost at its head. */
const MOST_LOST = 8;
const WORD = /[\p{L}\p{N}]/u;

/**
 * A name that lost its head where it stands glued to other words takes the form it has elsewhere in the document, where
 * a border shows its beginning: 例市第一中学 of a title is the 示例市第一中学 behind 采购人：. Names are in order, before and after.
 */
export function withWholeForms(text: string, names: readonly NameMention[]): NameMention[] {
  const glued = names.map(({ start }) => isGlued(text, start));
  const whole = new Set<string>();
  for (const [index, { start, end }] of names.entries()) if (!glued[index]) whole.add(text.slice(start, end));
  return names.map((name, index) => {
    if (!glued[index]) return name;
    const free = index > 0 ? names[index - 1]!.end : 0;
    const start = wholeStart(text, name, Math.max(free, name.start - MOST_LOST), whole);
    return start === name.start ? name : { start, end: name.end };
  });
}

const isGlued = (text: string, start: number): boolean => start > 0 && WORD.test(text[start - 1]!);

/** The longest whole form that ends as the name does and begins no earlier than `first`. */
function wholeStart(text: string, { start, end }: NameMention, first: number, whole: ReadonlySet<string>): number {
  for (let at = first; at < start; at++) if (whole.has(text.slice(at, end))) return at;
  return start;
}
