import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { loadPacks } from '../../../shared/policy/packs.ts';
import { explain } from '../../../shared/verdict/explain.ts';
import { explainedInTraditional, inTraditional } from '../../../shared/verdict/traditional.ts';
import { verify } from '../../../shared/verdict/verify.ts';
import { type Case, CaseSchema } from '../../cases/case.ts';
import { runCase } from '../../cases/run-case.ts';
import { held, question, records } from './generated.ts';

const packs = loadPacks();
const NAME = '示例甲有限公司';

const asked = (ask: Record<string, unknown>): Case =>
  v.parse(CaseSchema, {
    id: 'told',
    title: '一份名单上有禁止、另一份只有记录、第三份没有载入',
    given: {
      registry: [{ code: '甲', names: [{ name: NAME }] }],
      records: [
        { list: 'abnormal-operations', subject: { name: NAME, code: '甲' }, decidedOn: '2026-01-05' },
        {
          list: 'procurement-violation',
          subject: { name: NAME, code: '甲' },
          decidedOn: '2026-03-01',
          banFrom: '2026-03-01',
          banTo: '2027-02-28',
          publishUntil: '2029-02-28',
        },
      ],
      uncovered: ['major-tax-violation'],
    },
    ask: { purpose: 'procurement', code: '甲', ...ask },
    expect: {},
  });

const told = (lang: 'zh-CN' | 'en') =>
  explain(runCase(asked({ lang }), packs).results[0]!, { purpose: 'procurement', lang });

test('a verdict is told worst first, each consequence with its article and its last day', () => {
  const { headline, why, next } = told('zh-CN');
  expect(headline).toBe('示例甲有限公司（91990000MA0000015Q）：禁止参加（政府采购）。');
  expect(why[0]!.text).toContain('列入“政府采购严重违法失信行为记录名单”，2026-03-01认定，公示至2029-02-28');
  expect(why[1]!.text).toContain('至2027-02-28（依据：政府采购法第七十七条）。');
  const lighter = why.findIndex(({ text }) => text.startsWith('列入“经营异常名录”'));
  expect(lighter).toBeGreaterThan(1);
  expect(why.some(({ text }) => text === '“重大税收违法失信主体”无法判断：名单没有载入。')).toBe(true);
  expect(why.some(({ text }) => text === '已覆盖而未列入：“失信被执行人”。')).toBe(true);
  expect(next[0]).toContain('官方页面核对');
});

test('in English no sentence of ours is left in Chinese', () => {
  const { headline, next } = told('en');
  expect(headline).toBe('示例甲有限公司 (91990000MA0000015Q): barred (government procurement).');
  expect(next.join('')).not.toMatch(/[\u4e00-\u9fff]/);
});

test('in traditional characters the sentences change and the names do not', () => {
  const convert = Converter({ from: 'cn', to: 'tw' });
  const answer = inTraditional(runCase(asked({ name: '示例乙有限公司' }), packs), convert);
  expect(answer.results[0]!.identity.note).toContain('登記顯示該代碼屬於');
  expect(answer.results[0]!.identity.subject!.name).toBe(NAME);
  const documents = answer.results[0]!.effects.flatMap(({ basis }) => basis.map(({ document }) => document));
  expect(documents).toContain('政府采购法');
  const verdict = runCase(asked({}), packs).results[0]!;
  const explained = explainedInTraditional(explain(verdict, { purpose: 'procurement', lang: 'zh-TW' }), convert);
  expect(explained.headline).toContain('禁止參加');
});

test('any verdict can be told: what was decided is cited, and something follows for the officer', () => {
  fc.assert(
    fc.property(question, records, (asked, rows) => {
      const verdict = verify(asked, held(rows), packs).results[0]!;
      const { headline, why, next } = explain(verdict, { purpose: asked.purpose, lang: asked.lang });
      expect(headline).not.toBe('');
      expect(next.length).toBeGreaterThan(0);
      const cited = new Set(why.flatMap(({ basis }) => basis.map(({ article }) => article)));
      for (const { basis } of verdict.effects) for (const { article } of basis) expect(cited.has(article)).toBe(true);
      const { standing } = verdict;
      if (standing === 'barred' || standing === 'restricted') expect(why[1]!.basis.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
