import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { dayInShanghai } from '../question.ts';

/** What a source holds now: a file to read, the day it is of, and how to let go of it. */
export interface Held {
  file: string;
  publishedOn: string;
  edition: string;
  release(): Promise<void>;
}

const PATIENCE_MS = 10 * 60_000;
const MOST_BYTES = 8 * 1024 ** 3;

export const isUrl = (location: string): boolean => /^https?:\/\//i.test(location);

/** The file of a source: itself, the last by name in a folder, or what an address gives now. */
export async function holdOf(location: string, now: Date): Promise<Held> {
  if (isUrl(location)) return download(location, now);
  const found = await stat(location);
  const file = found.isDirectory() ? await lastIn(location) : location;
  const { mtime } = await stat(file);
  return { file, publishedOn: dayInShanghai(mtime), edition: basename(file), release: async () => {} };
}

async function lastIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
  const last = names.sort().at(-1);
  if (last === undefined) throw new Error(`文件夹 ${folder} 里没有文件`);
  return join(folder, last);
}

async function download(location: string, now: Date): Promise<Held> {
  const answer = await fetch(location, { signal: AbortSignal.timeout(PATIENCE_MS), headers: { accept: '*/*' } });
  if (!answer.ok || !answer.body) throw new Error(`${location} 回答 ${answer.status}`);
  const folder = await mkdtemp(join(tmpdir(), 'xinjian-source-'));
  const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const name = basename(new URL(location).pathname) || 'list';
  const file = join(folder, name);
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), limited(location), createWriteStream(file));
  } catch (error) {
    await release();
    throw error;
  }
  const publishedOn = dayInShanghai(now);
  return { file, publishedOn, edition: `${name} ${publishedOn}`, release };
}

const limited = (location: string) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let total = 0;
    for await (const chunk of chunks) {
      total += chunk.length;
      if (total > MOST_BYTES) throw new Error(`${location} 超过 ${MOST_BYTES} 字节`);
      yield chunk;
    }
  };
