/**
 * Speed as ratios of two things run in turn in one process: `npm run bench [-- --json]`.
 * A figure this machine or this checkout cannot measure is null, never left out.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchDecide } from './decide.bench.ts';
import { benchDetect } from './detect.bench.ts';
import { benchPage } from './page.bench.ts';
import { benchServer } from './server.bench.ts';

const KEYS = [
  'detect.vsSuffixRegex',
  'detect.vsJieba',
  'detect.worstCase',
  'page.vsTreeWalker',
  'page.vsMarkJs',
  'page.longestTaskMs',
  'verify20.vsStatic20',
  'verify20.vsHello',
  'verify20.vsSqlite',
  'verify20.p99Ratio10M',
  'verify1000.ms',
  'decide20.ms',
  'search.vsTrgm',
  'search.p99Ms',
  'import.vsRawInsert',
  'import.rssMb',
  'start.vsFileRead',
  'filter.bitsPerKey',
  'filter.falseMaybe',
  'snapshot.firstAnswerMs',
] as const;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const material = [process.env.XINJIAN_MATERIAL, '../shared'].find((path) => path && existsSync(path)) ?? null;
if (!material) console.error('no labelled pages beside this checkout: detection is measured on generated text');

const BENCHES: [string, () => Promise<Record<string, number | null>>][] = [
  ['decide', benchDecide],
  ['detect', () => benchDetect(material)],
  ['server', benchServer],
  ['page', benchPage],
];

const measured: Record<string, number | null> = {};
for (const [name, bench] of BENCHES) {
  if (values.only && values.only !== name) continue;
  console.error(`measuring ${name} …`);
  try {
    Object.assign(measured, await bench());
  } catch (error) {
    console.error(`${name} could not be measured: ${error instanceof Error ? error.message : error}`);
  }
}
const figures = Object.fromEntries(KEYS.map((key) => [key, measured[key] ?? null]));
if (values.json) console.log(JSON.stringify(figures));
else console.table(figures);
process.exit(0);
