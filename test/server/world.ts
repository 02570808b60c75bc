import * as v from 'valibot';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { depsOver } from '../../server/deps.ts';
import type { Deps } from '../../server/env.ts';
import type { ListLine } from '../../server/import/importer.ts';
import type { Line } from '../../server/import/ndjson.ts';
import { importRegistry } from '../../server/import/registry.ts';
import { type ImportOptions, type ImportOutcome, runImport } from '../../server/import/run.ts';
import { createLog } from '../../server/log.ts';
import { dayInShanghai } from '../../server/question.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { GenericRecordSchema, RegistrySubjectSchema } from '../../shared/api/import-api.ts';
import { addDays } from '../../shared/day.ts';
import type { ListId } from '../../shared/record/list.ts';

export const TODAY = dayInShanghai(new Date());

async function* linesOf<T>(values: readonly T[]): AsyncGenerator<Line<T>> {
  for (const [index, value] of values.entries()) yield { row: index + 1, value };
}

type Row = v.InferInput<typeof GenericRecordSchema>;
type Entry = v.InferInput<typeof RegistrySubjectSchema>;

/** A complete edition of one list out of any lines, published yesterday unless said otherwise. */
export function importLines(
  store: Store,
  list: ListId,
  lines: () => AsyncIterable<ListLine>,
  options: Partial<ImportOptions> = {},
): Promise<ImportOutcome> {
  return runImport(store, lines, {
    lists: [list],
    edition: `${list} ${TODAY}`,
    publishedOn: addDays(TODAY, -1),
    source: '示例来源（虚构）',
    digest: '',
    expected: null,
    delta: false,
    dryRun: false,
    allowRejected: false,
    demonstration: false,
    now: () => new Date(),
    ...options,
  });
}

/** A complete edition of exactly these rows. */
export function importEdition(store: Store, list: ListId, rows: readonly Row[], options: Partial<ImportOptions> = {}) {
  const parsed = v.parse(v.array(GenericRecordSchema), rows);
  return importLines(store, list, () => linesOf(parsed), options);
}

export function importSubjects(store: Store, entries: readonly Entry[]) {
  const parsed = v.parse(v.array(RegistrySubjectSchema), entries);
  return importRegistry(store, () => linesOf(parsed), {
    edition: 'register',
    key: Buffer.from('test'),
    dryRun: false,
    allowRejected: false,
    now: () => new Date(),
  });
}

/** What every question of `procurement` needs covered. */
export const REQUIRED: readonly ListId[] = [
  'dishonest-judgment-debtor',
  'major-tax-violation',
  'procurement-violation',
];

/** The application over a store, with a way to put JSON questions to it. */
export async function worldAt(address: string, environment: Record<string, string> = {}, changes: Partial<Deps> = {}) {
  const store = await openStore(address);
  const config = { ...readConfig(environment), database: address };
  const deps = { ...depsOver(store, { config, log: createLog('silent') }), ...changes };
  const app = createApp(deps);
  const headers = { 'content-type': 'application/json' };
  return {
    store,
    deps,
    app,
    get: (path: string, more: Record<string, string> = {}) => app.request(path, { headers: more }),
    post: (path: string, body: unknown, more: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) }),
    close: () => store.destroy(),
  };
}

export type World = Awaited<ReturnType<typeof worldAt>>;
