import { expect, test } from 'vitest';
import { readClause } from '../../../shared/clause/clause.ts';
import type { TenderClause } from '../../../shared/clause/tender-clause.ts';
import { CLAUSES, type Expected, NO_CLAUSES } from './passages.ts';

function told(clause: TenderClause | null, asked: Expected): Partial<Record<keyof Expected, unknown>> | null {
  if (!clause) return null;
  const all = {
    ...clause,
    cutoff: clause.cutoff.kind,
    evidence: clause.evidence.kind,
    use: clause.use.kind + (clause.use.implicit ? ' (implicit)' : ''),
    consortium: clause.consortium.kind,
  };
  return Object.fromEntries(Object.keys(asked).map((key) => [key, all[key as keyof Expected]]));
}

test.each(CLAUSES)('%s', (text, expected) => {
  expect(told(readClause(text), expected)).toEqual(expected);
});

test.each(CLAUSES.map(([text]) => text))('quotes are verbatim: %s', (text) => {
  const clause = readClause(text)!;
  for (const { kind, quote } of [clause.cutoff, clause.evidence, clause.use, clause.consortium]) {
    expect(quote === null).toBe(kind === 'none');
    if (quote !== null) expect(text).toContain(quote);
  }
});

test.each(NO_CLAUSES)('no clause: %s', (text) => {
  expect(readClause(text)).toBeNull();
});
