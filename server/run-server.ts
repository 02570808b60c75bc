import type { Io } from './command.ts';
import type { Config } from './config.ts';
import { loadDemonstration } from './demonstration/load.ts';
import { depsOver } from './deps.ts';
import { digestKey } from './digest-key.ts';
import { INLINE_ROWS, IndexKeeper, indexPath } from './index/keeper.ts';
import { createLog } from './log.ts';
import { Watch } from './monitors/watch.ts';
import { serve } from './serve.ts';
import { Scheduler } from './sources/scheduler.ts';
import { openStore } from './store/open.ts';

interface Run {
  config: Config;
  /** Load the demonstration first where the database is empty. */
  demonstration: boolean;
  /** Called once, when requests are taken. */
  onListening(url: string): void;
}

/** Opens and migrates the database, serves until `io.ended`, then ends what is under way and closes. */
export async function runServer(io: Io, { config, demonstration, onListening }: Run): Promise<void> {
  const store = await openStore(config.database);
  try {
    if (demonstration) await loadDemonstration(store, config.database, io.now());
    const log = createLog(config.logLevel);
    const { database } = config;
    const options = { address: database, key: digestKey(database), path: indexPath(database), rows: INLINE_ROWS };
    const keeper = await new IndexKeeper(store, options, log).start();
    const deps = depsOver(store, { config, log, facts: keeper });
    const scheduler = new Scheduler(store, database, log).start();
    const watch = new Watch(store, log).start();
    deps.metrics.withProcess();
    const serving = await serve(deps);
    onListening(serving.url);
    await new Promise<void>((done) => {
      if (io.ended.aborted) done();
      else io.ended.addEventListener('abort', () => done(), { once: true });
    });
    scheduler.stop();
    await watch.stop();
    await serving.stop();
    await keeper.stop();
  } finally {
    await store.destroy();
  }
}
