import type { ParseArgsOptionDescriptor } from 'node:util';

/** One option of a command: what `node:util` parses, and the sentence `--help` shows. */
export type Option = ParseArgsOptionDescriptor & { help: string; value?: string };

/** The world a command runs in; tests give their own. */
export interface Io {
  /** Standard output: results and nothing else. */
  out(text: string): void;
  /** The same for what is no text: a workbook. */
  outBytes(bytes: Uint8Array): void;
  /** Standard error: progress, hints, faults. */
  err(text: string): void;
  /** Everything on standard input, as text. */
  readInput(): Promise<string>;
  /** Standard error is a terminal a bar can be drawn on. */
  terminal: boolean;
  env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** Aborts when the user asks the program to end. */
  ended: AbortSignal;
}

/** Wrong usage: told with a hint to `--help`, exit code 2. */
export class UsageError extends Error {}

/** What stood behind a command's name, read by its own options. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>, positionals: readonly string[]) {
    this.#values = values;
    this.positionals = positionals;
  }

  /** An option's text, or null where it was not given. */
  text(name: string): string | null {
    const value = this.#values[name];
    return typeof value === 'string' ? value : null;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  /** One of the values an option allows, or null where it was not given; throws a `UsageError` on any other. */
  choice<const T extends string>(name: string, allowed: readonly T[]): T | null {
    const text = this.text(name);
    if (text === null) return null;
    const chosen = allowed.find((each) => each === text);
    if (chosen === undefined) throw new UsageError(`--${name} 只能是 ${allowed.join('、')}，不能是“${text}”`);
    return chosen;
  }

  /** The positional at an index, or a `UsageError` naming what is missing. */
  needed(index: number, what: string): string {
    const value = this.positionals[index];
    if (value === undefined) throw new UsageError(`缺少 ${what}`);
    return value;
  }
}

/** One command of `xinjian`: a file in `commands/` and its line in `commands.ts`. */
export interface Command {
  name: string;
  /** What it does, in one line. */
  summary: string;
  /** What stands behind the name, as `--help` shows it: `LIST FILE…`. */
  usage: string;
  /** Its own options; `--help` and `--json` every command has. */
  options: Readonly<Record<string, Option>>;
  /** More for `--help`: the lines below the options. */
  details?: string;
  /** Exit code: 0 done, 1 failed. A `UsageError` thrown is 2, any other error 1. */
  run(args: Arguments, io: Io): Promise<number>;
}
