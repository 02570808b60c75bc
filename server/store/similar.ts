import type { SimilarName } from '../../shared/verdict/facts.ts';

/** A registered name whose loose form is that of the name asked for: a candidate, and always another firm. */
export function looselySame(asked: string, { name, code }: { name: string; code: string }): SimilarName {
  const length = Math.max(asked.length, name.length);
  const score = Math.round((1 - Math.abs(asked.length - name.length) / length) * 100) / 100;
  return { name, code, score, reason: '仅省、市、县、区等字不同，是另一名称' };
}

/** One order whatever the store: by likeness, then by code and name. */
export const byLikeness = (a: SimilarName, b: SimilarName): number =>
  b.score - a.score || compare(a.code ?? '', b.code ?? '') || compare(a.name, b.name);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
