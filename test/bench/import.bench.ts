import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { readNdjson } from '../../server/import/ndjson.ts';
import { runImport } from '../../server/import/run.ts';
import { openStore } from '../../server/store/open.ts';
import { GenericRecordSchema } from '../../shared/api/import-api.ts';
import { inventedCode } from '../cases/invented.ts';
import type { Measure } from './bench.ts';

const ROWS = 100_000;
const ROUNDS = 5;
/** Rows the memory goal speaks of; measured only where the machine does them in `MOST_SECONDS`. */
const MEMORY_ROWS = 10_000_000;
const MOST_SECONDS = Number(process.env.XINJIAN_BENCH_SECONDS ?? 180);

const COLUMNS =
  'record_id, list, name_form, loose_form, code, organization_code, payload, content_hash, edition_id, removed_on, absent, known_from, known_to';

/** One line of an invented list of court records. */
function lineAt(index: number): string {
  return `${JSON.stringify({
    list: 'dishonest-judgment-debtor',
    subject: { name: `示例第${index}号工程有限公司（虚构）`, code: inventedCode(index % 900_000), kind: null },
    authority: `虚构市第${index % 400}人民法院`,
    decisionNo: `（2025）虚9900执${index}号`,
    decidedOn: '2025-03-01',
    publishedOn: '2025-03-05',
    summary: '有履行能力而拒不履行生效法律文书确定义务；全部未履行',
  })}\n`;
}

async function writeRows(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  for (let index = 0; index < rows; index++) if (!out.write(lineAt(index))) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

export async function importFile(file: string, database: string): Promise<void> {
  const store = await openStore(database);
  const { done } = await runImport(store, () => readNdjson(file, GenericRecordSchema), {
    lists: ['dishonest-judgment-debtor'],
    edition: 'bench',
    publishedOn: '2026-11-20',
    source: '虚构',
    digest: 'bench',
    delta: false,
    dryRun: false,
    allowRejected: false,
    demonstration: false,
    expected: null,
    now: () => new Date(),
  });
  await store.destroy();
  if (!done) throw new Error('the import was refused');
}

/** The same rows by the driver alone: one prepared statement, one transaction, the same table, indexes and settings. */
async function insertRaw(rows: readonly SQLInputValue[][], database: string): Promise<void> {
  await (await openStore(database)).destroy();
  const raw = new DatabaseSync(database);
  raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536');
  const insert = raw.prepare(`insert into record_version (${COLUMNS}) values (${COLUMNS.split(',').map(() => '?')})`);
  raw.exec('begin');
  for (const row of rows) insert.run(...row);
  raw.exec('commit');
  raw.close();
}

function rowsIn(database: string): SQLInputValue[][] {
  const raw = new DatabaseSync(database);
  const rows = raw.prepare(`select ${COLUMNS} from record_version order by sequence`).all();
  raw.close();
  return rows.map((row) => Object.values(row));
}

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Import speed as a share of the raw driver's, and the peak memory of ten million rows in a process of their own. */
export const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinjian-bench-'));
  try {
    const file = join(folder, 'rows.ndjson');
    await writeRows(file, ROWS);
    const imported: number[] = [];
    const inserted: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      imported.push(await seconds(() => importFile(file, join(folder, `import-${round}.db`))));
      const rows = rowsIn(join(folder, `import-${round}.db`));
      inserted.push(await seconds(() => insertRaw(rows, join(folder, `raw-${round}.db`))));
    }
    const pace = median(imported);
    console.error(`import ${Math.round(ROWS / pace)} rows/s, raw ${Math.round(ROWS / median(inserted))} rows/s`);
    return {
      'import.vsRawInsert': median(inserted) / pace,
      'import.rssMb': await peakMemory(folder, (pace * MEMORY_ROWS) / ROWS),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Null where ten million rows would take longer than a bench may: a smaller count would be another figure. */
async function peakMemory(folder: string, expectedSeconds: number): Promise<number | null> {
  if (expectedSeconds > MOST_SECONDS) return null;
  const file = join(folder, 'many.ndjson');
  await writeRows(file, MEMORY_ROWS);
  const child = fork(new URL('import-memory.ts', import.meta.url), [file, join(folder, 'many.db')]);
  const [peak] = (await once(child, 'message')) as [number];
  return peak;
}
