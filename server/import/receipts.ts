import type * as v from 'valibot';
import { ReceiptSchema } from '../../shared/api/import-api.ts';
import { codeValidity, normalizeCode } from '../../shared/uscc/parse.ts';
import { takeTurn } from '../store/import-turn.ts';
import type { Store } from '../store/open.ts';
import { patiently } from '../store/patience.ts';
import { putReceipts, type ReceiptRow } from '../store/receipts.ts';
import { readNdjson } from './ndjson.ts';
import type { Rejected } from './reject.ts';

export interface ReceiptReport {
  list: 'receipts';
  edition: string;
  read: number;
  added: number;
  changed: 0;
  unchanged: number;
  removed: 0;
  rejected: Rejected[];
  skippedPersons: 0;
}

export type Receipt = v.InferOutput<typeof ReceiptSchema>;

interface ReceiptOptions {
  edition: string;
  dryRun: boolean;
  allowRejected: boolean;
  now: () => Date;
}

/** Loads queries made by hand at the official channel; all or nothing. One that is known already is not kept twice. */
export async function importReceipts(
  store: Store,
  file: string,
  options: ReceiptOptions,
): Promise<{ done: boolean; report: ReceiptReport }> {
  const rows: Receipt[] = [];
  const rejected: Rejected[] = [];
  for await (const line of readNdjson(file, ReceiptSchema)) {
    const fault = 'rejected' in line ? line.rejected : faultOf(line.value, line.row, options.now());
    if (fault) rejected.push(fault);
    else if ('value' in line) rows.push(line.value);
  }
  const done = rejected.length === 0 || options.allowRejected;
  const added = done && rows.length && !options.dryRun ? await recordReceipts(store, rows, options.now) : 0;
  const report: ReceiptReport = {
    list: 'receipts',
    edition: options.edition,
    read: rows.length + rejected.length,
    added,
    changed: 0,
    unchanged: done && !options.dryRun ? rows.length - added : 0,
    removed: 0,
    rejected,
    skippedPersons: 0,
  };
  return { done, report };
}

/** A query answers for a whole code that is one, and for a day that has come. */
function faultOf({ code, askedOn }: Receipt, row: number, now: Date): Rejected | null {
  if (code !== null && codeValidity(code) === false && !/^[0-9A-Z]{8}[0-9X]$/.test(normalizeCode(code)))
    return { row, column: 'code', reason: `代码“${code}”未通过校验，不能证明查询的是谁` };
  // A day is a Chinese calendar day; the clock may be up to 14 hours behind it.
  const latest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  return askedOn > latest ? { row, column: 'askedOn', reason: `查询日期 ${askedOn} 尚未到来` } : null;
}

/** Keeps receipts, known from now; returns how many were new. */
function recordReceipts(store: Store, receipts: readonly Receipt[], now: () => Date): Promise<number> {
  return patiently(() =>
    store.transaction().execute(async (db) => putReceipts(db, receipts.map(rowOf), await takeTurn(db, now()))),
  );
}

const rowOf = ({ askedOn, proofDigest, code, ...receipt }: Receipt): ReceiptRow => ({
  ...receipt,
  code: code === null ? null : normalizeCode(code),
  asked_on: askedOn,
  proof_digest: proofDigest,
});
