import type { Logger } from 'pino';
import { loadPacks } from '../shared/policy/packs.ts';
import { AccessLog } from './access-log.ts';
import { PlainVerdictsCache } from './answer/plain-verdicts.ts';
import type { Config } from './config.ts';
import { digestKey } from './digest-key.ts';
import type { Deps } from './env.ts';
import { storeFacts } from './facts-source.ts';
import { Keyring } from './keyring.ts';
import { Metrics } from './metrics.ts';
import type { Store } from './store/open.ts';
import { findSubjects } from './store/subjects.ts';

/** The usual dependencies over one open store; a test replaces those it wants to. */
export function depsOver(store: Store, config: Config, log: Logger): Deps {
  const now = (): Date => new Date();
  return {
    config,
    store,
    log,
    now,
    packs: loadPacks(),
    facts: storeFacts(store),
    search: (name, limit) => findSubjects(store, name, limit),
    keys: new Keyring(store, now),
    plainVerdicts: new PlainVerdictsCache(),
    accessLog: new AccessLog(store, digestKey(config.database)),
    metrics: new Metrics(),
  };
}
