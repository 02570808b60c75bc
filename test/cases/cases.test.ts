/** Every case of `test/cases/*.json` through the real engine and the real packs; the form is told in `case.ts`. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../shared/policy/packs.ts';
import { CaseSchema } from './case.ts';
import { compare } from './compare.ts';
import { runCase } from './run-case.ts';

const files = globSync('test/cases/*.json')
  .filter((file) => !['sentences.json', 'scope.json'].includes(basename(file)))
  .sort();

const cases = files.map((file) => ({ file, cases: JSON.parse(readFileSync(file, 'utf8')) as unknown[] }));

describe.each(cases)('$file', ({ cases }) => {
  test.each(cases.map((each) => ({ each, title: (each as { title: string }).title })))('$title', ({ each }) => {
    const parsed = v.safeParse(CaseSchema, each);
    if (!parsed.success)
      throw new Error(parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'));
    expect(compare(runCase(parsed.output, loadPacks()), parsed.output)).toEqual([]);
  });
});

test('every sentence on how a party is judged is decided by a case', () => {
  const sentences = Object.keys(JSON.parse(readFileSync('test/cases/sentences.json', 'utf8')));
  const covered = new Set(
    cases.flatMap(({ cases }) => cases.flatMap((each) => (each as { covers?: string[] }).covers ?? [])),
  );
  expect(sentences.filter((id) => !covered.has(id))).toEqual([]);
});

test('no two cases carry one id', () => {
  const ids = cases.flatMap(({ cases }) => cases.map((each) => (each as { id: string }).id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
