/** Everything a clone can prove: `npm test`. Ends with the line `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { providePrograms } from './programs.ts';

const say = (line: string): void => console.log(`信鉴: ${line}`);

const missing = providePrograms(say);
if (missing.length) {
  for (const line of missing) console.error(line);
  console.log(`0 passed, ${missing.length} failed`);
  process.exit(1);
}

/** A step that is one truth: it holds or it does not. */
const STEPS: [string, string, string[]][] = [
  ['types, lint and format', process.execPath, ['test/check.ts']],
  ['the extension for Chromium', 'node_modules/.bin/wxt', ['build', '-c', 'extension/wxt.config.ts']],
  [
    'the extension for Firefox',
    'node_modules/.bin/wxt',
    ['build', '-c', 'extension/wxt.config.ts', '-b', 'firefox', '--mv3'],
  ],
];
let passed = 0;
let failed = 0;
for (const [title, program, args] of STEPS) {
  say(title);
  const run = spawnSync(program, args, { encoding: 'utf8' });
  if (run.status === 0) passed++;
  else {
    failed++;
    console.error(`${run.stdout}${run.stderr}`);
  }
}

say('unit, property, API, database and browser tests');
mkdirSync('.tmp', { recursive: true });
const report = '.tmp/vitest.json';
const vitest = spawnSync(
  'node_modules/.bin/vitest',
  [
    'run',
    '-c',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + (vitest.status !== 0 && counts.numFailedTests === 0 ? 1 : 0);
} catch (error) {
  console.error(`no test report: ${error}`);
  failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
