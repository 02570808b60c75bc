import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRMS } from '../../server/demonstration/firms.ts';
import { type ChromiumBrowser, launchChromium } from '../mark/chromium.ts';
import { startDemoServer } from '../mark/demo-server.ts';
import { changeSettings, settledState, tabOf, tell, until } from '../mark/driver.ts';
import type { Loopback } from '../mark/loopback.ts';

let browser: ChromiumBrowser;
let server: Loopback;

beforeAll(async () => {
  server = await startDemoServer();
  browser = await launchChromium(['http://127.0.0.1/*']);
  await changeSettings(browser.driver, {
    server: { url: server.url, key: null },
    sites: [server.url],
    place: '230100',
    language: 'zh-CN',
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What assistive technology is told of the page, our closed shadow root included. */
async function accessibleNames(
  page: Awaited<ReturnType<ChromiumBrowser['context']['newPage']>>,
  role: string,
): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter((node) => node.role?.value === role).map((node) => String(node.name?.value ?? ''));
}

test('the demonstration page: badges in words, a card by keyboard, closed by Escape, and a jump from the panel', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/demo`);
  const tab = await tabOf(browser.driver, `${server.url}/demo`);
  const state = await settledState(browser, tab);
  const banned = state.parties.find((party) => party.code === FIRMS.banned.code)!;
  expect(banned.verdict?.standing).toBe('barred');
  const badges = await until(
    () => accessibleNames(page, 'button'),
    (names) => names.some((name) => name.includes('禁止参加')),
  );
  expect(badges.length).toBeGreaterThan(4);

  const mention = banned.mentions[0]!;
  expect(await tell(browser.driver, 'surfaceJumps', { tabId: tab, mentionId: mention.id })).toBe(true);
  const cards = await until(
    () => accessibleNames(page, 'dialog'),
    (names) => names.length > 0,
  );
  expect(cards).toHaveLength(1);
  expect(cards[0]).toContain(FIRMS.banned.name);
  mkdirSync('.tmp', { recursive: true });
  await page.screenshot({ path: '.tmp/card.png' });
  await page.keyboard.press('Escape');
  await until(
    () => accessibleNames(page, 'dialog'),
    (names) => names.length === 0,
  );
  await page.close();
});

test('marks add no layout shift and make the page no larger', async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await changeSettings(browser.driver, { sites: [] });
  await page.goto(`${server.url}/demo`);
  const size = (): Promise<number[]> =>
    page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
  const before = await size();
  await changeSettings(browser.driver, { sites: [server.url] });
  await settledState(browser, await tabOf(browser.driver, `${server.url}/demo`));
  await until(
    () => accessibleNames(page, 'button'),
    (names) => names.length > 4,
  );
  expect(await size()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await page.close();
});

test('"check this" on marked text opens the card of the party in it, and says so where there is none', async () => {
  await changeSettings(browser.driver, { sites: [] });
  const page = await browser.context.newPage();
  const url = `${server.url}/demo`;
  await page.goto(url);
  const tabId = await tabOf(browser.driver, url);
  const check = async (wanted: string): Promise<string[]> => {
    await page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !walker.currentNode.nodeValue!.includes(text));
      getSelection()!.selectAllChildren(walker.currentNode.parentNode!);
    }, wanted);
    await browser.context.serviceWorkers()[0]!.evaluate((id) => {
      const { onClicked } = (globalThis as unknown as { chrome: { contextMenus: { onClicked: unknown } } }).chrome
        .contextMenus;
      // What the browser calls when the user takes the item: no test can open its own menu.
      (onClicked as { dispatch(info: object, tab: object): void }).dispatch(
        { menuItemId: 'check-selection', frameId: 0 },
        { id },
      );
    }, tabId);
    return until(
      () => accessibleNames(page, 'dialog'),
      (names) => names.length === 1,
    );
  };
  expect(await check('名称')).toEqual(['所选文字里没有找到单位']);
  await page.keyboard.press('Escape');
  await until(
    () => accessibleNames(page, 'dialog'),
    (names) => names.length === 0,
  );
  expect((await check(FIRMS.banned.code))[0]).toContain(FIRMS.banned.name);
  await page.close();
});

test('a worker that is stopped over a question loses nothing: the page asks again', async () => {
  await changeSettings(browser.driver, { sites: [server.url] });
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  await page.goto(`${server.url}/demo`);
  const browserSession = await browser.context.browser()?.newBrowserCDPSession();
  const targets = await (browserSession ?? session).send('Target.getTargets');
  const worker = targets.targetInfos.find((target) => target.type === 'service_worker');
  if (worker) await (browserSession ?? session).send('Target.closeTarget', { targetId: worker.targetId });
  await until(
    () =>
      page.evaluate(
        () =>
          [...(CSS.highlights as unknown as Map<string, Set<unknown>>)].filter(
            ([name, marks]) => name === 'xinjian-barred' && marks.size > 0,
          ).length,
      ),
    (count) => count === 1,
    40_000,
  );
  expect(worker).toBeDefined();
  await page.close();
});
