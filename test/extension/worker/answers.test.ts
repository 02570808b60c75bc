// @vitest-environment node
import { expect, test } from 'vitest';
import { type Answer, Answers } from '../../../extension/worker/answers.ts';
import type { VerifyRequest } from '../../../shared/api/verify-api.ts';

const request = (name: string): VerifyRequest =>
  ({ purpose: 'procurement', subjects: [{ ref: '1', name }] }) as unknown as VerifyRequest;
const good = { ok: true, value: { results: [] } } as unknown as Answer;

function counting(answer: () => Answer): { answers: Answers; asked: string[]; wait: (ms: number) => void } {
  let now = 0;
  const asked: string[] = [];
  const ask = async (scope: string): Promise<Answer> => {
    asked.push(scope);
    return answer();
  };
  return { answers: new Answers(ask, () => now), asked, wait: (ms) => (now += ms) };
}

test('the same question is one request within minutes, and asked anew after them', async () => {
  const { answers, asked, wait } = counting(() => good);
  await Promise.all([answers.get('a', request('甲')), answers.get('a', request('甲'))]);
  expect(asked).toHaveLength(1);
  wait(10 * 60_000);
  await answers.get('a', request('甲'));
  expect(asked).toHaveLength(2);
});

test('another server, another question and a fresh one are asked', async () => {
  const { answers, asked } = counting(() => good);
  await answers.get('a', request('甲'));
  await answers.get('b', request('甲'));
  await answers.get('a', request('乙'));
  await answers.get('a', request('甲'), true);
  expect(asked).toEqual(['a', 'b', 'a', 'a']);
});

test('a fault is never kept', async () => {
  const { answers, asked } = counting(() => ({ ok: false, error: 'timeout' }));
  expect(await answers.get('a', request('甲'))).toEqual({ ok: false, error: 'timeout' });
  await answers.get('a', request('甲'));
  expect(asked).toHaveLength(2);
});
