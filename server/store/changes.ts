import { isOpen, stateByEvents } from '../../shared/record/lifecycle.ts';
import type { CreditRecord, Openness } from '../../shared/record/record.ts';
import { inChunks } from './in-chunks.ts';
import type { Store } from './open.ts';

type Content = Omit<CreditRecord, 'id' | 'edition'>;

/** One record whose state changed: what it says now, or that it has ended, which says nothing else. */
export interface Change {
  sequence: number;
  recordId: string;
  /** Null where the record is gone. */
  record: (Content & { source: string; editionName: string }) | null;
}

export interface ChangesAsked {
  /** `record_version.sequence` of the last change seen; 0 is the beginning. */
  after: number;
  limit: number;
  openness: readonly Openness[];
  /** ISO day the states are of. */
  today: string;
}

export interface Changes {
  changes: Change[];
  /** Sequence to go on from. */
  last: number;
  /** There are further changes now. */
  more: boolean;
}

interface Row {
  sequence: number;
  record_id: string;
  payload: string;
  removed_on: string | null;
  source: string;
  edition: string;
}

const stands = (content: Content, removedOn: string | null, today: string): boolean => {
  if (removedOn !== null && removedOn <= today) return false;
  const state = stateByEvents({ ...content, id: '', edition: { name: '', edition: '', publishedOn: null } }, today);
  return state !== 'ended' && state !== 'hidden';
};

/**
 * What changed after a point, in order. Every change of a record is a new version with a higher sequence, and imports are
 * published one after the other, so the current versions above a sequence are all records that changed since: whoever
 * takes them over holds the state of now, and none that has ended. A record that was never open to the caller is not
 * told of, nor that it has gone.
 */
export async function changesAfter(store: Store, { after, limit, openness, today }: ChangesAsked): Promise<Changes> {
  const rows: Row[] = await store
    .selectFrom('record_version as v')
    .innerJoin('edition as e', 'e.id', 'v.edition_id')
    .select(['v.sequence', 'v.record_id', 'v.payload', 'v.removed_on', 'e.source', 'e.edition'])
    .where('v.known_to', 'is', null)
    .where('v.sequence', '>', after)
    .orderBy('v.sequence')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const read = page.map((row) => {
    const content = JSON.parse(row.payload) as Content;
    return { row, content, shown: opensTo(content, openness) && stands(content, row.removed_on, today) };
  });
  const ended = read.filter(({ shown }) => !shown).map(({ row }) => row.record_id);
  const onceOpen = await onceOpenTo(store, ended, openness);
  const changes = read.flatMap(({ row, content, shown }): Change[] => {
    const { sequence, record_id: recordId, source, edition: editionName } = row;
    if (shown) return [{ sequence, recordId, record: { ...content, source, editionName } }];
    return onceOpen.has(recordId) ? [{ sequence, recordId, record: null }] : [];
  });
  return { changes, last: page.at(-1)?.sequence ?? after, more: rows.length > limit };
}

const opensTo = (content: Content, openness: readonly Openness[]): boolean =>
  isOpen({ ...content, id: '', edition: { name: '', edition: '', publishedOn: null } }, openness);

/** Which of these records ever stood open to a caller, as far as any version of them says. */
async function onceOpenTo(
  store: Store,
  recordIds: readonly string[],
  openness: readonly Openness[],
): Promise<Set<string>> {
  const versions = await inChunks(recordIds, (chunk) =>
    store.selectFrom('record_version').select(['record_id', 'payload']).where('record_id', 'in', chunk).execute(),
  );
  const open = versions.filter(({ payload }) => opensTo(JSON.parse(payload) as Content, openness));
  return new Set(open.map(({ record_id }) => record_id));
}
