import * as v from 'valibot';
import { DaySchema, DivisionSchema } from '../../shared/api/day.ts';
import { type VerifyRequest, VerifyRequestSchema } from '../../shared/api/verify-api.ts';
import { PURPOSES } from '../../shared/policy/purpose.ts';
import { type Arguments, type Command, type Io, type Option, UsageError } from '../command.ts';
import { askingOf } from './ask.ts';
import { databaseOption, withStore } from './database.ts';
import { explained } from './explained.ts';

/** How a question is put on the command line; `screen` shares them. */
export const questionOptions: Readonly<Record<string, Option>> = {
  purpose: { type: 'string', value: 'PURPOSE', help: `查询用途：${PURPOSES.join('、')}` },
  place: { type: 'string', value: 'CODE', help: '办理地的行政区划代码（GB/T 2260），默认全国' },
  'as-of': { type: 'string', value: 'DAY', help: '答案所指的日期（YYYY-MM-DD），默认今天' },
  replay: { type: 'boolean', help: '重现当日所见：不隐去此后已修复、移出的记录' },
};

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, option: string): T {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new UsageError(`--${option}：${parsed.issues[0].message}`);
  return parsed.output;
}

/** The options given, as the fields of a request they stand for; options not given are left out. */
export function askedBy(args: Arguments): Partial<VerifyRequest> {
  const purpose = args.choice('purpose', PURPOSES);
  const place = args.text('place');
  const asOf = args.text('as-of');
  return {
    ...(purpose && { purpose }),
    ...(place && { place: checked(DivisionSchema, place, 'place') }),
    ...(asOf && { asOf: checked(DaySchema, asOf, 'as-of') }),
    ...(args.flag('replay') && { replay: true }),
  };
}

function readRequest(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  } catch (error) {
    throw new Error(`标准输入不是 JSON：${(error as Error).message}`);
  }
  throw new Error('标准输入须为一个 verify 请求对象');
}

async function run(args: Arguments, io: Io): Promise<number> {
  const asked = askedBy(args);
  const parsed = v.safeParse(VerifyRequestSchema, { ...readRequest(await io.readInput()), ...asked });
  if (!parsed.success) {
    for (const issue of parsed.issues) io.err(`${v.getDotPath(issue) ?? '请求'}：${issue.message}\n`);
    return 1;
  }
  const answer = await withStore(args, io, (store) => askingOf(store, args, io)(parsed.output));
  if (args.flag('explain')) {
    io.out(`${await explained(answer, parsed.output.lang)}\n`);
    return 0;
  }
  io.out(`${args.flag('json') ? JSON.stringify(answer) : JSON.stringify(answer, null, 2)}\n`);
  return 0;
}

/** Answers a `POST /v1/verify` body read on standard input. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: '从标准输入读取 verify 请求，打印答案',
  usage: '< REQUEST.json',
  options: {
    ...questionOptions,
    explain: { type: 'boolean', help: '用平实的句子说明结论：由重到轻，各附依据，并说下一步' },
    db: databaseOption,
  },
  details: '请求的写法与 POST /v1/verify 相同，例如 {"purpose":"procurement","subjects":[{"ref":"1","name":"…"}]}',
  run,
};
