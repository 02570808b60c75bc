import { workerData } from 'node:worker_threads';
import { openStore } from '../store/open.ts';
import { writeSnapshot } from './snapshot-file.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** What a build needs: where the store is, the key of the log's digests, and the file to write. */
export interface Build {
  address: string;
  key: Uint8Array;
  path: string;
}

/** Its own thread and connection: requests go on being answered while an index is made. */
const { address, key, path } = workerData as Build;
const store = await openStore(address);
try {
  const { editionRows, index, turn, knownAt, receipts } = await takeSnapshot(store, Buffer.from(key));
  await writeSnapshot(path, { turn, knownAt, receipts, editions: editionRows }, index);
} finally {
  await store.destroy();
}
