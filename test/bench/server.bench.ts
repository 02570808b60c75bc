/** `verify20.*`, `verify1000.ms`, `search.p99Ms` and `start.*`: the real server with key check, verdict and durable access log. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const SUBJECTS = Number(process.env.XINJIAN_BENCH_SUBJECTS ?? 1_000_000);
const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 32;

interface Target {
  child: ChildProcess;
  port: number;
  key: string;
  bodies: string[];
  thousand: string;
  readyMs: number;
  path: string;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function start(folder: string, size: number): Promise<Target> {
  const child = fork(fileURLToPath(new URL('./verify-server.ts', import.meta.url)), [folder, String(size)]);
  const [ready] = (await once(child, 'message')) as [Omit<Target, 'child'>];
  return { child, ...ready };
}

async function cpuOf({ child }: Target): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: number }];
  return cpu;
}

interface Load {
  path: string;
  method: 'GET' | 'POST';
}

/** Microseconds of the server's CPU a request, and the 99th percentile of its latency in ms. */
async function load(target: Target, { path, method }: Load): Promise<{ cpu: number; p99: number }> {
  const before = await cpuOf(target);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${target.key}` };
  const requests =
    method === 'GET' ? [{ method, path }] : target.bodies.map((body) => ({ method, path, headers, body }));
  const result = await autocannon({
    url: `http://127.0.0.1:${target.port}`,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests,
  });
  if (result.non2xx || result.errors) throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} failed`);
  return { cpu: ((await cpuOf(target)) - before) / result['2xx'], p99: result.latency.p99 };
}

/** The figures of each load, in turn, in as many rounds; medians. */
async function measureLoads(target: Target, loads: Record<string, Load>) {
  const cpu: Record<string, number[]> = {};
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, each] of Object.entries(loads)) {
      const figures = await load(target, each);
      if (round === 0) continue; // the first round warms up
      cpu[name] = [...(cpu[name] ?? []), figures.cpu];
    }
  }
  return Object.fromEntries(Object.entries(cpu).map(([name, values]) => [name, median(values)]));
}

async function thousandMs({ port, key, thousand }: Target): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 15; run++) {
    const started = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/v1/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: thousand,
    });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`1,000 codes: ${response.status}`);
    times.push(performance.now() - started);
  }
  return median(times);
}

/** Reading a file's bytes and nothing else, warm, as the index is when a server starts again. */
async function fileReadMs(path: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    const handle = await open(path, 'r');
    const { size } = await handle.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    for (let at = 0; at < size; ) at += (await handle.read(bytes, at, Math.min(1 << 30, size - at), at)).bytesRead;
    await handle.close();
    times.push(performance.now() - started);
  }
  return median(times);
}

/** The 99th percentile of searches by likeness; null where fewer than 99 of 100 names were among the first ten. */
async function searchP99({ child }: Target): Promise<number | null> {
  child.send('search');
  const [{ times, recall }] = (await once(child, 'message')) as [{ times: number[]; recall: number }];
  console.error(`search: recall@10 ${recall}, median ${median(times)} ms`);
  return recall < 0.99 ? null : times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!;
}

export async function measure(): Promise<Record<string, number | null>> {
  const folder = mkdtempSync(join(tmpdir(), 'xinjian-bench-'));
  const target = await start(folder, SUBJECTS);
  try {
    const cpu = await measureLoads(target, {
      hello: { method: 'GET', path: '/hello' },
      static: { method: 'POST', path: '/static' },
      sqlite: { method: 'POST', path: '/sqlite' },
      verify: { method: 'POST', path: '/v1/verify' },
    });
    console.error(`CPU microseconds a request: ${JSON.stringify(cpu)}`);
    return {
      'verify20.vsStatic20': cpu.static! / cpu.verify!,
      'verify20.vsHello': cpu.hello! / cpu.verify!,
      'verify20.vsSqlite': cpu.sqlite! / cpu.verify!,
      'verify1000.ms': await thousandMs(target),
      'search.p99Ms': await searchP99(target),
      'start.vsFileRead': target.readyMs / (await fileReadMs(target.path)),
      // Two registers of ten million firms do not fit the minutes this run may take.
      'verify20.p99Ratio10M': null,
    };
  } finally {
    target.child.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
