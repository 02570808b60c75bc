import { type ChildProcess, spawn } from 'node:child_process';
import type { Logger } from 'pino';
import type { Store } from '../store/open.ts';
import { dueSources } from '../store/sources.ts';

const EVERY_MS = 60_000;
const COMMAND_LINE = new URL('../cli.ts', import.meta.url).pathname;

/**
 * Runs due sources while the server serves, in a process of their own: a large import takes neither the server's thread
 * nor its memory, and one that dies takes nothing with it. Never two at once.
 */
export class Scheduler {
  readonly #store: Store;
  readonly #database: string;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #running: ChildProcess | null = null;

  constructor(store: Store, database: string, log: Logger) {
    this.#store = store;
    this.#database = database;
    this.#log = log;
  }

  start(everyMs = EVERY_MS): this {
    this.#timer = setInterval(() => void this.tick(), everyMs);
    this.#timer.unref();
    return this;
  }

  /** Starts what is due, if nothing is under way. */
  async tick(): Promise<void> {
    try {
      if (this.#running || !(await dueSources(this.#store, new Date())).length) return;
      this.#run();
    } catch (error) {
      this.#log.error({ err: error }, 'sources could not be looked up');
    }
  }

  #run(): void {
    const args = [COMMAND_LINE, 'sources', 'run', '--due', '--db', this.#database];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#running = child;
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
    });
    child.on('error', (error) => this.#log.error({ err: error }, 'sources could not be run'));
    child.on('close', (code) => {
      this.#running = null;
      if (code !== 0) this.#log.error({ code, said }, 'a source failed');
    });
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#running?.kill();
  }
}
