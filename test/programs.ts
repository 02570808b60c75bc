import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

/** A program of the machine that a test drives, the Debian package that brings it, and how to tell it is there. */
interface Program {
  name: string;
  debian: string;
  present: () => boolean;
}

const answers = (command: string, args: string[], pattern: RegExp): boolean => {
  const run = spawnSync(command, args, { encoding: 'utf8' });
  return run.status === 0 && pattern.test(run.stdout);
};

const PROGRAMS: Program[] = [
  { name: 'Chromium', debian: 'chromium', present: () => existsSync('/usr/bin/chromium') },
  { name: 'Firefox ESR', debian: 'firefox-esr', present: () => existsSync('/usr/bin/firefox-esr') },
  { name: 'a Chinese font', debian: 'fonts-noto-cjk', present: () => answers('fc-list', [':lang=zh'], /\S/) },
  {
    name: 'PostgreSQL',
    debian: 'postgresql',
    present: () => globSync('/usr/lib/postgresql/*/bin/initdb').length > 0,
  },
];

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs what is missing where that is ours to do (root on Debian); otherwise returns one line per missing program. */
export function providePrograms(log: (line: string) => void): string[] {
  const missing = PROGRAMS.filter((program) => !program.present());
  if (missing.length && isRootOnDebian()) {
    const packages = missing.map((program) => program.debian);
    log(`installing ${packages.join(' ')} from Debian …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    ]) {
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    }
  }
  return PROGRAMS.filter((program) => !program.present()).map(
    (program) => `${program.name} is missing: sudo apt-get install --no-install-recommends ${program.debian}`,
  );
}
