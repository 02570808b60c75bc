import { authorityOf } from './authority.ts';
import { normalizeCode, parseUscc } from './parse.ts';

/** Characters that print and scan alike; those outside a code's alphabet stand first in their group's mistakes. */
const LOOKALIKES = ['0OQD', '1IL7', '2Z', '5S', '8B', '6G', 'UV', 'VY', 'EF', 'CG', 'MN', 'PR', 'KX'];

/**
 * What a code with one slip may have been meant as: one look-alike character, two neighbours swapped, or one character
 * typed twice. Only where exactly one such repair passes every check; a guess to show beside the code, never to look up.
 */
export function suggestCorrection(text: string): string | null {
  const value = normalizeCode(text);
  const parsed = parseUscc(value);
  if (parsed.ok || parsed.error === 'pilot') return null;
  const repairs = new Set<string>();
  for (const repair of repairsOf(value)) if (parseUscc(repair).ok && authorityOf(repair)) repairs.add(repair);
  return repairs.size === 1 ? [...repairs][0]! : null;
}

function* repairsOf(value: string): Generator<string> {
  if (value.length === 19) {
    for (let i = 1; i < 19; i++) if (value[i] === value[i - 1]) yield value.slice(0, i) + value.slice(i + 1);
    return;
  }
  if (value.length !== 18) return;
  yield outsideAlphabet(value);
  for (let i = 0; i < 18; i++) {
    for (const group of LOOKALIKES) {
      if (!group.includes(value[i]!)) continue;
      for (const other of group) if (other !== value[i]) yield value.slice(0, i) + other + value.slice(i + 1);
    }
    if (i > 0) yield value.slice(0, i - 1) + value[i] + value[i - 1] + value.slice(i + 1);
  }
}

/** A scanner makes the same mistake throughout: every letter that no code has, set right at once. */
const outsideAlphabet = (value: string): string =>
  value.replace(/[IOSVZ]/g, (letter) => ({ I: '1', O: '0', S: '5', V: 'U', Z: '2' })[letter]!);
