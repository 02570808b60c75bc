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

test('a rejection reaches the lists it is said of, and no list of which only a paper is asked', () => {
  const clause = readClause(
    '（1）投标人须提供“信用中国”网站失信被执行人查询结果截图；（2）投标人被列入严重违法失信企业名单的，其投标将被否决。',
  );
  expect(clause).toMatchObject({ lists: ['失信被执行人'], extraLists: ['严重违法失信企业名单'] });
  expect(clause?.use.lists).toEqual(['严重违法失信企业名单']);
});

test('a rejection said of bad records at large reaches every list the text names', () => {
  const clause = readClause('采购代理机构查询供应商是否为失信被执行人。查询有不良信用记录的，响应无效。');
  expect(clause?.use.lists).toEqual(['失信被执行人']);
});
