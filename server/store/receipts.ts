import type { Selectable, Transaction } from 'kysely';
import type { Receipt } from '../../shared/record/edition.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { Tables } from './schema.ts';

export type ReceiptRow = Omit<Selectable<Tables['receipt']>, 'id' | 'known_from'>;

export const receiptOf = (row: ReceiptRow): Receipt => ({
  list: row.list as ListId,
  code: row.code,
  name: row.name,
  askedOn: row.asked_on,
  channel: row.channel,
  operator: row.operator,
  result: row.result as Receipt['result'],
  proofDigest: row.proof_digest,
});

const identity = (row: ReceiptRow): string =>
  JSON.stringify([row.list, row.code, row.name, row.asked_on, row.channel, row.operator, row.result, row.proof_digest]);

/** Keeps receipts known from `at`, but none twice; returns how many were new. */
export async function putReceipts(db: Transaction<Tables>, rows: readonly ReceiptRow[], at: string): Promise<number> {
  let added = 0;
  for (const day of new Set(rows.map((row) => row.asked_on))) {
    const known = await db.selectFrom('receipt').selectAll().where('asked_on', '=', day).execute();
    const seen = new Set(known.map(identity));
    for (const row of rows) {
      if (row.asked_on !== day || seen.has(identity(row))) continue;
      seen.add(identity(row));
      added++;
      await db
        .insertInto('receipt')
        .values({ ...row, known_from: at })
        .execute();
    }
  }
  return added;
}
