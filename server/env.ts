import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Pack } from '../shared/policy/pack.ts';
import type { AccessLog } from './access-log.ts';
import type { VerdictMemory } from './answer/verdict-memory.ts';
import type { Caller } from './caller.ts';
import type { Config } from './config.ts';
import type { FactsSource } from './facts-source.ts';
import type { Keyring } from './keyring.ts';
import type { Metrics } from './metrics.ts';
import type { Found } from './search/name-search.ts';
import type { Store } from './store/open.ts';

/** All the application stands on; made once by whoever starts it, a server or a test. */
export interface Deps {
  config: Config;
  store: Store;
  packs: readonly Pack[];
  facts: FactsSource;
  /** Registered names like a comparison name, likest first, at most so many. */
  search: (comparisonName: string, limit: number) => Promise<Found[]>;
  keys: Keyring;
  verdictMemory: VerdictMemory;
  accessLog: AccessLog;
  metrics: Metrics;
  log: Logger;
  now: () => Date;
}

/** What a request carries through the middleware. The bindings are absent where no socket is (`app.request`). */
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: { deps: Deps; requestId: string; caller: Caller };
}
