import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../server/command-line.ts';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the real command in a process of its own, standard input given as text. */
export function runCli(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => (out += String(text)));
    child.stderr.on('data', (text) => (err += String(text)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

/** Runs a command in this process, through the same front door: as `runCli`, without the wait for a new process. */
export async function runHere(args: readonly string[], input = ''): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    out: (text) => void out.push(text),
    outBytes: (bytes) => void out.push(String(bytes)),
    err: (text) => void err.push(text),
    readInput: async () => input,
    terminal: false,
    env: {},
    now: () => new Date(),
    ended: new AbortController().signal,
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Standard output of `--json`: one document a line and nothing else, or this throws. */
export const documents = <T>({ out }: Ran): T[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
