import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refused } from '../refused.ts';

/** Beyond this an archive that unpacks to more than `HIGHEST_RATIO` times its size is refused. */
const FREE_BYTES = 256 * 1024 * 1024;
const HIGHEST_RATIO = 300;

/** The first bytes of a file, to know it by. */
export async function opening(file: string, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The bytes of a file, unpacked where it is gzip; a bomb is refused. */
export async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file, { highWaterMark: 1 << 18 });
  if (!isGzip(await opening(file, 2))) {
    yield* packed as AsyncIterable<Buffer>;
    return;
  }
  const unpacked: Readable = packed.pipe(createGunzip({ chunkSize: 1 << 18 }));
  packed.on('error', (error) => unpacked.destroy(error));
  let total = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > FREE_BYTES && total > packed.bytesRead * HIGHEST_RATIO)
        throw new Refused(`解压后超过原大小的 ${HIGHEST_RATIO} 倍，未读`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
      throw new Refused(`gzip 文件不完整或已损坏：${error.message}`);
    throw error;
  }
}

/** UTF-8 where every byte of the file agrees, else GB 18030, of which GBK and GB 2312 are parts. Reads the file once. */
async function charsetOf(file: string): Promise<'utf-8' | 'utf-16le' | 'gb18030'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytesOf(file)) {
      if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030';
    throw error;
  }
}

/** The characters of a text file in pieces, without its byte order mark; memory stays flat whatever its size. */
export async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await charsetOf(file));
  for await (const chunk of bytesOf(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
