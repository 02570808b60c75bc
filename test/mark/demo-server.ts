import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { loadDemonstration } from '../../server/demonstration/load.ts';
import { depsOver } from '../../server/deps.ts';
import { createLog } from '../../server/log.ts';
import { serve } from '../../server/serve.ts';
import { openStore } from '../../server/store/open.ts';
import type { Loopback } from './loopback.ts';

/** The real server on a database of its own with the demonstration data, on a free port of 127.0.0.1. */
export async function startDemoServer(): Promise<Loopback> {
  const directory = mkdtempSync(join(tmpdir(), 'xinjian-demo-'));
  const config = { ...readConfig({}), port: 0, database: join(directory, 'demo.db') };
  const store = await openStore(config.database);
  await loadDemonstration(store, config.database, new Date());
  const serving = await serve(depsOver(store, { config, log: createLog('silent') }));
  return {
    url: serving.url,
    async stop() {
      await serving.stop();
      await store.destroy();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
