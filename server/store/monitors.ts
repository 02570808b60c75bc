import type { Selectable } from 'kysely';
import { isOpen } from '../../shared/record/lifecycle.ts';
import type { CreditRecord } from '../../shared/record/record.ts';
import type { Store } from './open.ts';
import { patiently } from './patience.ts';
import type { Tables } from './schema.ts';

export type MonitorRow = Selectable<Tables['monitor']>;
export type AlertRow = Selectable<Tables['alert']>;

/** The monitors a key has set; those of the keyless caller are under null. */
export const monitorsOf = (store: Store, keyId: string | null): Promise<MonitorRow[]> =>
  store
    .selectFrom('monitor')
    .selectAll()
    .where('ended_at', 'is', null)
    .where((eb) => (keyId === null ? eb('key_id', 'is', null) : eb('key_id', '=', keyId)))
    .orderBy('created_at')
    .execute();

/** A new monitor watches from now: what stands already is no news. */
export async function addMonitor(store: Store, monitor: Omit<MonitorRow, 'seen' | 'ended_at'>): Promise<void> {
  const seen = await lastSequence(store);
  await patiently(() =>
    store
      .insertInto('monitor')
      .values({ ...monitor, seen, ended_at: null })
      .execute(),
  );
}

/** False where the key has no such monitor. */
export async function endMonitor(store: Store, id: string, keyId: string | null, at: string): Promise<boolean> {
  const own = (await monitorsOf(store, keyId)).some((monitor) => monitor.id === id);
  if (own) await store.updateTable('monitor').set({ ended_at: at, secret: null }).where('id', '=', id).execute();
  return own;
}

async function lastSequence(store: Store): Promise<number> {
  const { last } = await store
    .selectFrom('record_version')
    .select((eb) => eb.fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** Alerts of a monitor after one, oldest first. */
export const alertsAfter = (store: Store, monitorId: string, after: number, limit: number): Promise<AlertRow[]> =>
  store
    .selectFrom('alert')
    .selectAll()
    .where('monitor_id', '=', monitorId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

type Version = Pick<
  Selectable<Tables['record_version']>,
  'sequence' | 'record_id' | 'list' | 'payload' | 'removed_on' | 'known_from'
>;

/**
 * Raises an alert for each change of a record about somebody watched, once, and says how many. Only public records alert.
 * A row with the watched code or organisation code, or with the name where it carries no code, is about the watched.
 */
export async function raiseAlerts(store: Store): Promise<number> {
  const monitors = await store.selectFrom('monitor').selectAll().where('ended_at', 'is', null).execute();
  const upTo = await lastSequence(store);
  let raised = 0;
  for (const monitor of monitors) {
    if (monitor.seen >= upTo) continue;
    const versions = await changedFor(store, monitor, upTo);
    const alerts = await Promise.all(versions.map((version) => alertOf(store, monitor, version)));
    const news = alerts.filter((alert) => alert !== null);
    await patiently(() =>
      store.transaction().execute(async (db) => {
        // Taken only from where it was read: of two servers raising at once, one does.
        const { numUpdatedRows } = await db
          .updateTable('monitor')
          .set({ seen: upTo })
          .where('id', '=', monitor.id)
          .where('seen', '=', monitor.seen)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n || !news.length) return;
        await db.insertInto('alert').values(news).execute();
        raised += news.length;
      }),
    );
  }
  return raised;
}

function changedFor(store: Store, monitor: MonitorRow, upTo: number): Promise<Version[]> {
  return store
    .selectFrom('record_version')
    .select(['sequence', 'record_id', 'list', 'payload', 'removed_on', 'known_from'])
    .where('sequence', '>', monitor.seen)
    .where('sequence', '<=', upTo)
    .where('known_to', 'is', null)
    .where((eb) =>
      eb.or([
        ...(monitor.code === null ? [] : [eb('code', '=', monitor.code)]),
        ...(monitor.organization_code === null ? [] : [eb('organization_code', '=', monitor.organization_code)]),
        ...(monitor.name_form === null
          ? []
          : [eb.and([eb('name_form', '=', monitor.name_form), eb('code', 'is', null)])]),
      ]),
    )
    .orderBy('sequence')
    .execute();
}

const EDITION = { name: '', edition: '', publishedOn: null };
const ENDING = new Set(['objection_upheld', 'repaired', 'annulled', 'removed']);

async function alertOf(store: Store, monitor: MonitorRow, version: Version) {
  const record: CreditRecord = { ...JSON.parse(version.payload), id: version.record_id, edition: EDITION };
  if (!isOpen(record, ['public'])) return null;
  const ended = version.removed_on !== null || record.events.some(({ kind }) => ENDING.has(kind));
  const before = await store
    .selectFrom('record_version')
    .select('sequence')
    .where('record_id', '=', version.record_id)
    .where('sequence', '<', version.sequence)
    .limit(1)
    .executeTakeFirst();
  if (ended && !before) return null;
  return {
    monitor_id: monitor.id,
    sequence: version.sequence,
    record_id: version.record_id,
    list: version.list,
    kind: ended ? 'gone' : before ? 'changed' : 'listed',
    at: version.known_from,
    delivered_at: null,
    attempts: 0,
    next_attempt_at: monitor.webhook === null ? null : version.known_from,
    last_error: null,
  };
}

/** Alerts whose webhook is to be called by now, with where to and under which secret. */
export const undelivered = (store: Store, now: string, limit: number) =>
  store
    .selectFrom('alert as a')
    .innerJoin('monitor as m', 'm.id', 'a.monitor_id')
    .selectAll('a')
    .select(['m.webhook', 'm.secret', 'm.code', 'm.name_form'])
    .where('a.delivered_at', 'is', null)
    .where('a.next_attempt_at', '<=', now)
    .where('m.ended_at', 'is', null)
    .where('m.webhook', 'is not', null)
    .orderBy('a.id')
    .limit(limit)
    .execute();

export type Undelivered = Awaited<ReturnType<typeof undelivered>>[number];

export const noteDelivery = (
  store: Store,
  alertId: number,
  note: Pick<AlertRow, 'delivered_at' | 'attempts' | 'next_attempt_at' | 'last_error'>,
): Promise<unknown> => patiently(() => store.updateTable('alert').set(note).where('id', '=', alertId).execute());
