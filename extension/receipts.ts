import { storage } from 'wxt/utils/storage';
import { type Receipt, withReceipt } from './export/receipt.ts';

/** Queries made by hand, kept on this machine until they are wiped. */
const item = storage.defineItem<Receipt[]>('local:receipts', { fallback: [], version: 1 });

export const readReceipts = (): Promise<Receipt[]> => item.getValue();

export async function noteReceipt(receipt: Receipt): Promise<void> {
  await item.setValue(withReceipt(await item.getValue(), receipt));
}

export const wipeReceipts = (): Promise<void> => item.removeValue();
