import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documents, runHere } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'xinjian-clause-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const SENTENCE = '供应商未被“信用中国”网站列入失信被执行人名单，否则响应无效。';

test('clause prints a line a file, with null where the document has no such clause', async () => {
  const files = [
    file('notice.html', `<html><body><h1>公告</h1><p>${SENTENCE}</p><script>信用</script></body></html>`),
    file('other.txt', '本公告在中国政府采购网发布。'),
  ];
  const ran = await runHere(['clause', '--json', ...files]);
  const [notice, other] = documents<{ file: string; clause: { use: { quote: string } } | null }>(ran);
  expect(ran.code).toBe(0);
  expect(notice).toMatchObject({
    file: files[0],
    clause: { channels: ['信用中国'], lists: ['失信被执行人'], use: { kind: 'reject', quote: '响应无效' } },
  });
  expect(other).toEqual({ file: files[1], clause: null });
});

test('a file that cannot be read is named, the others are read, and the exit code is 1', async () => {
  const { code, out, err } = await runHere(['clause', '--json', join(folder, 'absent.txt'), file('a.txt', SENTENCE)]);
  expect([code, out.trim().split('\n').length]).toEqual([1, 1]);
  expect(err).toContain('absent.txt');
});

test('in words it says what the document does not state', async () => {
  const { out } = await runHere(['clause', file('b.txt', SENTENCE)]);
  expect(out).toContain('采购文件未写明截止时点、查询记录和证据留存的具体方式');
  expect((await runHere(['clause', file('c.txt', '示例')])).out).toContain('未见信用查询条款');
});

test('without a file it is wrong usage', async () => {
  expect((await runHere(['clause'])).code).toBe(2);
});
