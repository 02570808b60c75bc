import { text } from 'node:stream/consumers';
import type { Io } from './command.ts';

/** This process as a command sees it. SIGINT and SIGTERM abort `ended`; a second one ends the process at once. */
export function processIo(): Io {
  const ended = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());
  // Whoever reads our output may stop early (`xinjian lists | head`): that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (line) => void process.stdout.write(line),
    outBytes: (bytes) => void process.stdout.write(bytes),
    err: (line) => void process.stderr.write(line),
    readInput: () => text(process.stdin),
    terminal: process.stderr.isTTY === true,
    env: process.env,
    now: () => new Date(),
    ended: ended.signal,
  };
}
