import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { DaySchema } from '../../shared/api/day.ts';
import { isListId } from '../../shared/record/list.ts';
import { type Arguments, type Command, type Io, UsageError } from '../command.ts';
import { digestKey } from '../digest-key.ts';
import { importListFiles, listsOfFormat } from '../import/import-file.ts';
import { importReceipts } from '../import/receipts.ts';
import { importRegistry, registryLines } from '../import/registry.ts';
import type { Rejected } from '../import/reject.ts';
import { startProgress } from '../progress.ts';
import type { Store } from '../store/open.ts';
import { databaseAddress, databaseOption, withStore } from './database.ts';

/** One file's outcome: what `--json` prints, one document each. */
interface Outcome {
  done: boolean;
  refusal: string | null;
  reports: readonly { list: string; read: number; added: number; rejected: readonly Rejected[] }[];
}

function publishedOn(args: Arguments): string | null {
  const day = args.text('published-on');
  if (day !== null && !v.is(DaySchema, day)) throw new UsageError(`--published-on 须为 YYYY-MM-DD，不能是“${day}”`);
  return day;
}

/** How many lines a file has, to tell the time left by; null where lines are no rows. */
async function linesIn(io: Io, file: string): Promise<number | null> {
  if (!io.terminal || !/\.(ndjson|jsonl|csv)$/i.test(file)) return null;
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

async function importRows(args: Arguments, io: Io, store: Store): Promise<Outcome> {
  const files = args.positionals.slice(1);
  const [format, list] = [args.positionals[0]!, args.text('list')];
  if (list !== null && !isListId(list)) throw new UsageError(`没有名单“${list}”；可用的名单见 xinjian lists`);
  if (listsOfFormat(format, list) === null) throw new UsageError(`没有“${format}”这种格式；可用的格式见 xinjian lists`);
  const counts = await Promise.all(files.map((file) => linesIn(io, file)));
  const total = counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
  const progress = startProgress(io, basename(files[0]!), total);
  try {
    return await importListFiles(store, {
      files,
      format,
      list,
      edition: args.text('edition'),
      publishedOn: publishedOn(args),
      source: args.text('source'),
      delta: args.flag('delta'),
      dryRun: args.flag('dry-run'),
      allowRejected: args.flag('allow-rejected'),
      allowShrunken: args.flag('allow-shrunken'),
      now: () => io.now(),
      onRow: (read: number) => progress.update(read),
    });
  } finally {
    progress.stop();
  }
}

/** Register entries or receipts, a file at a time. */
async function importEntries(
  args: Arguments,
  io: Io,
  { store, file }: { store: Store; file: string },
): Promise<Outcome> {
  const options = {
    edition: args.text('edition') ?? basename(file),
    dryRun: args.flag('dry-run'),
    allowRejected: args.flag('allow-rejected'),
    now: () => io.now(),
  };
  if (args.positionals[0] === 'receipts') {
    const { done, report } = await importReceipts(store, file, options);
    return { done, refusal: null, reports: [report] };
  }
  const key = digestKey(databaseAddress(args, io));
  const { done, report } = await importRegistry(store, () => registryLines(file), { ...options, key });
  return { done, refusal: null, reports: [report] };
}

function tell(io: Io, file: string, { done, refusal, reports }: Outcome): void {
  for (const { list, read, added, rejected, ...rest } of reports) {
    io.out(`${list}  读取 ${read}，新增 ${added}`);
    const { changed, unchanged, removed } = rest as Partial<Record<string, number>>;
    if (changed !== undefined) io.out(`，变更 ${changed}，未变 ${unchanged}，移出 ${removed}`);
    io.out(`，拒收 ${rejected.length}\n`);
    for (const { row, column, reason, file: part = file } of rejected)
      io.err(`${part}:${row} ${column || '整行'}：${reason}\n`);
  }
  if (refusal !== null) io.err(`${file} 未导入：${refusal}\n`);
  else if (!done) io.err(`${file} 未导入：改正以上各行，或加 --allow-rejected（该版视为不完整）\n`);
}

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.needed(0, 'LIST');
  args.needed(1, 'FILE');
  publishedOn(args);
  return withStore(args, io, async (store) => {
    let code = 0;
    const told = (name: string, outcome: Outcome): void => {
      if (args.flag('json')) for (const report of outcome.reports) io.out(`${JSON.stringify(report)}\n`);
      else tell(io, name, outcome);
      if (!outcome.done) code = 1;
    };
    if (format === 'registry' || format === 'receipts')
      for (const file of args.positionals.slice(1)) told(file, await importEntries(args, io, { store, file }));
    else told(args.positionals[1]!, await importRows(args, io, store));
    return code;
  });
}

/** Loads one edition of a list, the register, or receipts; all or nothing (contract §3). */
export const importCommand: Command = {
  name: 'import',
  summary: '导入一份名单、登记信息或人工查询回执；整份成功，或什么都不改',
  usage: 'LIST FILE…',
  details:
    'LIST：generic、registry、receipts，或 xinjian lists 列出的名单与官方格式。多个 FILE 合为同一版；完整版里没有的行即为移出。',
  options: {
    list: { type: 'string', value: 'ID', help: 'generic：每一行都须属于该名单；空文件即“名单为空”的完整版' },
    edition: { type: 'string', value: 'NAME', help: '版次名称，默认文件名' },
    'published-on': { type: 'string', value: 'DAY', help: '名单的发布日期；不给则视为无日期名单，不能证明未列入' },
    source: { type: 'string', value: 'NAME', help: '发布单位，显示为来源' },
    delta: { type: 'boolean', help: '部分更新：文件里没有的行保留' },
    'dry-run': { type: 'boolean', help: '只检查并报告，不写入' },
    'allow-rejected': { type: 'boolean', help: '有拒收的行也导入，该版视为不完整' },
    'allow-shrunken': { type: 'boolean', help: '官方格式：行数远少于现有的完整版也导入' },
    db: databaseOption,
  },
  run,
};
