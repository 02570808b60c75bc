import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Deps } from './env.ts';

/** A listening server: where, and how to end it. */
export interface Serving {
  url: string;
  /** Takes no new request, lets those under way finish (at most ten seconds); leaves the store open. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Serves the application on the configured address; rejects where that is taken. */
export function serve(deps: Deps): Promise<Serving> {
  const server = createAdaptorServer({ fetch: createApp(deps).fetch });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(deps.config.port, deps.config.host, () => {
      const { port } = server.address() as AddressInfo;
      const host = deps.config.host.includes(':') ? `[${deps.config.host}]` : deps.config.host;
      resolve({ url: `http://${host}:${port}`, stop: () => stop() });
    });

    async function stop(): Promise<void> {
      await new Promise<void>((done) => {
        const impatient = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          PATIENCE_MS,
        );
        server.close(() => {
          clearTimeout(impatient);
          done();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
    }
  });
}
