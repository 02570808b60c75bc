import { expect, test } from 'vitest';
import { readClause } from '../../../shared/clause/clause.ts';
import { completenessOf, missingInWords } from '../../../shared/clause/completeness.ts';

const states = (text: string) =>
  Object.fromEntries(completenessOf(readClause(text)).map(({ statement, state }) => [statement, state]));

test('a document that states all four things of 财库125 lacks none', () => {
  const clause = readClause(
    '信用信息查询渠道：“信用中国”网站。截止时点：投标截止时间。查询记录网页打印后存档。对列入失信被执行人名单的供应商，拒绝其参与采购活动。',
  );
  const checks = completenessOf(clause);
  expect(checks.map(({ state }) => state)).toEqual(['stated', 'stated', 'stated', 'stated']);
  expect(checks.find(({ statement }) => statement === 'cutoff')?.quote).toContain('投标截止时间');
  expect(missingInWords(checks)).toBeNull();
});

test('a bare condition states channel and, arguably, use, and the note says what it lacks', () => {
  const text = '供应商未被“信用中国”网站列入失信被执行人名单。';
  expect(states(text)).toEqual({ channel: 'stated', cutoff: 'missing', evidence: 'missing', use: 'stated' });
  const checks = completenessOf(readClause(text));
  expect(checks.find(({ statement }) => statement === 'use')?.note).toBe('只写明资格条件，未写明列入名单的后果');
  expect(missingInWords(checks)).toBe('采购文件未写明截止时点、查询记录和证据留存的具体方式');
});

test('a citation of 财库125 alone says nothing of how the results are used', () => {
  const checks = completenessOf(readClause('供应商应当符合财库〔2016〕125号文件的要求。'));
  expect(checks.find(({ statement }) => statement === 'use')?.note).toBe('只引用文件，未写明如何使用查询结果');
});

test('without a clause all four are missing', () => {
  expect(missingInWords(completenessOf(null))).toBe(
    '采购文件未写明信用信息查询渠道、截止时点、查询记录和证据留存的具体方式、信用信息的使用规则',
  );
});
