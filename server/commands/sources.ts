import { isListId } from '../../shared/record/list.ts';
import { type Arguments, type Command, type Io, UsageError } from '../command.ts';
import { listsOfFormat } from '../import/import-file.ts';
import { runSource } from '../sources/run-source.ts';
import type { Store } from '../store/open.ts';
import { dueSources, listSources, putSource, type RunRow, removeSource, type SourceRow } from '../store/sources.ts';
import { databaseOption, withStore } from './database.ts';

const DAY_MS = 86_400_000;
const EVERY_MINUTES = 1440;

function whole(args: Arguments, name: string, from: number): number | null {
  const text = args.text(name);
  if (text === null) return null;
  if (!/^[0-9]{1,7}$/.test(text) || Number(text) < from) throw new UsageError(`--${name} 须为不小于 ${from} 的整数`);
  return Number(text);
}

function sourceGiven(args: Arguments, now: Date): SourceRow {
  const [id, format, location] = [args.needed(1, 'ID'), args.text('format'), args.text('location')];
  if (format === null || location === null) throw new UsageError('须给出 --format 与 --location');
  const list = args.text('list');
  if (list !== null && !isListId(list)) throw new UsageError(`没有名单“${list}”；可用的名单见 xinjian lists`);
  if (listsOfFormat(format, list) === null) throw new UsageError(`没有“${format}”这种格式；可用的格式见 xinjian lists`);
  if (format === 'generic' && list === null) throw new UsageError('generic 的来源须给出 --list');
  return {
    id,
    format,
    list,
    location,
    every_minutes: whole(args, 'every', 1) ?? EVERY_MINUTES,
    budget_days: whole(args, 'budget', 0),
    complete: args.flag('delta') ? 0 : 1,
    created_at: now.toISOString(),
    next_run_at: now.toISOString(),
    checksum: null,
  };
}

const shown = ({ source, lastRun }: { source: SourceRow; lastRun: RunRow | null }, now: Date) => ({
  id: source.id,
  format: source.format,
  list: source.list,
  location: source.location,
  everyMinutes: source.every_minutes,
  budgetDays: source.budget_days,
  complete: source.complete === 1,
  nextRunAt: source.next_run_at,
  checksum: source.checksum,
  stale:
    source.budget_days !== null &&
    (lastRun === null || now.getTime() - Date.parse(lastRun.ended_at) > source.budget_days * DAY_MS),
  lastRun: lastRun && {
    startedAt: lastRun.started_at,
    endedAt: lastRun.ended_at,
    outcome: lastRun.outcome,
    edition: lastRun.edition,
    detail: lastRun.detail,
  },
});

const OUTCOMES: Readonly<Record<string, string>> = { imported: '已导入', unchanged: '未变', failed: '失败' };

async function list(store: Store, args: Arguments, io: Io): Promise<number> {
  const sources = (await listSources(store)).map((each) => shown(each, io.now()));
  if (args.flag('json')) io.out(`${JSON.stringify(sources)}\n`);
  else
    for (const { id, location, lastRun, stale } of sources) {
      const run = lastRun ? `${OUTCOMES[lastRun.outcome]} ${lastRun.endedAt} ${lastRun.detail ?? ''}` : '尚未运行';
      io.out(`${id}  ${location}  ${run}${stale ? '（已过时限）' : ''}\n`);
    }
  return 0;
}

async function run(store: Store, args: Arguments, io: Io): Promise<number> {
  const wanted = args.positionals.slice(1);
  const all = (await listSources(store)).map(({ source }) => source);
  const unknown = wanted.find((id) => !all.some((source) => source.id === id));
  if (unknown !== undefined) throw new UsageError(`没有来源“${unknown}”；已有的来源见 xinjian sources`);
  const due = args.flag('due') ? await dueSources(store, io.now()) : all;
  let failed = 0;
  for (const source of due.filter(({ id }) => !wanted.length || wanted.includes(id))) {
    if (io.ended.aborted) break;
    const { outcome, edition, detail } = await runSource(store, source, () => io.now());
    if (outcome === 'failed') failed++;
    if (args.flag('json')) io.out(`${JSON.stringify({ id: source.id, outcome, edition, detail })}\n`);
    else io.out(`${source.id}  ${OUTCOMES[outcome]}  ${detail ?? ''}\n`);
    if (outcome === 'failed') io.err(`${source.id} 未能更新：${detail}；在成功之前，该名单不能证明未列入\n`);
  }
  return failed ? 1 : 0;
}

/** Where lists come from by themselves: `serve` runs what is due, `sources run` at once. */
export const sourcesCommand: Command = {
  name: 'sources',
  summary: '管理名单的来源：文件、文件夹或网址，按间隔自动导入，失败可见',
  usage: '[list | add ID | remove ID | run [ID…]]',
  options: {
    format: { type: 'string', value: 'ID', help: 'add：官方格式或名单的编号，或 generic' },
    location: { type: 'string', value: 'PATH|URL', help: 'add：文件、文件夹（取名称最后的文件）或 http(s) 网址' },
    list: { type: 'string', value: 'ID', help: 'add：generic 的行所属的名单' },
    every: { type: 'string', value: 'MINUTES', help: `add：间隔分钟数（默认 ${EVERY_MINUTES}）` },
    budget: { type: 'string', value: 'DAYS', help: 'add：超过多少天没有运行即为过时' },
    delta: { type: 'boolean', help: 'add：来源给的是部分更新' },
    due: { type: 'boolean', help: 'run：只运行到期的' },
    db: databaseOption,
  },
  async run(args, io) {
    return withStore(args, io, async (store) => {
      switch (args.positionals[0] ?? 'list') {
        case 'list':
          return list(store, args, io);
        case 'add':
          await putSource(store, sourceGiven(args, io.now()));
          return 0;
        case 'remove':
          if (await removeSource(store, args.needed(1, 'ID'))) return 0;
          throw new UsageError(`没有来源“${args.positionals[1]}”`);
        case 'run':
          return run(store, args, io);
        default:
          throw new UsageError(`没有“sources ${args.positionals[0]}”`);
      }
    });
  },
};
