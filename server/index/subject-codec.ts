import { SUBJECT_KINDS, SUBJECT_STATUSES, type Subject } from '../../shared/subject/subject.ts';
import { DIGEST_BYTES } from '../log-digest.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * One register entry in about a hundred bytes:
 *
 *     0        1             2            3            4 … 6        7
 *     flags    kind, status  code bytes   name bytes   (two)        …
 *     log digest (16) · code · name · [from (10)] · [head (16)] · [head id (16)] · [length (4) · JSON of the rest]
 *
 * The name here is the only one the entry ever had. Entries of several names, of branches, successors and held firms
 * carry the rest as JSON. Heads are cut to 128 bits of their digests: enough to tell two apart.
 */
export const PLAIN = 1;
export const VALID_CODE = 2;
const FROM = 4;
const HEAD = 8;
const HEAD_ID = 16;
export const REST = 32;

const HEADER = 5;
const DAY_BYTES = 10;

export interface EntryMarks {
  plain: boolean;
  validCode: boolean;
  /** What the access log knows the code by. */
  logDigest: Uint8Array;
}

type Rest = Pick<Subject, 'names' | 'parent' | 'successorOf' | 'holders'>;

const digestBytes = (hex: string): Buffer => Buffer.from(hex.slice(0, DIGEST_BYTES * 2), 'hex');

const isSimple = ({ names, parent, successorOf, holders }: Subject): boolean =>
  names.length === 1 && names[0]!.to === null && parent === null && successorOf === null && holders.length === 0;

/** Appends an entry; its offset in units of eight bytes. */
export function writeSubject(writer: ByteWriter, subject: Subject, marks: EntryMarks): number {
  const simple = isSimple(subject);
  const name = simple ? Buffer.from(subject.names[0]!.name) : Buffer.alloc(0);
  const { names, parent, successorOf, holders } = subject;
  const rest = simple ? null : Buffer.from(JSON.stringify({ names, parent, successorOf, holders } satisfies Rest));
  const from = simple ? subject.names[0]!.from : null;
  const offset = writer.begin(256 + name.length + (rest?.length ?? 0));
  writer.byte(
    (marks.plain ? PLAIN : 0) |
      (marks.validCode ? VALID_CODE : 0) |
      (from ? FROM : 0) |
      (subject.headDigest ? HEAD : 0) |
      (subject.headIdDigest ? HEAD_ID : 0) |
      (rest ? REST : 0),
  );
  writer.byte((SUBJECT_KINDS.indexOf(subject.kind) << 4) | SUBJECT_STATUSES.indexOf(subject.status));
  writer.byte(subject.code.length);
  writer.byte(name.length & 0xff);
  writer.byte(name.length >> 8);
  writer.bytes(marks.logDigest);
  writer.text(subject.code);
  writer.bytes(name);
  if (from) writer.text(from);
  if (subject.headDigest) writer.bytes(digestBytes(subject.headDigest));
  if (subject.headIdDigest) writer.bytes(digestBytes(subject.headIdDigest));
  if (rest) {
    writer.uint32(rest.length);
    writer.bytes(rest);
  }
  return offset;
}

/** Where the parts of the entry at a byte lie: read without making anything but numbers. */
export class EntryReader {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  flags(at: number): number {
    return this.#bytes[at]!;
  }

  /** Kind and status as one number. */
  shape(at: number): number {
    return this.#bytes[at + 1]!;
  }

  /** What the access log knows the entry by, hex. */
  digest(at: number): string {
    return this.#bytes.toString('hex', at + HEADER, at + HEADER + DIGEST_BYTES);
  }

  /** Copies the bytes of an entry from one place of it to another; how many they were. */
  copy(target: Buffer, targetAt: number, [from, to]: readonly [number, number]): number {
    return this.#bytes.copy(target, targetAt, from, to);
  }

  codeAt(at: number): number {
    return at + HEADER + DIGEST_BYTES;
  }

  codeLength(at: number): number {
    return this.#bytes[at + 2]!;
  }

  nameAt(at: number): number {
    return this.codeAt(at) + this.codeLength(at);
  }

  nameLength(at: number): number {
    return this.#bytes[at + 3]! | (this.#bytes[at + 4]! << 8);
  }

  hasCode(at: number, code: string): boolean {
    if (this.codeLength(at) !== code.length) return false;
    const start = this.codeAt(at);
    for (let index = 0; index < code.length; index++) {
      if (this.#bytes[start + index] !== code.charCodeAt(index)) return false;
    }
    return true;
  }

  code(at: number): string {
    return this.#bytes.toString('latin1', this.codeAt(at), this.nameAt(at));
  }

  /** The only name of a simple entry. */
  name(at: number): string {
    return this.#bytes.toString('utf8', this.nameAt(at), this.nameAt(at) + this.nameLength(at));
  }

  /** The day since when a simple entry has its name, or null. */
  from(at: number): string | null {
    if (!(this.flags(at) & FROM)) return null;
    const start = this.nameAt(at) + this.nameLength(at);
    return this.#bytes.toString('latin1', start, start + DAY_BYTES);
  }

  #headsAt(at: number): number {
    return this.nameAt(at) + this.nameLength(at) + (this.flags(at) & FROM ? DAY_BYTES : 0);
  }

  /** The first 32 bits of the head's digest, and of its id's; 0 where there is none. */
  heads(at: number): { head: number; headId: number } {
    const flags = this.flags(at);
    const start = this.#headsAt(at);
    const head = flags & HEAD ? this.#bytes.readUInt32LE(start) : 0;
    return { head, headId: flags & HEAD_ID ? this.#bytes.readUInt32LE(start + (flags & HEAD ? DIGEST_BYTES : 0)) : 0 };
  }

  subject(at: number): Subject {
    const flags = this.flags(at);
    let next = this.#headsAt(at);
    const digest = (flag: number): string | null => {
      if (!(flags & flag)) return null;
      next += DIGEST_BYTES;
      return this.#bytes.toString('hex', next - DIGEST_BYTES, next);
    };
    const headDigest = digest(HEAD);
    const headIdDigest = digest(HEAD_ID);
    const rest: Rest =
      flags & REST
        ? (JSON.parse(this.#bytes.toString('utf8', next + 4, next + 4 + this.#bytes.readUInt32LE(next))) as Rest)
        : {
            names: [{ name: this.name(at), from: this.from(at), to: null }],
            parent: null,
            successorOf: null,
            holders: [],
          };
    return {
      code: this.code(at),
      kind: SUBJECT_KINDS[this.shape(at) >> 4]!,
      status: SUBJECT_STATUSES[this.shape(at) & 15]!,
      headDigest,
      headIdDigest,
      ...rest,
    };
  }
}
