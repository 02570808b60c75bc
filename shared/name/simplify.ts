import { TRADITIONAL_TO_SIMPLIFIED } from './traditional.ts';

export const FIRST_IDEOGRAPH = 0x4e00;
export const LAST_IDEOGRAPH = 0x9fff;

/** The simplified form of every ideograph by `code - FIRST_IDEOGRAPH`; itself for most. */
export const simplified = new Uint16Array(LAST_IDEOGRAPH - FIRST_IDEOGRAPH + 1).map(
  (_, index) => FIRST_IDEOGRAPH + index,
);
for (const pair of TRADITIONAL_TO_SIMPLIFIED.trim().split(/\s/))
  simplified[pair.charCodeAt(0) - FIRST_IDEOGRAPH] = pair.charCodeAt(1);
