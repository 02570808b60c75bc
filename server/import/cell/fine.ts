import type { Cells } from './cells.ts';
import { readYuan } from './money.ts';

const FINE = /罚款(?:人民币|计|合计|共计)?[:：]?(\d{1,12}(?:[,，]\d{3}){0,4}(?:\.\d{1,6})?)(万元|元)/g;

/** The fine a text states, in yuan; null where it states none, or more than one and so not which. */
export function fineIn(text: string | null): number | null {
  if (text === null) return null;
  const found = [...text.normalize('NFKC').replace(/\s/g, '').matchAll(FINE)];
  if (found.length !== 1) return null;
  const yuan = readYuan(`${found[0]![1]}${found[0]![2]}`, '元');
  return yuan.ok ? yuan.value : null;
}

/** Amounts published rounded to the ten thousandth of 万元 still agree. */
const ROUNDED = 100;

/**
 * The fine of a row in yuan, from its column in 万元. Where the decision's own words state another amount, the column's
 * unit is not what the standard says, and the row is a fault: a factor of ten thousand decides who is barred.
 */
export function fineOf(cells: Cells<'fine' | 'content'>): number | null {
  const fine = cells.yuan('fine', '万元');
  const stated = fineIn(cells.text('content'));
  if (fine === null || stated === null || Math.abs(fine - stated) <= ROUNDED) return fine ?? stated;
  return cells.fault('fine', `折合 ${fine} 元，与处罚内容所写的 ${stated} 元不一致`);
}
