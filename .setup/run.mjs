/**
 * Runs one of the project's programs straight after a clone: installs what the lock file says if it is not there yet,
 * then hands over to the Node the lock file pins. Plain JavaScript, because the machine's own Node may be older.
 * usage: node .setup/run.mjs PROGRAM.ts [argument …]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED_MAJOR = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.xinjian-lock');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('信鉴: installing what package-lock.json names (once, about half a minute) …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const done = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: npm.length === 1 && process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('信鉴: `npm ci` failed; what it printed stands above. Mend that and run the same command again.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

const [program, ...rest] = process.argv.slice(2);
const target = resolve(root, program);
if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  process.argv = [process.argv[0], target, ...rest];
  await import(pathToFileURL(target).href);
} else {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(pinned)) {
    console.error(
      `信鉴: needs Node ${NEEDED_MAJOR} or newer; this is ${process.version} and no pinned one exists for this platform.`,
    );
    process.exit(1);
  }
  const path = `${dirname(pinned)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(pinned, [target, ...rest], { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
