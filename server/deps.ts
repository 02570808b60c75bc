import type { Logger } from 'pino';
import { loadPacks } from '../shared/policy/packs.ts';
import { AccessLog } from './access-log.ts';
import { VerdictMemory } from './answer/verdict-memory.ts';
import type { Config } from './config.ts';
import { digestKey } from './digest-key.ts';
import type { Deps } from './env.ts';
import { type FactsSource, storeFacts } from './facts-source.ts';
import { Keyring } from './keyring.ts';
import { Metrics } from './metrics.ts';
import { searchNames } from './search/name-search.ts';
import type { Store } from './store/open.ts';
import { findSubjects } from './store/subjects.ts';

/** By likeness out of memory where the newest state is held there; else by the part of a name. */
const searchOver =
  (store: Store, facts: FactsSource): Deps['search'] =>
  async (form, limit) => {
    const knownAt = await facts.knownAt();
    const snapshot = knownAt === null ? null : facts.snapshotAt(knownAt);
    return snapshot && form.length > 1 ? searchNames(snapshot.index, form, limit) : findSubjects(store, form, limit);
  };

interface Foundation {
  config: Config;
  log: Logger;
  /** By SQL where none are given. */
  facts?: FactsSource;
}

/** The usual dependencies over one open store; a test replaces those it wants to. */
export function depsOver(store: Store, { config, log, facts = storeFacts(store) }: Foundation): Deps {
  const now = (): Date => new Date();
  return {
    config,
    store,
    log,
    now,
    packs: loadPacks(),
    facts,
    search: searchOver(store, facts),
    keys: new Keyring(store, now),
    verdictMemory: new VerdictMemory(),
    accessLog: new AccessLog(store, digestKey(config.database)),
    metrics: new Metrics(),
  };
}
