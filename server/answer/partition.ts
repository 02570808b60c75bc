import type { AskedSubject, Question } from '../../shared/verdict/question.ts';
import type { PackedIndex } from '../index/packed-index.ts';
import { type EntryReader, PLAIN, REST, VALID_CODE } from '../index/subject-codec.ts';

/** GB/T 2260 assigns no 99: the division of the demonstration's parties. */
const INVENTED = '990000';
const CODE_LENGTH = 18;

/** Where each party's entry lies in the index, and whether it is a plain one asked by its code; else the engine decides. */
export interface Partition {
  entryAt: Float64Array;
  isPlain: Uint8Array;
  invented: boolean;
}

/** Whether a party's verdict is its kind's: asked by a code that is right, with its own name or none. */
function isPlain(
  { name }: AskedSubject,
  at: number,
  { entries, asOf }: { entries: EntryReader; asOf: string },
): boolean {
  if ((entries.flags(at) & (PLAIN | VALID_CODE)) !== (PLAIN | VALID_CODE)) return false;
  const from = entries.from(at);
  if (from !== null && from > asOf) return false;
  return name === null || name === entries.name(at);
}

/** The entry of a party by its code, or -1 where there is none or it may be bound to others but by its head. */
function looseEntry({ code }: AskedSubject, index: PackedIndex): number {
  if (code === null || code.length !== CODE_LENGTH) return -1;
  const at = index.entryOf(code);
  return at >= 0 && index.entries.flags(at) & REST ? -1 : at;
}

/** Two of the entries may have the same head: told by 32 bits, so sure in this direction only. */
function mayShareHead(index: PackedIndex, places: Float64Array): boolean {
  const seen = new Set<number>();
  for (const at of places) {
    const { head, headId } = index.entries.heads(at);
    // A head and a head's id never meet: each has its own half of the number space.
    for (const mark of [head, headId === 0 ? 0 : headId + 2 ** 32]) {
      if (mark === 0) continue;
      if (seen.has(mark)) return true;
      seen.add(mark);
    }
  }
  return false;
}

/**
 * Parts the plain parties of a question from the others; null where the parties could have to do with each other
 * (a joint bid, a shared head, a holder, a main body), are not in the index by their codes, or are partly invented:
 * then the engine decides them all together.
 */
export function partition({ subjects, asOf }: Question, index: PackedIndex): Partition | null {
  const parts = { entryAt: new Float64Array(subjects.length), isPlain: new Uint8Array(subjects.length) };
  const invented = subjects[0]!.code?.startsWith(INVENTED, 2) ?? false;
  for (const [number, asked] of subjects.entries()) {
    const at = asked.consortium === null ? looseEntry(asked, index) : -1;
    if (at < 0 || asked.code!.startsWith(INVENTED, 2) !== invented) return null;
    parts.entryAt[number] = at;
    parts.isPlain[number] = isPlain(asked, at, { entries: index.entries, asOf }) ? 1 : 0;
  }
  return mayShareHead(index, parts.entryAt) ? null : { ...parts, invented };
}
