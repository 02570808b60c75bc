/**
 * Speed as ratios of two things run in turn in one process: `npm run bench [-- --json]`.
 * A figure this machine or this checkout cannot measure is null, never left out.
 */
import { existsSync, globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** What each `*.bench.ts` beside this file exports as `measure`: figures by key, from one run. */
export type Measure = (material: string | null) => Promise<Record<string, number | null>>;

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

const measured: Record<string, number | null> = {};
for (const file of globSync('test/bench/*.bench.ts').sort()) {
  const name = basename(file, '.bench.ts');
  if (values.only && values.only !== name) continue;
  console.error(`measuring ${name} …`);
  try {
    const { measure } = (await import(pathToFileURL(resolve(file)).href)) as { measure: Measure };
    Object.assign(measured, await measure(material));
  } catch (error) {
    console.error(`${name} could not be measured: ${error instanceof Error ? error.message : error}`);
  }
}
const figures = Object.fromEntries(KEYS.map((key) => [key, measured[key] ?? null]));
if (values.json) console.log(JSON.stringify(figures));
else console.table(figures);
process.exit(0);
