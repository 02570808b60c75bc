import type { Kysely, Transaction } from 'kysely';
import { countTurn, takeTurn } from '../store/import-turn.ts';
import { type EditionRow, editionsOf, insertEdition } from '../store/imports.ts';
import { publishIncoming } from '../store/incoming.ts';
import { patiently } from '../store/patience.ts';
import type { Tables } from '../store/schema.ts';
import { isTruncated, type Part, rowsOf, UNKNOWN } from './part.ts';
import type { ImportOptions } from './run.ts';

/** False where another import of one of the lists was published since the comparison began. */
export async function publish(
  db: Kysely<Tables>,
  parts: ReadonlyMap<string, Part>,
  options: ImportOptions,
): Promise<boolean> {
  const publishAll = (): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      const at = await takeTurn(transaction, options.now());
      for (const [list, part] of parts) {
        if (!(await countTurn(transaction, list, part.comparison.turn))) throw new Overtaken();
        if (list !== UNKNOWN)
          await publishPart(transaction, { list, part, at, truncated: isTruncated(parts) }, options);
      }
    });
  try {
    await patiently(publishAll);
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

class Overtaken extends Error {}

/** The same file as the same edition again is known already: no second edition, no new version. */
async function publishPart(
  db: Transaction<Tables>,
  { list, part, at, truncated }: { list: string; part: Part; at: string; truncated: boolean },
  options: ImportOptions,
): Promise<void> {
  const edition = {
    edition: options.edition,
    source: options.source,
    published_on: options.publishedOn,
    row_count: rowsOf(part),
    complete: options.delta ? 0 : 1,
    truncated: truncated ? 1 : 0,
    demonstration: options.demonstration ? 1 : 0,
    digest: options.digest,
  };
  const isSame = (row: EditionRow): boolean =>
    (Object.keys(edition) as (keyof typeof edition)[]).every((key) => row[key] === edition[key]);
  const known = await editionsOf(db, list);
  if (options.digest && !part.comparison.changes && known.at(-1)?.failed === 0 && known.some(isSame)) return;
  const editionId = await insertEdition(db, { ...edition, list, imported_at: at });
  await publishIncoming(db, { list, editionId, at, partial: options.delta || truncated });
}
