/** Types, lint and format of the whole project: `npm run check`. */
import { spawnSync } from 'node:child_process';

/** Only what changed since the last run is looked at again. */
const types = (house: string): [string, string[]] => [
  'tsc',
  ['-p', house, '--incremental', '--tsBuildInfoFile', `.tmp/${house}.tsbuildinfo`],
];

const STEPS: [string, string[]][] = [
  ['wxt', ['prepare', '-c', 'extension/wxt.config.ts']],
  types('shared'),
  types('server'),
  types('extension'),
  types('test'),
  ['biome', ['check', '.']],
];

let failed = 0;
for (const [program, args] of STEPS) {
  const run = spawnSync(`node_modules/.bin/${program}`, args, { encoding: 'utf8' });
  if (run.status === 0) continue;
  failed++;
  console.error(`${program} ${args.join(' ')}\n${run.stdout}${run.stderr}`);
}
if (failed) process.exit(1);
console.log('types, lint and format: in order');
