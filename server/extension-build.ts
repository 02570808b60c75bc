import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WXT = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
const BUILDS = [
  { title: 'Chromium', output: 'chrome-mv3', flags: [] },
  { title: 'Firefox', output: 'firefox-mv3', flags: ['-b', 'firefox', '--mv3'] },
];

/** The newest change of anything a build is made from, in ms. */
function sourcesChangedAt(): number {
  const files = globSync(['extension/**/*', 'shared/**/*', 'package-lock.json'], {
    cwd: ROOT,
    exclude: (path) => path.includes('.output'),
  });
  return Math.max(...files.map((file) => statSync(join(ROOT, file)).mtimeMs));
}

const isFresh = (output: string): boolean => {
  const manifest = join(ROOT, 'extension/.output', output, 'manifest.json');
  return existsSync(manifest) && statSync(manifest).mtimeMs > sourcesChangedAt();
};

const run = (args: readonly string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WXT, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });

/** Builds the extension for both browsers where its sources changed since; false where a build failed. */
export async function buildExtension(log: (line: string) => void): Promise<boolean> {
  let built = true;
  for (const { title, output, flags } of BUILDS) {
    if (isFresh(output)) continue;
    log(`正在为 ${title} 构建扩展 …`);
    const { code, said } = await run(['build', '-c', 'extension/wxt.config.ts', ...flags]);
    if (code === 0) continue;
    log(said);
    built = false;
  }
  return built;
}
