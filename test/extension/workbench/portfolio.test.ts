import { expect, test } from 'vitest';
import { countByStanding, expiries, rowsIn, untilAt, WHOLE } from '../../../extension/workbench/portfolio.ts';
import { type Ask, Run } from '../../../extension/workbench/run.ts';
import type { VerifyRequest } from '../../../shared/api/verify-api.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { VerifyAnswer } from '../../../shared/verdict/verdict.ts';
import { barred, state, verdict } from '../ui/sample.ts';

const question = { purpose: 'procurement' as const, place: null, asOf: null, lang: 'zh-CN' as const, lists: [] };
const entries = ['示例甲有限公司', '示例乙有限公司', '示例丙有限公司'].map((name) => ({ name, code: null }));

const answerTo = ({ subjects }: VerifyRequest): VerifyAnswer => ({
  purpose: 'procurement',
  place: null,
  asOf: '2026-11-22',
  knownAt: '2026-11-22T00:00:00Z',
  policies: [],
  coverage: state().coverage,
  results: subjects.map(({ ref }) => ({ ...(ref === '1' ? barred : verdict()), ref })),
  consortia: [],
  relations: [],
});
const answering: Ask = async (request) => ok(answerTo(request));

async function ran(ask: Ask, list = entries): Promise<Run> {
  const run = new Run(list, question, { ask, onChange: () => {} });
  await run.start();
  return run;
}

test('every entry gets its own verdict, and the worst can be shown first or alone', async () => {
  const run = await ran(answering);
  expect(countByStanding(run)).toEqual(
    new Map([
      ['clear', 2],
      ['barred', 1],
    ]),
  );
  expect(rowsIn(run, { ...WHOLE, sort: 'standing' })).toEqual([1, 0, 2]);
  expect(rowsIn(run, { ...WHOLE, standing: 'barred' })).toEqual([1]);
  expect(rowsIn(run, { ...WHOLE, search: '丙' })).toEqual([2]);
  expect(untilAt(run, 1)).toBe('2027-02-28');
});

test('records are counted in the month they end in, from this month on', async () => {
  const { months, later, open } = expiries(await ran(answering), '2026-11-22', 6);
  expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04']);
  expect(months[3]).toEqual({ month: '2027-02', adverse: 1, incentive: 0 });
  expect([later, open]).toEqual([0, 0]);
});

test('a fault leaves its entries unknown, and asking again asks for those alone', async () => {
  const asked: string[][] = [];
  let broken = true;
  const many = Array.from({ length: 1_200 }, (_, at) => ({ name: `示例${at}号有限公司`, code: null }));
  const run = await ran(async (request) => {
    asked.push(request.subjects.map(({ ref }) => ref));
    return broken && request.subjects[0]!.ref === '500' ? fail('timeout') : ok(answerTo(request));
  }, many);
  expect(countByStanding(run).get('unknown')).toBe(500);
  expect(run.troubles[500]).toBe('timeout');
  asked.length = 0;
  broken = false;
  await run.retry();
  expect(asked.flat()).toHaveLength(500);
  expect(countByStanding(run).get('unknown')).toBeUndefined();
});

test('a fault that every part would meet ends the run at once, for all of its entries', async () => {
  let calls = 0;
  const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `示例${at}号有限公司`, code: null }));
  const run = await ran(async () => {
    calls++;
    return fail('unauthorised');
  }, many);
  expect(calls).toBeLessThanOrEqual(2);
  expect(run.isRunning).toBe(false);
  expect(new Set(run.troubles)).toEqual(new Set(['unauthorised']));
});

test('a stopped run asks nothing more, and what was not asked never reads as clear', async () => {
  let calls = 0;
  const many = Array.from({ length: 3_000 }, (_, at) => ({ name: `示例${at}号有限公司`, code: null }));
  const run = new Run(many, question, {
    ask: async (request) => {
      if (++calls === 1) run.stop();
      return ok(answerTo(request));
    },
    onChange: () => {},
  });
  await run.start();
  expect(calls).toBeLessThanOrEqual(2);
  expect(countByStanding(run).get('unknown')).toBeGreaterThanOrEqual(2_000);
});

test('an answer that is for none of our entries leaves them unknown', async () => {
  const run = await ran(async (request) => ok({ ...answerTo(request), results: [{ ...barred, ref: '7' }] }));
  expect(run.verdicts).toEqual([null, null, null]);
  expect(countByStanding(run)).toEqual(new Map([['unknown', 3]]));
});
