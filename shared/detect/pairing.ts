import type { CodeMention } from './code-mentions.ts';
import type { Layout } from './layout.ts';
import type { NameMention } from './name-mentions.ts';

/** How far behind its name a code may stand, labels and line breaks between them. */
const REACH = 120;
const TOUCHING = 2;

/**
 * The code set beside each name, one a name, or null: the code that follows before another name does, in its row or
 * within a few lines; a code that comes first belongs to a name that touches it or stands alone in its row.
 */
export function codesBeside(
  text: string,
  names: readonly NameMention[],
  codes: readonly CodeMention[],
  layout: Layout,
): (string | null)[] {
  const paired: (string | null)[] = names.map(() => null);
  let next = 0;
  for (const code of codes) {
    while (next < names.length && names[next]!.start < code.start) next++;
    const before = next - 1;
    const name = names[before];
    if (name && paired[before] === null && belongs(text, name, code, layout)) paired[before] = code.value;
    else if (isFirst(text, names[next], code, layout)) paired[next] = code.value;
  }
  return paired;
}

function belongs(text: string, name: NameMention, code: CodeMention, layout: Layout): boolean {
  if (layout.lineOf(name.start) === layout.lineOf(code.start)) return code.start - name.end <= REACH * 2;
  return code.start - name.end <= REACH && !text.slice(name.end, code.start).includes('\f');
}

function isFirst(text: string, name: NameMention | undefined, code: CodeMention, layout: Layout): boolean {
  if (!name || name.start - code.end > REACH) return false;
  if (name.start - code.end <= TOUCHING && text.slice(code.end, name.start).trim() === '') return true;
  return layout.isRow(code.start) && layout.lineOf(name.start) === layout.lineOf(code.start);
}

/** A name that has one code anywhere in the document has it everywhere. */
export function spread(values: readonly string[], paired: (string | null)[]): void {
  const known = new Map<string, string | null>();
  for (const [index, code] of paired.entries()) {
    if (code === null) continue;
    const value = values[index]!;
    known.set(value, known.has(value) && known.get(value) !== code ? null : code);
  }
  for (const [index, value] of values.entries()) paired[index] ??= known.get(value) ?? null;
}
