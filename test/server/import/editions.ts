import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { ListLine } from '../../../server/import/importer.ts';
import { type ImportOptions, type ImportOutcome, runImport } from '../../../server/import/run.ts';
import type { Store } from '../../../server/store/open.ts';
import { type GenericRecord, GenericRecordSchema } from '../../../shared/api/import-api.ts';

/** A row about an invented firm. */
export const rowOf = (name: string, given: Partial<GenericRecord> = {}): GenericRecord =>
  v.parse(GenericRecordSchema, {
    list: 'bad-conduct',
    subject: { name: `示例${name}有限公司（虚构）` },
    authority: '虚构市财政局',
    decisionNo: `虚字${name}号`,
    ...given,
  });

export async function* linesOf(rows: readonly GenericRecord[]): AsyncGenerator<ListLine> {
  for (const [index, value] of rows.entries()) yield { row: index + 1, value };
}

/** Imports rows as one edition; a complete one unless told otherwise. */
export const importRows = (
  store: Store,
  rows: readonly GenericRecord[],
  given: Partial<ImportOptions> = {},
): Promise<ImportOutcome> =>
  runImport(store, () => linesOf(rows), {
    lists: ['bad-conduct'],
    edition: randomUUID(),
    publishedOn: null,
    source: '虚构名单',
    digest: randomUUID(),
    delta: false,
    dryRun: false,
    allowRejected: false,
    demonstration: false,
    expected: null,
    now: () => new Date('2026-11-20T00:00:00Z'),
    ...given,
  });
