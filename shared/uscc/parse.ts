import { fail, ok, type Result } from '../result.ts';
import { ALPHABET, checkCharacter, organizationCheckCharacter } from './check-character.ts';

/** A code whose every check passes. */
export interface Uscc {
  value: string;
  /** First two characters: registration authority and entity category (GB 32100-2015 table 1). */
  category: string;
  /** Characters 3–8, GB/T 2260. */
  division: string;
  /** Characters 9–17, GB 11714. */
  organizationCode: string;
}

/** Why a text is no code. `pilot` is no fault: an early Fujian code with a right organisation code, to be checked by name. */
export type UsccProblem = 'length' | 'character' | 'division' | 'check' | 'organization-check' | 'pilot';

/** Full-width to half-width, capitals, and no separators: the form codes are compared in. */
export function normalizeCode(text: string): string {
  return /^[0-9A-Z]*$/.test(text) ? text : spelled(text);
}

function spelled(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐-―·.\u200b-\u200d\u2060\ufeff]/g, '')
    .toUpperCase();
}

/** Whether the organisation code inside a code's normal form, characters 9–17, passes its own check. */
export const hasOrganizationCheck = (value: string): boolean =>
  organizationCheckCharacter(value.slice(8, 16)) === value.charAt(16);

/** Reads an 18-character code in any spelling, or says what is wrong with it. */
export function parseUscc(text: string): Result<Uscc, UsccProblem> {
  const value = normalizeCode(text);
  if (value.length !== 18) return fail('length');
  for (const character of value) if (!ALPHABET.includes(character)) return fail('character');
  const division = value.slice(2, 8);
  if (!/^[0-9]{6}$/.test(division)) return fail('division');
  const organizationCode = value.slice(8, 17);
  const organizationRight = hasOrganizationCheck(value);
  if (checkCharacter(value.slice(0, 17)) !== value.charAt(17)) {
    return fail(
      organizationRight && division.startsWith('35') && organizationCode.startsWith('M000') ? 'pilot' : 'check',
    );
  }
  if (!organizationRight) return fail('organization-check');
  return ok({ value, category: value.slice(0, 2), division, organizationCode });
}

/** `true` every check passes, `false` one fails, `null` an early pilot code: check by name. */
export function codeValidity(text: string): boolean | null {
  const parsed = parseUscc(text);
  return parsed.ok ? true : parsed.error === 'pilot' ? null : false;
}
