import type { Logger } from 'pino';
import { raiseAlerts } from '../store/monitors.ts';
import type { Store } from '../store/open.ts';
import { deliverAlerts } from './deliver.ts';

const EVERY_MS = 15_000;

/** Looks for news of whoever is watched, and calls the webhooks, as long as the server serves. */
export class Watch {
  readonly #store: Store;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #under: Promise<void> = Promise.resolve();

  constructor(store: Store, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  start(everyMs = EVERY_MS): this {
    this.#timer = setInterval(() => {
      this.#under = this.#under.then(() => this.look());
    }, everyMs);
    this.#timer.unref();
    return this;
  }

  async look(): Promise<void> {
    try {
      await raiseAlerts(this.#store);
      await deliverAlerts(this.#store, () => new Date());
    } catch (error) {
      this.#log.error({ err: error }, 'monitors could not be served');
    }
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#under;
  }
}
