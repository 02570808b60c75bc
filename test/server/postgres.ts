import { spawnSync } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of this run alone, on loopback; `url` names a database there. */
export interface Postgres {
  url(database: string): string;
  stop(): void;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** PostgreSQL refuses to run as root: as root, its programs run as the user Debian makes for it. */
function run(command: string): void {
  const isRoot = process.getuid?.() === 0;
  const done = isRoot
    ? spawnSync('su', ['postgres', '-s', '/bin/sh', '-c', command], { encoding: 'utf8' })
    : spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command}\n${done.stdout}${done.stderr}`);
}

function userId(name: string): number {
  return Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);
}

/** Starts a real server in a fresh folder; throws with what it said where it cannot. */
export async function startPostgres(): Promise<Postgres> {
  const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  if (!bin) throw new Error('PostgreSQL is missing: sudo apt-get install --no-install-recommends postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'xinjian-pg-'));
  if (process.getuid?.() === 0) chownSync(folder, userId('postgres'), userId('postgres'));
  const data = join(folder, 'data');
  const port = await freePort();
  run(`${bin}/initdb -D ${data} --no-sync -A trust -E UTF8 --locale=C.UTF-8 -U postgres`);
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=off`;
  run(`${bin}/pg_ctl -D ${data} -w -l ${folder}/log -o '${options}' start`);
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop() {
      run(`${bin}/pg_ctl -D ${data} -m immediate stop`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
