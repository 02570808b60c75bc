import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PageState } from '../../extension/party.ts';
import { FIRMS } from '../../server/demonstration/firms.ts';
import { type Browser, launch, type Page } from '../mark/browser.ts';
import { startDemoServer } from '../mark/demo-server.ts';
import {
  changeSettings,
  ownHtml,
  painted,
  registeredScripts,
  settledState,
  tabOf,
  tell,
  until,
} from '../mark/driver.ts';
import { type Loopback, listen, record, servePages } from '../mark/loopback.ts';

const { banned, nameOnly } = FIRMS;
const tender = (
  more = '',
): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>成交结果公告（示例）</title></head>
<body><h1>成交结果公告（示例）</h1><table id="bids"><tr><th>排名</th><th>供应商名称</th><th>统一社会信用代码</th></tr>
<tr><td>1</td><td id="first">${banned.name}</td><td>${banned.code}</td></tr>
<tr><td>2</td><td>${nameOnly.name}</td><td>（未公布）</td></tr></table>${more}</body></html>`;

/** Pages that fight back, each in its own way. */
const HOSTILE: Record<string, string> = {
  '/markup': tender('<p>供应商：&lt;img src=x onerror=window.ran=1&gt;示例戊建筑工程有限公司</p>'),
  '/long': tender(`<p data-x="${'x'.repeat(1_000_000)}" title="${'示例'.repeat(200_000)}">附件</p>`),
  '/evict': tender(
    `<script>const out=()=>{document.querySelector('xinjian-overlay')?.remove();requestAnimationFrame(out)};out()</script>`,
  ),
  '/pollute':
    tender(`<script>Object.prototype.standing='clear';Object.prototype.trouble=null;Array.prototype.flatMap=()=>[];
    CSS.highlights.clear=()=>{};JSON.parse=()=>({});</script>`),
  '/covered': tender('<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">遮住</div>'),
};

describe.each(['chromium', 'firefox'] as const)('the overlay in %s', (name) => {
  let browser: Browser;
  let demo: Loopback;
  let server: Loopback & { requests: string[] };
  let site: Loopback;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemoServer();
    server = await record(demo.url);
    const pages = { '/': tender(), ...HOSTILE };
    site = await servePages(
      Object.fromEntries(
        Object.entries(pages).map(([path, body]) => [path, () => ({ type: 'text/html; charset=utf-8', body })]),
      ),
    );
    browser = await launch(name, ['http://127.0.0.1/*']);
  });
  afterAll(async () => {
    await browser?.close();
    for (const loopback of [site, server, demo]) await loopback?.stop();
  });

  const on = (): Promise<void> =>
    changeSettings(browser.driver, { server: { url: server.url, key: null }, sites: [site.url], blindBid: false });
  const open = async (path: string): Promise<void> => {
    page = await browser.newPage();
    await page.goto(`${site.url}${path}`);
  };
  const settled = async (path: string): Promise<PageState> =>
    settledState(browser, await tabOf(browser.driver, `${site.url}${path}`));
  const standingOf = (state: PageState, who: string): string | undefined =>
    state.parties.find((party) => party.code === who || party.name === who)?.verdict?.standing;
  const paintedAs = (text: string, standing: string): Promise<unknown> =>
    until(
      () => painted(page),
      (marks) => marks.some((mark) => mark.text === text && mark.standing === standing),
    );

  beforeEach(async () => {
    await changeSettings(browser.driver, { server: null, sites: [] });
    await until(
      () => registeredScripts(browser.driver),
      (scripts) => scripts.length === 0,
    );
    server.requests.length = 0;
  });
  afterEach(() => page?.close());

  test('a site that is off has no script, no mark, and asks nothing', async () => {
    await changeSettings(browser.driver, { server: { url: server.url, key: null } });
    await open('/');
    expect(await registeredScripts(browser.driver)).toEqual([]);
    expect(await painted(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('xinjian-overlay'), null)).toBeNull();
    expect(server.requests).toEqual([]);
  });

  test('enabling the site marks the open page as the server answers, and leaves its document as it was', async () => {
    await open('/');
    const before = await ownHtml(page);
    await on();
    const state = await settled('/');
    expect(standingOf(state, banned.code)).toBe('barred');
    expect(standingOf(state, nameOnly.name)).toBe('to_confirm');
    await paintedAs(banned.code, 'barred');
    await paintedAs(nameOnly.name, 'to_confirm');
    expect(await ownHtml(page)).toBe(before);
    expect(server.requests).toEqual(['POST /v1/verify']);
  });

  test('turning the site off takes every mark away, and registers no script any more', async () => {
    await on();
    await open('/');
    await settled('/');
    await paintedAs(banned.code, 'barred');
    await tell(browser.driver, 'surfaceSetsSite', { origin: site.url, enabled: false });
    await until(
      () => painted(page),
      (marks) => marks.length === 0,
    );
    expect(await page.evaluate(() => document.querySelector('xinjian-overlay'), null)).toBeNull();
    expect(await registeredScripts(browser.driver)).toEqual([]);
  });

  test('blind bids show nothing and ask nothing', async () => {
    await on();
    await changeSettings(browser.driver, { blindBid: true });
    await until(
      () => registeredScripts(browser.driver),
      (scripts) => scripts.length === 0,
    );
    server.requests.length = 0;
    await open('/');
    expect(await painted(page)).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  test('a name that the page changes loses its mark at once, and the new one is read', async () => {
    await on();
    await open('/');
    await settled('/');
    await paintedAs(banned.code, 'barred');
    const left = await page.evaluate(async (name) => {
      document.querySelector('#first')!.firstChild!.nodeValue = '示例庚建筑工程有限公司';
      await Promise.resolve();
      return document.querySelector('#first')!.textContent === name;
    }, banned.name);
    expect(left).toBe(false);
    expect(
      (await painted(page)).filter((mark) => mark.text === '示例庚建筑工程有限公司' && mark.standing === 'barred'),
    ).toEqual([]);
    await until(
      () => painted(page),
      (marks) => marks.some((mark) => mark.text === '示例庚建筑工程有限公司'),
    );
  });

  test('a server that is gone leaves every party not known, never clear', async () => {
    await changeSettings(browser.driver, { server: { url: 'http://127.0.0.1:9', key: null }, sites: [site.url] });
    await open('/');
    const state = await settled('/');
    expect(state.parties.map((party) => [party.verdict, party.trouble])).toEqual(
      state.parties.map(() => [null, 'unreachable']),
    );
    await paintedAs(banned.name, 'unknown');
    expect((await painted(page)).every((mark) => mark.standing === 'unknown')).toBe(true);
  });

  test.each([
    ['bad-answer', 200, 'no json'],
    ['wrong-version', 200, '{"verdicts":[]}'],
    ['wrong-version', 404, '{}'],
    ['unauthorised', 401, '{}'],
    ['too-many', 429, '{}'],
  ])('an answer that is none reads %s (%i %s)', async (trouble, status, body) => {
    const faulty = await listen((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '60' }).end(body);
    });
    await changeSettings(browser.driver, { server: { url: faulty.url, key: null }, sites: [site.url] });
    await open('/');
    const state = await settled('/');
    await faulty.stop();
    expect(state.parties.length).toBeGreaterThan(0);
    expect(state.parties.map((party) => party.trouble)).toEqual(state.parties.map(() => trouble));
  });

  test.each(Object.keys(HOSTILE))('%s: no script runs, nothing breaks, no standing is false', async (path) => {
    await on();
    await open(path);
    const state = await settled(path);
    expect(standingOf(state, banned.code)).toBe('barred');
    await paintedAs(banned.code, 'barred');
    expect(await page.evaluate(() => (window as { ran?: number }).ran ?? null, null)).toBeNull();
  });
});
