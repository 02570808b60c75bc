import { createSecretKey } from 'node:crypto';
import { logDigest } from '../log-digest.ts';
import type { Store } from '../store/open.ts';
import { type EditionRow, HeldEditions } from '../store/record-of.ts';
import {
  allReceipts,
  countRows,
  editionRows,
  onOneState,
  recordPages,
  stateOf,
  subjectPages,
} from '../store/snapshot-rows.ts';
import type { Snapshot } from './index-facts.ts';
import { Packer } from './packer.ts';

/** Reads the whole store, as it is at one instant, into a snapshot. */
export function takeSnapshot(store: Store, key: Buffer): Promise<Snapshot & { editionRows: EditionRow[] }> {
  const secret = createSecretKey(key);
  return onOneState(store, async (db) => {
    const state = await stateOf(db);
    const packer = new Packer(await countRows(db), (code) => logDigest(secret, code));
    for await (const page of recordPages(db)) for (const row of page) packer.addRecord(row);
    for await (const page of subjectPages(db)) for (const subject of page) packer.addSubject(subject);
    const rows = await editionRows(db);
    return {
      ...state,
      index: packer.finish(),
      editions: new HeldEditions(rows),
      receipts: await allReceipts(db),
      editionRows: rows,
    };
  });
}
