import { organizationCheckCharacter } from '../uscc/check-character.ts';
import { codeValidity, normalizeCode } from '../uscc/parse.ts';
import type { CreditRecord } from './record.ts';

/** A whole organisation code (GB 11714) in any spelling, or null. */
export function organizationCode(text: string): string | null {
  const code = normalizeCode(text);
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && organizationCheckCharacter(code.slice(0, 8)) === code.charAt(8)
    ? code
    : null;
}

/** The code a row can be matched by: a valid one, or the valid organisation code some rows have instead; else null. */
export function codeOf(record: CreditRecord): string | null {
  const { code } = record.subject;
  if (code === null) return null;
  return codeValidity(code) === true ? normalizeCode(code) : organizationCode(code);
}

/** Whether two codes, either of them perhaps an organisation code alone, are of one subject. */
export const sameCode = (a: string, b: string): boolean =>
  a === b || (a.length !== b.length && (a.length === 9 ? a === b.slice(8, 17) : b === a.slice(8, 17)));
