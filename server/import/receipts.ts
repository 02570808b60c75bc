import type * as v from 'valibot';
import { ReceiptSchema } from '../../shared/api/import-api.ts';
import type { Store } from '../store/open.ts';
import { readNdjson } from './ndjson.ts';
import type { Rejected } from './reject.ts';

export interface ReceiptReport {
  list: 'receipts';
  read: number;
  added: number;
  rejected: Rejected[];
}

/** Loads queries made by hand at the official channel; all or nothing. */
export async function importReceipts(store: Store, file: string): Promise<ReceiptReport> {
  const report: ReceiptReport = { list: 'receipts', read: 0, added: 0, rejected: [] };
  const rows: v.InferOutput<typeof ReceiptSchema>[] = [];
  for await (const line of readNdjson(file, ReceiptSchema)) {
    report.read++;
    if ('rejected' in line) report.rejected.push(line.rejected);
    else rows.push(line.value);
  }
  if (report.rejected.length) return report;
  await store.transaction().execute(async (db) => {
    for (const { askedOn, proofDigest, ...receipt } of rows) {
      await db
        .insertInto('receipt')
        .values({ ...receipt, asked_on: askedOn, proof_digest: proofDigest })
        .execute();
    }
  });
  report.added = rows.length;
  return report;
}
