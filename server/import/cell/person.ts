import { organizationCheckCharacter } from '../../../shared/uscc/check-character.ts';

/** A resident id (GB 11643), masked or not: never stored. */
export const isResidentId = (text: string): boolean =>
  /^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9X]$/i.test(text) ||
  /^\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(text) ||
  /^\d{3,10}\*{4,}[0-9X*]{0,4}$/i.test(text);

const ORGANIZATION =
  /[司厂店社院校所会部行场站队局处办馆园户库中心集团合伙企业银工室坊铺城村组委学吧楼堂斋苑庄轩摊档网]$/;

/** Whether a name without any code reads as a natural person's: two to four Han characters, or a transliterated name. */
export const looksLikePerson = (name: string): boolean =>
  !ORGANIZATION.test(name) &&
  (/^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}+[·•・]\p{Script=Han}+$/u.test(name));

/** A whole organisation code (GB 11714), also written `12345678-9`. */
export const isOrganizationCode = (text: string): boolean => {
  const code = text.replace(/-/g, '').toUpperCase();
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && organizationCheckCharacter(code.slice(0, 8)) === code.charAt(8);
};
