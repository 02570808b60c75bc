import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { GenericRecordSchema, RegistrySubjectSchema } from '../../shared/api/import-api.ts';
import { addDays, daysBetween } from '../../shared/day.ts';
import { digestKey } from '../digest-key.ts';
import type { Line } from '../import/ndjson.ts';
import { readNdjson } from '../import/ndjson.ts';
import { importRegistry } from '../import/registry.ts';
import { type ImportOptions, runImport } from '../import/run.ts';
import { dayInShanghai } from '../question.ts';
import { demonstrationEdition } from '../store/demonstration.ts';
import type { Store } from '../store/open.ts';
import { DEMONSTRATION_LISTS, demonstrationRecords, demonstrationRegister } from './records.ts';

/** Lists that ship with the project: printed, undated, rated before the rules of today, and so never adverse. */
const RATINGS = [
  { file: 'daqing-construction', edition: '大庆市建筑业企业行业信用评价等级名单（无日期）' },
  { file: 'nanhai-hospitals', edition: '南海区公立医院信用评价等级单位名单（无日期）' },
];
const UNDATED = '无日期名单，仅供参考';
/** Older than this, the demonstration's editions are published anew, or nothing in them would cover today. */
const FRESH_DAYS = 1;

const COMMON = { digest: '', dryRun: false, allowRejected: false, expected: null } satisfies Partial<ImportOptions>;

async function* linesOf<T>(values: readonly T[]): AsyncGenerator<Line<T>> {
  for (const [index, value] of values.entries()) yield { row: index + 1, value };
}

async function loadRatings(store: Store, now: Date): Promise<void> {
  for (const { file, edition } of RATINGS) {
    const path = new URL(`../data/ratings/${file}.ndjson`, import.meta.url).pathname;
    const { done } = await runImport(store, () => readNdjson(path, GenericRecordSchema), {
      ...COMMON,
      lists: ['credit-rating'],
      edition,
      publishedOn: null,
      source: `${edition.replace('（无日期）', '')}；${UNDATED}`,
      delta: true,
      demonstration: false,
      now: () => now,
    });
    if (!done) throw new Error(`随附名单 ${file} 未能导入：${readFileSync(path).length} 字节`);
  }
}

async function loadEditions(store: Store, today: string, now: Date): Promise<void> {
  const records = v.parse(v.array(GenericRecordSchema), demonstrationRecords(today));
  for (const list of DEMONSTRATION_LISTS) {
    const rows = records.filter((record) => record.list === list);
    await runImport(store, () => linesOf(rows), {
      ...COMMON,
      lists: [list],
      edition: `演示 ${today}`,
      publishedOn: addDays(today, -1),
      source: '演示名单（虚构主体）',
      delta: false,
      demonstration: true,
      now: () => now,
    });
  }
}

/**
 * Loads the rating lists and the invented demonstration into an empty database, and publishes the demonstration anew
 * where it has grown old. A database that holds anybody's own lists and no demonstration is left alone.
 */
export async function loadDemonstration(store: Store, address: string, now: Date): Promise<'loaded' | 'kept'> {
  const today = dayInShanghai(now);
  const { anything, publishedOn } = await demonstrationEdition(store);
  if (anything && publishedOn === null) return 'kept';
  if (publishedOn !== null && daysBetween(publishedOn, today) <= FRESH_DAYS) return 'kept';
  const register = v.parse(v.array(RegistrySubjectSchema), demonstrationRegister(today));
  await importRegistry(store, () => linesOf(register), {
    edition: `演示 ${today}`,
    key: digestKey(address),
    dryRun: false,
    allowRejected: false,
    now: () => now,
  });
  if (!anything) await loadRatings(store, now);
  await loadEditions(store, today, now);
  return 'loaded';
}
