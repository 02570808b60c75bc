import { organizationCheckCharacter } from './check-character.ts';
import { isProvince } from './division.ts';

/** The numbers a unified code replaced in 2015: they stand on older pages and lists, and are checked as what they are. */
export type LegacyKind = 'organization-code' | 'registration-number';

/** Which legacy number a normal form is shaped like: 9 characters of GB 11714, or 15 digits of GS 15-2006. */
export function legacyKind(value: string): LegacyKind | null {
  if (/^[0-9A-Z]{8}[0-9X]$/.test(value)) return 'organization-code';
  return /^[0-9]{15}$/.test(value) ? 'registration-number' : null;
}

/** Whether a legacy number passes its own check: modulo 11 (GB 11714), or modulo 11,10 (GB/T 17710) in a known place. */
export function isValidLegacy(value: string): boolean {
  const kind = legacyKind(value);
  if (kind === 'organization-code') return organizationCheckCharacter(value.slice(0, 8)) === value.charAt(8);
  return kind === 'registration-number' && hasKnownOffice(value) && registrationCheckHolds(value);
}

/** The register's office is a place's, or the central one (`100000`). */
const hasKnownOffice = (value: string): boolean => value.startsWith('100000') || isProvince(value);

/** ISO 7064 MOD 11,10 over 15 digits: the running product ends at 1. */
function registrationCheckHolds(value: string): boolean {
  let product = 10;
  for (let i = 0; i < 14; i++) {
    const sum = (product + Number(value.charAt(i))) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(value.charAt(14))) % 10 === 1;
}
