import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRMS } from '../../server/demonstration/firms.ts';
import { type Browser, launch, type Page } from '../mark/browser.ts';
import { startDemoServer } from '../mark/demo-server.ts';
import { changeSettings, painted, settledState, tabOf, until } from '../mark/driver.ts';
import { type Loopback, servePages } from '../mark/loopback.ts';

const { banned } = FIRMS;
const html = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${body}</body></html>`;
const LATE = '示例迟来建筑工程有限公司';

const PAGES: Record<string, string> = {
  '/frame': html('<h1>成交公告（示例）</h1><iframe src="/inner" width="600" height="200"></iframe>'),
  '/inner': html(`<p>成交供应商：${banned.name}（${banned.code}）</p>`),
  '/shadow': html(`<h1>成交公告（示例）</h1><x-notice></x-notice><script>
    customElements.define('x-notice', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>成交供应商：${banned.name}（${banned.code}）</p>'; }
    });</script>`),
  '/late': html(`<table><tr><th>排名</th><th>供应商名称</th></tr><tr><td>1</td><td>${banned.name}</td></tr></table>`),
};

/** What is painted in the page's one frame. */
const paintedInFrame = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const view = document.querySelector('iframe')!.contentWindow as (Window & typeof globalThis) | null;
    const found: string[] = [];
    for (const [name, marks] of (view?.CSS.highlights ?? []) as unknown as Iterable<[string, Iterable<StaticRange>]>) {
      for (const { startContainer, startOffset, endOffset } of marks)
        found.push(`${name} ${startContainer.nodeValue!.slice(startOffset, endOffset)}`);
    }
    return found;
  }, null);

describe.each(['chromium', 'firefox'] as const)('all of a page in %s', (name) => {
  let browser: Browser;
  let server: Loopback;
  let site: Loopback;

  beforeAll(async () => {
    server = await startDemoServer();
    site = await servePages(
      Object.fromEntries(
        Object.entries(PAGES).map(([path, body]) => [path, () => ({ type: 'text/html; charset=utf-8', body })]),
      ),
    );
    browser = await launch(name, ['http://127.0.0.1/*']);
    await changeSettings(browser.driver, { server: { url: server.url, key: null }, sites: [site.url] });
  });
  afterAll(async () => {
    await browser?.close();
    for (const loopback of [site, server]) await loopback?.stop();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`${site.url}${path}`);
    return page;
  };
  const isPainted = (page: Page, text: string): Promise<unknown> =>
    until(
      () => painted(page),
      (marks) => marks.some((mark) => mark.text === text && mark.standing !== 'pending'),
    );

  test('a frame of the page is read and marked, and its parties are the tab’s', async () => {
    const page = await open('/frame');
    await until(
      () => paintedInFrame(page),
      (marks) => marks.includes(`xinjian-barred ${banned.code}`),
    );
    const state = await settledState(browser, await tabOf(browser.driver, `${site.url}/frame`));
    expect(state.parties.map(({ code, verdict }) => [code, verdict?.standing])).toEqual([[banned.code, 'barred']]);
    await page.close();
  });

  test('an open shadow root is read and marked', async () => {
    const page = await open('/shadow');
    await isPainted(page, banned.code);
    expect((await painted(page)).map(({ standing }) => standing)).toEqual(['barred', 'barred']);
    await page.close();
  });

  test('a row that comes after the page was read is marked too', async () => {
    const page = await open('/late');
    await isPainted(page, banned.name);
    await page.evaluate((late) => {
      const row = document.querySelector('table')!.insertRow();
      row.insertCell().textContent = '2';
      row.insertCell().textContent = late;
    }, LATE);
    await isPainted(page, LATE);
    await page.close();
  });
});
