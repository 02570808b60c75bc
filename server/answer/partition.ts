import { comparisonName } from '../../shared/name/normalize.ts';
import type { AskedSubject, Question } from '../../shared/verdict/question.ts';
import type { PackedIndex } from '../index/packed-index.ts';
import { PLAIN, REST, VALID_CODE } from '../index/subject-codec.ts';

/** GB/T 2260 assigns no 99: the division of the demonstration's parties. */
const INVENTED = '990000';
const CODE_LENGTH = 18;

/** Where each party's entry lies in the index, if it is a plain one asked by its code, else -1 for the engine. */
export interface Partition {
  plainAt: Float64Array;
  /** Indexes of the parties the engine must decide. */
  others: number[];
  invented: boolean;
}

/** The entry of a party whose verdict is its kind's: asked by a code that is right, with its own name or none. */
function plainEntry({ code, name }: AskedSubject, index: PackedIndex, asOf: string): number {
  if (code === null || code.length !== CODE_LENGTH) return -1;
  const at = index.entryOf(code);
  if (at < 0) return -1;
  const { entries } = index;
  if ((entries.flags(at) & (PLAIN | VALID_CODE)) !== (PLAIN | VALID_CODE)) return -1;
  const from = entries.from(at);
  if (from !== null && from > asOf) return -1;
  return name === null || name === entries.name(at) ? at : -1;
}

/** The entry of a party for the engine, -1 where it has none, or null where it may be bound to others but by its head. */
function looseEntry({ code, name }: AskedSubject, index: PackedIndex): number | null {
  if (code === null) return index.mayHoldName(comparisonName(name ?? '')) ? null : -1;
  const at = code.length === CODE_LENGTH ? index.entryOf(code) : -1;
  if (at < 0) return null;
  return index.entries.flags(at) & REST ? null : at;
}

/** Two of the entries may have the same head: told by 32 bits, so sure in this direction only. */
function mayShareHead(index: PackedIndex, places: readonly number[]): boolean {
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
 * (a joint bid, a shared head, a holder, a main body) or are partly invented: then the engine decides them all together.
 */
export function partition({ subjects, asOf }: Question, index: PackedIndex): Partition | null {
  const plainAt = new Float64Array(subjects.length);
  const others: number[] = [];
  const places: number[] = [];
  let invented: boolean | null = null;
  for (const [number, asked] of subjects.entries()) {
    if (asked.consortium !== null) return null;
    const at = plainEntry(asked, index, asOf);
    plainAt[number] = at;
    if (at >= 0) places.push(at);
    else {
      const other = looseEntry(asked, index);
      if (other === null) return null;
      if (other >= 0) places.push(other);
      others.push(number);
    }
    const isInvented = asked.code === null ? null : asked.code.startsWith(INVENTED, 2);
    if (isInvented === null || (invented !== null && invented !== isInvented)) return null;
    invented = isInvented;
  }
  return mayShareHead(index, places) ? null : { plainAt, others, invented: invented ?? false };
}
