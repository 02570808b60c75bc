import fc from 'fast-check';
import { ALPHABET, checkCharacter, organizationCheckCharacter } from '../../../shared/uscc/check-character.ts';

const characters = (alphabet: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });

/** The code with this opening (2 characters), division (6 digits) and organisation number (8 characters). */
export function usccOf(opening: string, division: string, organization: string): string {
  const body = opening + division + organization + organizationCheckCharacter(organization);
  return body + checkCharacter(body);
}

/** Codes of the unassigned division 990000, so that none is anybody's. */
export const anyUscc = fc
  .tuple(fc.constantFrom('11', '12', '51', '52', '91', '92', '93', 'N2', 'A1', 'Y1'), characters(ALPHABET, 8))
  .map(([opening, organization]) => usccOf(opening, '990000', organization));
