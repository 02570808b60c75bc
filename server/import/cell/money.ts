import { fail, ok, type Result } from '../../../shared/result.ts';

/** What a bare number in a column counts: the 2018 standard publishes money in 万元. */
export type MoneyUnit = '元' | '万元';

const AMOUNT = /^(?:人民币|RMB|¥|￥)?(\d{1,15}(?:\.\d{1,8})?)(万元|亿元|元|万|亿)?(?:整|人民币)?$/i;
const ZEROS: Record<string, number> = { 元: 0, 万元: 4, 万: 4, 亿元: 8, 亿: 8 };

/** An amount in yuan, exact to the fen. A unit written in the cell counts before the column's own. */
export function readYuan(text: string, unit: MoneyUnit): Result<number, string> {
  const bare = text.normalize('NFKC').replace(/[\s,，]/g, '');
  const parts = AMOUNT.exec(bare);
  if (!parts) return fail(`“${text}”不是金额`);
  const [whole, fraction = ''] = parts[1]!.split('.') as [string, string?];
  const shift = ZEROS[parts[2] ?? unit]! + 2;
  const digits = `${whole}${fraction.padEnd(shift, '0').slice(0, shift)}`;
  return ok(Number(digits) / 100);
}
