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
