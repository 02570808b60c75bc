import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

vi.mock('../../../extension/messages.ts', () => ({ sendMessage: vi.fn() }));
vi.mock('../../../extension/page/link.ts', () => ({ reach: (ask: () => unknown) => ask() }));
vi.mock('../../../extension/page/slices.ts', () => ({ rest: () => Promise.resolve() }));
const { sendMessage } = await import('../../../extension/messages.ts');
const { partEnd, sendText } = await import('../../../extension/page/send.ts');
const { Parts } = await import('../../../extension/worker/parts.ts');

const from = { tabId: 1, frameId: 0, origin: null };

/** A worker that loses what it was sent so many times; says which texts it read. */
function workerLosing(times: number): string[] {
  let parts = new Parts();
  let left = times;
  const read: string[] = [];
  vi.mocked(sendMessage).mockImplementation((async (kind: string, data: never) => {
    if (kind === 'pageBrings')
      return parts.put(from, (data as { start: number }).start, (data as { text: string }).text);
    if (left-- > 0) parts = new Parts();
    const { before, document } = data as { before: number; document: { text: string } };
    const ahead = parts.take(from, before);
    if (ahead === null) return 'lost';
    read.push(ahead + document.text);
    return null;
  }) as never);
  return read;
}

const page = (text: string) => ({ isSelection: false, url: '', title: '', document: { text, hidden: [] } });

test('a long text comes to the worker as it was, in parts no longer than a message may be', async () => {
  const read = workerLosing(0);
  const text = '示例𠮷建筑工程有限公司\t'.repeat(12_000);
  await sendText(page(text), new AbortController().signal);
  expect(read).toEqual([text]);
  const lengths = vi.mocked(sendMessage).mock.calls.map(([, data]) => (data as { text?: string }).text?.length ?? 0);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(32_769);
});

test('a worker that was restarted between two parts is told again from the beginning', async () => {
  const read = workerLosing(2);
  const text = '甲'.repeat(100_000);
  await sendText(page(text), new AbortController().signal);
  expect(read).toEqual([text]);
});

test('no part ends within a character', () => {
  fc.assert(
    fc.property(fc.nat(3), (shift) => {
      const text = 'x'.repeat(shift) + '𠮷'.repeat(40_000);
      const end = partEnd(text, 0);
      expect(text.slice(0, end)).not.toMatch(/\p{Surrogate}/u);
      expect(text.slice(end)).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
