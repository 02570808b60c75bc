// @vitest-environment node
import { afterEach, expect, test } from 'vitest';
import { postVerify } from '../../../extension/worker/server-api.ts';
import type { VerifyRequest } from '../../../shared/api/verify-api.ts';
import { type Loopback, listen } from '../../mark/loopback.ts';

const request = {
  purpose: 'procurement',
  place: null,
  subjects: [{ ref: '1', name: '示例甲有限公司', code: null, consortium: null, lot: null }],
} as unknown as VerifyRequest;
const answer = {
  purpose: 'procurement',
  place: null,
  asOf: '2026-11-25',
  knownAt: '2026-11-25T00:00:00Z',
  requestId: 'r',
  policies: [],
  coverage: [],
  consortia: [],
  relations: [],
  results: [],
};

let server: Loopback | null = null;
afterEach(() => server?.stop());

async function answering(
  ...answers: [status: number, headers: Record<string, string>, body: string][]
): Promise<string[]> {
  const asked: string[] = [];
  server = await listen((incoming, response) => {
    const [status, headers, body] = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push(incoming.headers.authorization ?? '');
    response.writeHead(status, { 'access-control-allow-origin': '*', ...headers }).end(body);
  });
  return asked;
}

const ask = (key: string | null = null) => postVerify({ url: server!.url, key }, request);

test('a server that is busy is asked again when it said, with the key', async () => {
  const asked = await answering(
    [429, { 'retry-after': '0' }, ''],
    [200, {}, JSON.stringify({ ...answer, place: '110000' })],
  );
  expect(await ask('secret')).toEqual({ ok: false, error: 'bad-answer' });
  expect(asked).toEqual(['Bearer secret', 'Bearer secret']);
});

test('a server that asks for a long pause is left in peace', async () => {
  const asked = await answering([429, { 'retry-after': '3600' }, '']);
  expect(await ask()).toEqual({ ok: false, error: 'too-many' });
  expect(asked).toHaveLength(1);
});

test('an answer that leaves a party out is no answer', async () => {
  await answering([200, {}, JSON.stringify(answer)]);
  expect(await ask()).toEqual({ ok: false, error: 'bad-answer' });
});
