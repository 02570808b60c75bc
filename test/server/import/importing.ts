/** A program of its own that imports an edition of many invented rows, for tests that kill it: `importing.ts DB EDITION ROWS`. */
import { openStore } from '../../../server/store/open.ts';
import { importRows, rowOf } from './editions.ts';

const [address, edition, rows] = process.argv.slice(2);
const store = await openStore(address!);
process.send?.('ready');
const firms = Array.from({ length: Number(rows) }, (_row, index) => rowOf(String(index), { summary: edition! }));
const { done } = await importRows(store, firms, { edition: edition!, publishedOn: edition! });
if (!done) throw new Error('the import was refused');
process.send?.('acknowledged');
await store.destroy();
process.disconnect?.();
