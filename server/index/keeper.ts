import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Facts } from '../../shared/verdict/facts.ts';
import type { Question } from '../../shared/verdict/question.ts';
import type { FactsSource } from '../facts-source.ts';
import { isPostgres } from '../store/backup.ts';
import { fetchFacts } from '../store/facts.ts';
import type { Store } from '../store/open.ts';
import { type StoreState, stateOf, storeSize } from '../store/snapshot-rows.ts';
import type { Build } from './build-worker.ts';
import { IndexFacts, type Snapshot } from './index-facts.ts';
import { readSnapshot, writeSnapshot } from './snapshot-file.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** An answer may rest on a state this old: what is imported is seen by every process within this, even while busy. */
const FRESH_MS = 25;
/** Imports come in rows: an index is made when none has come for a moment. */
const SETTLE_MS = 300;

/** Where the index of a database is kept: beside a SQLite file, else in `.data`, by the address. */
export const indexPath = (address: string): string =>
  isPostgres(address)
    ? join('.data', `${createHash('sha256').update(address).digest('hex').slice(0, 16)}.index`)
    : `${address}.index`;

/** `rows`: stores no larger are indexed in this thread, as that is done sooner than another one is started. */
export interface KeeperOptions extends Build {
  key: Buffer;
  rows: number;
}

export const INLINE_ROWS = 20_000;

/**
 * Keeps an index of the newest state in memory. Before an answer it makes sure, at most once in `FRESH_MS`, that no
 * import was published since; if one was, answers come by SQL until a new index, made in another thread, takes the old
 * one's place. An answer so never rests on two states, and never on one that was known to be old.
 */
export class IndexKeeper implements FactsSource {
  readonly #store: Store;
  readonly #log: Logger;
  readonly #options: KeeperOptions;
  #snapshot: Snapshot | null = null;
  #state: StoreState = { turn: -1, knownAt: null };
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<void> | null = null;
  #renewing: Promise<void> | null = null;
  #settling: NodeJS.Timeout | null = null;
  #poll: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(store: Store, options: KeeperOptions, log: Logger) {
    this.#store = store;
    this.#options = options;
    this.#log = log;
  }

  /** Takes the index from its file where that is of the newest state; else one is made meanwhile. */
  async start(): Promise<this> {
    mkdirSync(dirname(this.#options.path), { recursive: true });
    this.#snapshot = await readSnapshot(this.#options.path);
    await this.#check();
    this.#poll = setInterval(() => void this.#check().catch((error) => this.#failed(error)), 1000).unref();
    return this;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#poll) clearInterval(this.#poll);
    if (this.#settling) clearTimeout(this.#settling);
    await this.#renewing?.catch(() => {});
  }

  async knownAt(): Promise<string | null> {
    if (performance.now() - this.#checkedAt > FRESH_MS) await this.#check();
    return this.#state.knownAt;
  }

  snapshotAt(knownAt: string): Snapshot | null {
    return this.#snapshot !== null && this.#snapshot.knownAt === knownAt ? this.#snapshot : null;
  }

  factsFor(question: Question): Facts | Promise<Facts> {
    const snapshot = this.snapshotAt(question.knownAt);
    return snapshot ? new IndexFacts(snapshot, question.asOf) : fetchFacts(this.#store, question);
  }

  /** Resolves when the index is of the newest state, or rejects with what hindered that. */
  async settled(): Promise<void> {
    await this.#check();
    while (this.#snapshot?.turn !== this.#state.turn) {
      await this.#renew();
      await this.#check();
    }
  }

  #check(): Promise<void> {
    this.#checking ??= stateOf(this.#store)
      .then((state) => {
        this.#state = state;
        this.#checkedAt = performance.now();
        if (state.turn !== this.#snapshot?.turn) this.#renewSoon();
      })
      .finally(() => {
        this.#checking = null;
      });
    return this.#checking;
  }

  #renewSoon(): void {
    if (this.#stopped || this.#renewing || this.#settling) return;
    this.#settling = setTimeout(() => {
      this.#settling = null;
      this.#renew().catch((error) => this.#failed(error));
    }, SETTLE_MS).unref();
  }

  #renew(): Promise<void> {
    this.#renewing ??= this.#make().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #make(): Promise<void> {
    const started = performance.now();
    const { rows } = this.#options;
    this.#snapshot = (await storeSize(this.#store)) <= rows ? await this.#makeHere() : await this.#makeElsewhere();
    this.#log.info({ turn: this.#snapshot.turn, ms: Math.round(performance.now() - started) }, 'index renewed');
  }

  async #makeHere(): Promise<Snapshot> {
    const { key, path } = this.#options;
    const { editionRows, ...snapshot } = await takeSnapshot(this.#store, key);
    const { turn, knownAt, receipts, index } = snapshot;
    await writeSnapshot(path, { turn, knownAt, receipts, editions: editionRows }, index);
    return snapshot;
  }

  async #makeElsewhere(): Promise<Snapshot> {
    const { address, key, path } = this.#options;
    const worker = new Worker(new URL('./build-worker.ts', import.meta.url), { workerData: { address, key, path } });
    await once(worker, 'exit');
    const snapshot = await readSnapshot(path);
    if (!snapshot) throw new Error(`${path} was not written`);
    return snapshot;
  }

  #failed(error: unknown): void {
    this.#log.error({ err: error }, 'index not renewed; answers come by SQL');
  }
}
