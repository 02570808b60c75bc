import { STANDINGS, type Standing } from './verdict.ts';

/** The worse of two standings, by the order of contract §1. */
export const worse = (a: Standing, b: Standing): Standing => (STANDINGS.indexOf(a) <= STANDINGS.indexOf(b) ? a : b);
