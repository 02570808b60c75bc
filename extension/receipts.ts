import { storage } from 'wxt/utils/storage';
import type { ListId } from '../shared/record/list.ts';

/** A query made by hand at an official channel, in the form `xinjian import receipts` reads. */
export interface Receipt {
  list: ListId;
  code: string | null;
  name: string | null;
  /** ISO day. */
  askedOn: string;
  channel: string;
  operator: string | null;
  result: 'none' | 'found';
  proofDigest: string | null;
}

const item = storage.defineItem<Receipt[]>('local:receipts', { fallback: [], version: 1 });

export const readReceipts = (): Promise<Receipt[]> => item.getValue();

/** Notes a query; of one party, list and day the last note counts. */
export async function noteReceipt(receipt: Receipt): Promise<void> {
  const kept = (await item.getValue()).filter(
    (each) =>
      each.list !== receipt.list ||
      each.askedOn !== receipt.askedOn ||
      each.code !== receipt.code ||
      each.name !== receipt.name,
  );
  await item.setValue([...kept, receipt]);
}

export const wipeReceipts = (): Promise<void> => item.removeValue();

export const receiptsAsNdjson = (receipts: readonly Receipt[]): string =>
  receipts.map((receipt) => `${JSON.stringify(receipt)}\n`).join('');
