import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Receipt } from '../../shared/record/edition.ts';
import { type EditionRow, HeldEditions } from '../store/record-of.ts';
import type { Snapshot } from './index-facts.ts';
import { PackedIndex, type Sections } from './packed-index.ts';

/**
 * A snapshot as one file, read whole at start-up:
 *
 *     "XJINDEX" version · length of the header (4) · header (JSON) · sections, each at a multiple of eight bytes
 */
const MAGIC = 'XJINDEX2';
const PREFIX = MAGIC.length + 4;
/** Node reads and writes at most two gigabytes in one call. */
const CHUNK = 1 << 30;

type SectionName = keyof Sections;
const BYTES: readonly SectionName[] = ['subjects', 'records'];

interface Header {
  turn: number;
  knownAt: string | null;
  editions: EditionRow[];
  receipts: readonly Receipt[];
  /** Bytes of each section, in order. */
  sections: [SectionName, number][];
}

/** What a file holds beside the sections. */
export type SnapshotRows = Omit<Header, 'sections'>;

const aligned = (length: number): number => Math.ceil(length / 8) * 8;
const bytesOf = (section: Buffer | Uint32Array): Uint8Array =>
  new Uint8Array(section.buffer, section.byteOffset, section.byteLength);

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += CHUNK) await handle.write(bytes.subarray(at, at + CHUNK));
}

/** Writes the file under another name first: whoever opens it finds all of it or none. */
export async function writeSnapshot(path: string, rows: SnapshotRows, { sections }: PackedIndex): Promise<void> {
  const entries = Object.entries(sections) as [SectionName, Buffer | Uint32Array][];
  const header: Header = { ...rows, sections: entries.map(([name, section]) => [name, section.byteLength]) };
  const text = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(aligned(PREFIX + text.length));
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(text.length, MAGIC.length);
  text.copy(prefix, PREFIX);
  const half = `${path}.${process.pid}.part`;
  const handle = await open(half, 'w', 0o600);
  try {
    await writeAll(handle, prefix);
    for (const [, section] of entries) {
      await writeAll(handle, bytesOf(section));
      await writeAll(handle, new Uint8Array(aligned(section.byteLength) - section.byteLength));
    }
  } finally {
    await handle.close();
  }
  await rename(half, path);
}

async function readWhole(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(CHUNK, size - at), at);
      if (bytesRead === 0) throw new Error(`${path} ends early`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Reads a snapshot; null where the file is missing, of another version or not whole: it is then made anew. */
export async function readSnapshot(path: string): Promise<Snapshot | null> {
  const bytes = await readWhole(path).catch(() => null);
  if (!bytes || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const length = bytes.readUInt32LE(MAGIC.length);
  const header = JSON.parse(bytes.toString('utf8', PREFIX, PREFIX + length)) as Header;
  let at = aligned(PREFIX + length);
  const sections: Partial<Record<SectionName, Buffer | Uint32Array>> = {};
  for (const [name, size] of header.sections) {
    if (at + size > bytes.length) return null;
    const start = bytes.byteOffset + at;
    sections[name] = BYTES.includes(name)
      ? Buffer.from(bytes.buffer, start, size)
      : new Uint32Array(bytes.buffer, start, size / 4);
    at += aligned(size);
  }
  return {
    turn: header.turn,
    knownAt: header.knownAt,
    index: new PackedIndex(sections as Sections),
    editions: new HeldEditions(header.editions),
    receipts: header.receipts,
  };
}

export const removeSnapshot = (path: string): Promise<void> => rm(path, { force: true });
