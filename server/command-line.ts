import { parseArgs } from 'node:util';
import { Arguments, type Command, type Io, type Option, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';

const COMMON: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: '标准输出只打印 JSON 文档，每份一行' },
  help: { type: 'boolean', short: 'h', help: '显示本说明' },
};

const nameOf = ([name, option]: [string, Option]): string =>
  `${option.short ? `-${option.short}, ` : ''}--${name}${option.type === 'string' ? ` ${option.value ?? 'TEXT'}` : ''}`;

function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON });
  const width = Math.max(...options.map((each) => nameOf(each).length));
  return [
    command.summary,
    '',
    `用法：xinjian ${[command.name, command.usage, '[选项]'].filter(Boolean).join(' ')}`,
    '',
    ...options.map((each) => `  ${nameOf(each).padEnd(width)}  ${each[1].help}`),
    ...(command.details ? ['', command.details] : []),
    '',
  ].join('\n');
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    '信鉴 Xinjian',
    '',
    '用法：xinjian COMMAND [选项]    每个命令的说明：xinjian COMMAND --help',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    '退出码：0 完成，1 失败，2 用法错误。',
    '',
  ].join('\n');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function parse(command: Command, argv: readonly string[]): Arguments {
  try {
    const options = { ...command.options, ...COMMON };
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return new Arguments(values, positionals);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

/** Runs one command line, without the program's name, and gives its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCommandLine(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(await overview());
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    io.err(`没有“${name}”这个命令。\n\n${await overview()}`);
    return 2;
  }
  const command = await COMMANDS[name]!();
  try {
    const args = parse(command, rest);
    if (args.flag('help')) {
      io.out(helpOf(command));
      return 0;
    }
    return await command.run(args, io);
  } catch (error) {
    io.err(`${messageOf(error)}\n`);
    if (!(error instanceof UsageError)) return 1;
    io.err(`用法见：xinjian ${command.name} --help\n`);
    return 2;
  }
}
