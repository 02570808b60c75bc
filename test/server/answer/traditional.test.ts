import { expect, test } from 'vitest';
import { inReadersScript } from '../../../server/answer/traditional.ts';
import { loadPacks } from '../../../shared/policy/packs.ts';
import type { Question } from '../../../shared/verdict/question.ts';
import { verify } from '../../../shared/verdict/verify.ts';
import { HeldFacts } from '../../cases/held-facts.ts';

const question: Question = {
  purpose: 'procurement',
  place: null,
  asOf: '2026-11-20',
  today: '2026-11-20',
  knownAt: '2026-11-20T08:00:00.000Z',
  lang: 'zh-TW',
  tender: null,
  subjects: [{ ref: '1', name: '示例国际贸易有限公司', code: '123', consortium: null, lot: null }],
  extraLists: [],
  replay: false,
  openness: ['public'],
  budgets: { default: 7 },
};

test('a reader of traditional characters gets them, and a reader of simplified ones the same answer untouched', async () => {
  const answer = verify(question, new HeldFacts({}), loadPacks());
  const traditional = await inReadersScript(answer, 'zh-TW');
  expect(traditional.results[0]!.identity.note).toBe('代碼未通過校驗，不能據以識別');
  expect(traditional.results[0]!.identity.subject!.name).toBe('示例国际贸易有限公司');
  expect(await inReadersScript(answer, 'zh-CN')).toBe(answer);
});
