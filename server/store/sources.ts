import type { Insertable, Selectable } from 'kysely';
import { takeTurn } from './import-turn.ts';
import { insertEdition } from './imports.ts';
import type { Store } from './open.ts';
import { patiently } from './patience.ts';
import type { Tables } from './schema.ts';

export type SourceRow = Selectable<Tables['source']>;
export type RunRow = Selectable<Tables['source_run']>;

/** Keeps a source, in place of the one of the same id. */
export async function putSource(store: Store, source: Insertable<Tables['source']>): Promise<void> {
  await store.transaction().execute(async (db) => {
    await db.deleteFrom('source').where('id', '=', source.id).execute();
    await db.insertInto('source').values(source).execute();
  });
}

/** False where there is no such source. What it brought in stays. */
export async function removeSource(store: Store, id: string): Promise<boolean> {
  const { numDeletedRows } = await store.deleteFrom('source').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Every source with its last run, by id. */
export async function listSources(store: Store): Promise<{ source: SourceRow; lastRun: RunRow | null }[]> {
  const sources = await store.selectFrom('source').selectAll().orderBy('id').execute();
  const runs = await store
    .selectFrom('source_run')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('source_run')
        .select((each) => each.fn.max('id').as('id'))
        .groupBy('source_id'),
    )
    .execute();
  return sources.map((source) => ({ source, lastRun: runs.find((run) => run.source_id === source.id) ?? null }));
}

export const dueSources = (store: Store, now: Date): Promise<SourceRow[]> =>
  store.selectFrom('source').selectAll().where('next_run_at', '<=', now.toISOString()).orderBy('next_run_at').execute();

/** How one run of a source ended. */
export interface RunOutcome {
  outcome: 'imported' | 'unchanged' | 'failed';
  startedAt: string;
  edition: string | null;
  detail: string | null;
  /** SHA-256 of what is imported now; null after a failure, so that the same file is taken again. */
  checksum: string | null;
}

/**
 * Keeps the outcome of a run and when the next is due. A run that failed is known of each list it was for as an attempt
 * that brought no edition: from then on the list does not speak, until one succeeds.
 */
export function recordRun(
  store: Store,
  { source, lists, now }: { source: SourceRow; lists: readonly string[]; now: Date },
  run: RunOutcome,
): Promise<void> {
  const save = (): Promise<void> =>
    store.transaction().execute(async (db) => {
      const at = run.outcome === 'failed' ? await takeTurn(db, now) : now.toISOString();
      if (run.outcome === 'failed') {
        for (const list of lists)
          await insertEdition(db, { ...FAILED, list, edition: source.id, source: source.location, imported_at: at });
      }
      await db
        .insertInto('source_run')
        .values({
          source_id: source.id,
          list: lists[0] ?? null,
          started_at: run.startedAt,
          ended_at: at,
          outcome: run.outcome,
          edition: run.edition,
          detail: run.detail,
        })
        .execute();
      const next_run_at = new Date(now.getTime() + source.every_minutes * 60_000).toISOString();
      const { checksum } = run;
      await db.updateTable('source').set({ next_run_at, checksum }).where('id', '=', source.id).execute();
    });
  return patiently(save);
}

const FAILED = { published_on: null, row_count: 0, complete: 0, truncated: 0, demonstration: 0, digest: '', failed: 1 };
