import * as v from 'valibot';
import { expect, test } from 'vitest';
import { receiptOf, receiptsAsNdjson, withReceipt } from '../../../extension/export/receipt.ts';
import { ReceiptSchema } from '../../../shared/api/import-api.ts';
import { party, state } from '../ui/sample.ts';

const noted = (result: 'none' | 'found') =>
  receiptOf({ kind: 'own-query', list: 'major-tax-violation', result, operator: '示例经办人' }, party(), state());

test('a noted query is a receipt the importer accepts, with channel and day', () => {
  const line = JSON.parse(receiptsAsNdjson([noted('none')]));
  expect(v.parse(ReceiptSchema, line)).toMatchObject({
    list: 'major-tax-violation',
    code: '91990000MADEM0001X',
    askedOn: '2026-11-22',
    channel: 'https://www.creditchina.gov.cn/',
    result: 'none',
  });
});

test('of one party, list and day the last note counts', () => {
  expect(withReceipt([noted('none')], noted('found'))).toEqual([noted('found')]);
});
