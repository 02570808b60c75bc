import { fail, ok, type Result } from '../../../shared/result.ts';

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
];
/** A time of day behind the date says nothing a list needs. */
const TIME = /(?:[T ]|(?<=日))\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const EARLIEST = '1949-10-01';
/** Publishers write 2099-12-31 or 9999-12-31 for “no end”. */
const NO_END = '2099-01-01';

/** A day as published (`2019-07-03`, `2019/7/3`, `20190703`, `2019年07月03日`), as an ISO day, or why it is none. */
export function readDay(text: string): Result<string, string> {
  const bare = text.normalize('NFKC').trim().replace(TIME, '').replace(/\s/g, '');
  for (const form of FORMS) {
    const parts = form.exec(bare);
    if (!parts) continue;
    const day = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return fail(`没有“${text}”这一天`);
    return day < EARLIEST ? fail(`日期“${text}”早于 ${EARLIEST}`) : ok(day);
  }
  return fail(`“${text}”不是日期`);
}

export const meansNoEnd = (day: string): boolean => day >= NO_END;
