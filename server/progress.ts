import cliProgress from 'cli-progress';
import type { Io } from './command.ts';

/** Long work told on standard error: a bar on a terminal, else a line now and then. */
export interface Progress {
  /** What is done so far, in the unit of the total. */
  update(done: number): void;
  stop(): void;
}

const EVERY_MS = 5000;

/** `total` is null where nobody knows it yet: then there is a count and a rate, and no time left. */
export function startProgress(io: Io, title: string, total: number | null): Progress {
  return io.terminal ? bar(title, total) : lines(io, title, total);
}

function bar(title: string, total: number | null): Progress {
  const started = performance.now();
  const counted = total === null ? '{value}' : '{bar} {value}/{total} · 剩余 {eta_formatted}';
  const single = new cliProgress.SingleBar({
    stream: process.stderr,
    format: `${title} ${counted} · {rate}/秒`,
    hideCursor: true,
  });
  single.start(total ?? 0, 0, { rate: 0 });
  return {
    update: (done) => single.update(done, { rate: Math.round((done * 1000) / (performance.now() - started + 1)) }),
    stop: () => single.stop(),
  };
}

function lines(io: Io, title: string, total: number | null): Progress {
  let told = performance.now();
  return {
    update(done) {
      if (performance.now() - told < EVERY_MS) return;
      told = performance.now();
      io.err(`${title} ${done}${total === null ? '' : `/${total}`}\n`);
    },
    stop() {},
  };
}
