import type { Pack } from '../../shared/policy/pack.ts';
import type { Question } from '../../shared/verdict/question.ts';
import type { PartyVerdict, Standing, VerifyAnswer } from '../../shared/verdict/verdict.ts';
import { verify } from '../../shared/verdict/verify.ts';
import { IndexFacts, type Snapshot } from '../index/index-facts.ts';
import type { EntryReader } from '../index/subject-codec.ts';
import { type Partition, partition } from './partition.ts';
import { headOf, type PlainVerdicts, type PlainVerdictsCache, type Template } from './plain-verdicts.ts';

/** An answer as bytes, and how each party stands, for the log. */
export interface Answered {
  /** JSON without the opening brace and the request id, which every answer has its own of. */
  body: Buffer;
  standings: readonly Standing[];
  /** The log's digest of each party, hex; null where it is not in the index. */
  digests: readonly (string | null)[];
}

interface Piece {
  template: Template;
  at: number;
  ref: string;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const RESULTS = Buffer.from(',"results":[');

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

  comma(): void {
    this.#bytes[this.#length++] = COMMA;
  }

  #quoted(from: number, to: number): void {
    this.#bytes[this.#length++] = QUOTE;
    this.#length += this.#entries.copy(this.#bytes, this.#length, [from, to]);
    this.#bytes[this.#length++] = QUOTE;
  }

  plain({ template: { parts }, at, ref }: Piece): void {
    const [beforeRef, beforeCode, beforeName, rest] = parts;
    const nameAt = this.#entries.nameAt(at);
    this.put(beforeRef);
    this.#length += this.#bytes.write(JSON.stringify(ref), this.#length, 'utf8');
    this.put(beforeCode);
    this.#quoted(this.#entries.codeAt(at), nameAt);
    this.put(beforeName);
    this.#quoted(nameAt, nameAt + this.#entries.nameLength(at));
    this.put(rest);
  }

  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Room a plain piece takes at most: a ref may need six bytes a unit. */
const sizeOf = ({ template, at, ref }: Piece, entries: EntryReader): number =>
  template.length + ref.length * 6 + entries.nameLength(at) + 64;

function engineAnswer(
  question: Question,
  others: readonly number[],
  { snapshot, packs }: { snapshot: Snapshot; packs: readonly Pack[] },
): VerifyAnswer | null {
  if (!others.length) return null;
  const subjects = others.map((number) => question.subjects[number]!);
  return verify({ ...question, subjects }, new IndexFacts(snapshot, question.asOf), packs);
}

function piecesOf(question: Question, { plainAt, invented }: Partition, plain: PlainVerdicts, entries: EntryReader) {
  return question.subjects.map((asked, number): Piece | null => {
    const at = plainAt[number]!;
    if (at < 0) return null;
    return { template: plain.template(entries.shape(at), asked.code!, invented), at, ref: asked.ref };
  });
}

/**
 * The answer out of a snapshot: plain parties by their template, the others by the engine; byte for byte what the
 * engine alone would say. Null where only the engine over all parties together can tell.
 */
export function fastAnswer(
  question: Question,
  cache: PlainVerdictsCache,
  { snapshot, packs }: { snapshot: Snapshot; packs: readonly Pack[] },
): Answered | null {
  if (question.replay) return null;
  const plain = cache.of(question, snapshot, packs);
  const parts = plain.hasReceipts ? null : partition(question, snapshot.index);
  if (!parts) return null;
  const { entries } = snapshot.index;
  const pieces = piecesOf(question, parts, plain, entries);
  const engine = engineAnswer(question, parts.others, { snapshot, packs });
  const decided = new Map<number, PartyVerdict>(parts.others.map((number, index) => [number, engine!.results[index]!]));
  const decidedBytes = new Map([...decided].map(([number, result]) => [number, Buffer.from(JSON.stringify(result))]));
  const head = engine ? headOf(engine) : plain.head(parts.invented);
  const tail = Buffer.from(`],"consortia":[],"relations":${JSON.stringify(engine?.relations ?? [])}}`);
  let size = head.length + RESULTS.length + tail.length;
  for (const [number, piece] of pieces.entries()) {
    size += 1 + (piece ? sizeOf(piece, entries) : decidedBytes.get(number)!.length);
  }
  const assembly = new Assembly(entries, size);
  assembly.put(head);
  assembly.put(RESULTS);
  for (const [number, piece] of pieces.entries()) {
    if (number > 0) assembly.comma();
    if (piece) assembly.plain(piece);
    else assembly.put(decidedBytes.get(number)!);
  }
  assembly.put(tail);
  return {
    body: assembly.finish(),
    standings: pieces.map((piece, number) => piece?.template.standing ?? decided.get(number)!.standing),
    digests: pieces.map((piece) => (piece ? entries.digest(piece.at) : null)),
  };
}
