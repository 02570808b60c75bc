import { DIVISION_ROWS } from './division-rows.ts';

/** Divisions by GB/T 2260 code arithmetic: county `230102` < city `230100` < province `230000` < nation `000000`. */
export const NATION = '000000';

/** The codes a place lies in, itself first and the nation last; null is the nation alone. */
export function divisionChain(code: string | null): string[] {
  if (code === null || code === NATION) return [NATION];
  const chain = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, NATION];
  return chain.filter((each, index) => chain.indexOf(each) === index);
}

/** Whether `place` lies in `division` or is it. */
export const liesIn = (place: string | null, division: string): boolean => divisionChain(place).includes(division);

let names: Map<string, string> | null = null;

/** Every division's own name by its six-digit code. */
export function divisionNames(): ReadonlyMap<string, string> {
  names ??= readRows(DIVISION_ROWS);
  return names;
}

/** A division's full name (`230102` → 黑龙江省哈尔滨市道里区), or null where the code is none in force. */
export function divisionName(code: string): string | null {
  const own = divisionNames();
  if (!own.has(code)) return null;
  return divisionChain(code)
    .reverse()
    .map((each) => own.get(each) ?? '')
    .join('');
}

/** Whether a code's first two digits are a province's; counties come and go, provinces do not. */
export const isProvince = (code: string): boolean => divisionNames().has(`${code.slice(0, 2)}0000`);

function readRows(rows: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of rows.trim().split('\n')) {
    const [head = '', ...counties] = row.split(' ');
    const code = /^\d+/.exec(head)?.[0] ?? '';
    const name = head.slice(code.length);
    if (name !== '') found.set(code.padEnd(6, '0'), name);
    for (const county of counties) found.set(code + county.slice(0, 2), county.slice(2));
  }
  return found;
}
