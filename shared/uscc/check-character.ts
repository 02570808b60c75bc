/**
 * The two check layers of a unified social credit code: GB 32100-2015 §5 (weighted sum modulo 31 over
 * characters 1–17) and, inside it, GB 11714-1997 (weighted sum modulo 11 over the organisation code, characters 9–16).
 */
export const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'; // no I O S V Z
/** Weights of characters 1–17, powers of 3 modulo 31; character 18 has 1. */
export const CHECK_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANIZATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of a code's first 17 characters, each of them in `ALPHABET`. */
export function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += CHECK_WEIGHTS[i]! * ALPHABET.indexOf(body.charAt(i));
  return ALPHABET.charAt((31 - (sum % 31)) % 31); // the outer % 31: a sum of 0 gives '0', not nothing
}

/** Check character of an organisation code's first 8 characters; X stands for 10. */
export function organizationCheckCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += ORGANIZATION_WEIGHTS[i]! * ORGANIZATION_ALPHABET.indexOf(body.charAt(i));
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
