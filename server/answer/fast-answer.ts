import type { Question } from '../../shared/verdict/question.ts';
import type { Standing } from '../../shared/verdict/verdict.ts';
import { type EntryReader, VALID_CODE } from '../index/subject-codec.ts';
import { type Partition, partition } from './partition.ts';
import { DECIDED_OPENING, type Decided, type Template } from './remembered-verdict.ts';
import type { Held, RememberedVerdicts, VerdictMemory } from './verdict-memory.ts';

/** An answer as bytes, and how each party stands, for the log. */
export interface Answered {
  /** JSON without the opening brace and the request id, which every answer has its own of. */
  body: Buffer;
  standings: readonly Standing[];
  /** The log's digest of each party, hex; null where it is not in the index. */
  digests: readonly (string | null)[];
}

/** One party's part of an answer. */
interface Piece {
  verdict: Template | Decided;
  /** Where its entry lies. */
  at: number;
  ref: string;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const RESULTS = Buffer.from('],"results":[');
const TAIL = Buffer.from('],"consortia":[],"relations":[]}');

/** Copies the pieces of an answer one behind the other. */
class Assembly {
  readonly #entries: EntryReader;
  readonly #bytes: Buffer;
  #length = 0;

  constructor(entries: EntryReader, size: number) {
    this.#entries = entries;
    this.#bytes = Buffer.allocUnsafe(size);
  }

  put(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Separates from what was put before, unless that opened a list. */
  comma(): void {
    if (this.#bytes[this.#length - 1] !== OPEN_BRACKET) this.#bytes[this.#length++] = COMMA;
  }

  #ref(ref: string): void {
    this.#length += this.#bytes.write(JSON.stringify(ref), this.#length, 'utf8');
  }

  #quoted(from: number, to: number): void {
    this.#bytes[this.#length++] = QUOTE;
    this.#length += this.#entries.copy(this.#bytes, this.#length, [from, to]);
    this.#bytes[this.#length++] = QUOTE;
  }

  #plain({ parts: [beforeRef, beforeCode, beforeName, rest] }: Template, { at, ref }: Piece): void {
    const nameAt = this.#entries.nameAt(at);
    this.put(beforeRef);
    this.#ref(ref);
    this.put(beforeCode);
    this.#quoted(this.#entries.codeAt(at), nameAt);
    this.put(beforeName);
    this.#quoted(nameAt, nameAt + this.#entries.nameLength(at));
    this.put(rest);
  }

  piece(piece: Piece): void {
    const { verdict, ref } = piece;
    if ('parts' in verdict) this.#plain(verdict, piece);
    else {
      this.put(DECIDED_OPENING);
      this.#ref(ref);
      this.put(verdict.rest);
    }
  }

  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Room a piece takes at most, with a comma: a ref may need six bytes a unit. */
const sizeOf = ({ verdict, at, ref }: Piece, entries: EntryReader): number =>
  64 + ref.length * 6 + ('parts' in verdict ? verdict.length + entries.nameLength(at) : verdict.rest.length);

function piecesOf({ subjects }: Question, parts: Partition, [verdicts, entries]: [RememberedVerdicts, EntryReader]) {
  return subjects.map((asked, number): Piece => {
    const at = parts.entryAt[number]!;
    const verdict = parts.isPlain[number]
      ? verdicts.template(entries.shape(at), asked, parts.invented)
      : verdicts.decided(asked, parts.invented);
    return { verdict, at, ref: asked.ref };
  });
}

/** Coverage of the lists parties stand on beyond those required, each once, in the order of the parties. */
function furtherCoverage(pieces: readonly Piece[]): Buffer[] {
  const rows = new Map<string, Buffer>();
  for (const { verdict } of pieces) {
    if ('parts' in verdict) continue;
    for (const [list, row] of verdict.coverage) if (!rows.has(list)) rows.set(list, row);
  }
  return [...rows.values()];
}

function assemble(pieces: readonly Piece[], head: Buffer, entries: EntryReader): Buffer {
  const coverage = furtherCoverage(pieces);
  let size = head.length + RESULTS.length + TAIL.length;
  for (const row of coverage) size += 1 + row.length;
  for (const piece of pieces) size += sizeOf(piece, entries);
  const assembly = new Assembly(entries, size);
  assembly.put(head);
  for (const row of coverage) {
    assembly.comma();
    assembly.put(row);
  }
  assembly.put(RESULTS);
  for (const piece of pieces) {
    assembly.comma();
    assembly.piece(piece);
  }
  assembly.put(TAIL);
  return assembly.finish();
}

/**
 * The answer out of a snapshot, party by party as remembered or decided now; byte for byte what the engine would say
 * of all together. Null where parties may have to do with each other and only the engine over all of them can tell.
 */
export function fastAnswer(question: Question, memory: VerdictMemory, held: Held): Answered | null {
  if (question.replay) return null;
  const verdicts = memory.of(question, held);
  const { index } = held.snapshot;
  const parts = verdicts.hasReceipts ? null : partition(question, index);
  if (!parts) return null;
  const { entries } = index;
  const pieces = piecesOf(question, parts, [verdicts, entries]);
  return {
    body: assemble(pieces, verdicts.head(parts.invented), entries),
    standings: pieces.map(({ verdict }) => verdict.standing),
    digests: pieces.map(({ at }) => (entries.flags(at) & VALID_CODE ? entries.digest(at) : null)),
  };
}
