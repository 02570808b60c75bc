import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../server/document/read.ts';
import { detect } from '../../shared/detect/detect.ts';
import { type Browser, launch } from '../mark/browser.ts';
import { startDemoServer } from '../mark/demo-server.ts';
import { changeSettings, ownHtml, settledState, tabOf } from '../mark/driver.ts';
import { type Loopback, servePages } from '../mark/loopback.ts';
import { marksOf } from '../mark/mark-page.ts';

const material = [process.env.XINJIAN_MATERIAL, '../shared'].find((path) => path && existsSync(path));
const files = material ? globSync(join(material, 'corpus/pages/*.{html,htm,txt}')).sort() : [];

let browser: Browser;
let server: Loopback;
let site: Loopback;

const typeOf = (file: string, body: Buffer): string => {
  if (extname(file) === '.txt') return 'text/plain; charset=utf-8';
  return /charset/i.test(body.subarray(0, 1024).toString('latin1')) ? 'text/html' : 'text/html; charset=utf-8';
};

beforeAll(async () => {
  if (files.length === 0) return;
  server = await startDemoServer();
  site = await servePages(
    Object.fromEntries(
      files.map((file) => [
        `/${basename(file)}`,
        () => {
          const body = readFileSync(file);
          return { type: typeOf(file, body), body };
        },
      ]),
    ),
  );
  browser = await launch('chromium', ['http://127.0.0.1/*']);
  await changeSettings(browser.driver, { server: { url: server.url, key: null }, sites: [site.url] });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await server?.stop();
});

const shape = (mentions: readonly { kind: string; text: string }[]): string[] =>
  mentions.map(({ kind, text }) => `${kind} ${text}`);

test.skipIf(files.length === 0)(
  'the marks on every labelled page are what the command line finds in its file',
  async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const page = await browser.newPage();
      const url = `${site.url}/${basename(file)}`;
      await page.goto(url);
      const state = await settledState(browser, await tabOf(browser.driver, url));
      const marked = shape(await marksOf(state, page));
      const detected = shape(detect((await readDocument(file)).document));
      if (JSON.stringify(marked) !== JSON.stringify(detected)) {
        const missed = detected.filter((each) => !marked.includes(each));
        const extra = marked.filter((each) => !detected.includes(each));
        wrong.push(
          `${basename(file)} state ${state.parties.length} ${marked.length}/${detected.length} missed ${missed.slice(0, 6)} extra ${extra.slice(0, 6)}`,
        );
      }
      expect(await ownHtml(page)).not.toContain('xinjian');
      await page.close();
    }
    expect(wrong).toEqual([]);
  },
);
