const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * Whether 18 characters are shaped like a citizen's identity number (GB 11643): digits with a date of birth inside.
 * Such a number is a person's and must never be shown, whichever check it also passes or fails.
 */
export function looksLikeResidentId(value: string): boolean {
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(value)) return false;
  const year = Number(value.slice(6, 10));
  const month = Number(value.slice(10, 12));
  const day = Number(value.slice(12, 14));
  return year >= 1850 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Whether its check character (ISO 7064 MOD 11-2) holds as well. */
export function isResidentId(value: string): boolean {
  if (!looksLikeResidentId(value)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(value.charAt(i)), 0);
  return CHECKS.charAt(sum % 11) === value.charAt(17);
}
