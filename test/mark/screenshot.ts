/**
 * The picture of the README, from the real overlay and side panel over the demonstration page:
 * `node test/mark/screenshot.ts [FILE]`.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { buildExtension } from '../../server/extension-build.ts';
import { type ChromiumBrowser, launchChromium } from './chromium.ts';
import { startDemoServer } from './demo-server.ts';
import { changeSettings, settledState, tabOf, until } from './driver.ts';

declare const chrome: { tabs: { query: unknown } };

const SIZE = { page: { width: 1010, height: 1060 }, panel: { width: 392, height: 1060 } };
const { positionals } = parseArgs({ allowPositionals: true });
const target = positionals[0] ?? 'test/fixtures/overlay.png';

/** Where the first name marked as barred ends: its badge stands right after. */
function endOfFirstBarredName(): { x: number; y: number } | null {
  const highlights = CSS.highlights as unknown as Map<string, Iterable<StaticRange>>;
  for (const { startContainer, startOffset, endContainer, endOffset } of highlights.get('xinjian-barred') ?? []) {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const { right, top, height } = range.getBoundingClientRect();
    if (!/[0-9A-Z]{18}/.test(range.toString())) return { x: right, y: top + height / 2 };
  }
  return null;
}

async function openDemo(browser: ChromiumBrowser, url: string): Promise<{ page: Page; tab: number }> {
  const page = await browser.context.newPage();
  await page.setViewportSize(SIZE.page);
  await page.goto(url);
  const tab = await tabOf(browser.driver, url);
  await settledState(browser, tab);
  const badge = await until(
    () => page.evaluate(endOfFirstBarredName),
    (place) => place !== null,
  );
  await page.waitForTimeout(500);
  await page.mouse.click(badge!.x + 12, badge!.y);
  await page.waitForTimeout(800);
  await page.mouse.move(5, 5);
  return { page, tab };
}

/** The side panel as it stands beside that tab; in a tab of its own it would speak of itself. */
async function openPanel(browser: ChromiumBrowser, tab: number): Promise<Page> {
  const panel = await browser.context.newPage();
  await panel.setViewportSize(SIZE.panel);
  await panel.addInitScript((id) => {
    chrome.tabs.query = async () => [{ id }];
  }, tab);
  const origin = await browser.driver.evaluate(() => location.origin, null);
  await panel.goto(`${origin}/sidepanel.html`);
  await panel.waitForTimeout(1_200);
  return panel;
}

/** Both side by side in one picture. */
async function compose(browser: ChromiumBrowser, left: Buffer, right: Buffer): Promise<void> {
  const sheet = await browser.context.newPage();
  await sheet.setViewportSize({ width: SIZE.page.width + SIZE.panel.width + 1, height: SIZE.page.height });
  const image = (data: Buffer): string => `<img src="data:image/png;base64,${data.toString('base64')}">`;
  await sheet.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#d0d5dd">${image(left)}${image(right)}</body>`,
  );
  mkdirSync(dirname(target), { recursive: true });
  await sheet.screenshot({ path: target });
}

if (!(await buildExtension((line) => console.error(line)))) process.exit(1);
const server = await startDemoServer();
const browser = await launchChromium(['http://127.0.0.1/*'], ['--hide-scrollbars']);
await changeSettings(browser.driver, { server: { url: server.url, key: null }, sites: [server.url], place: '230100' });
const { page, tab } = await openDemo(browser, `${server.url}/demo`);
const left = await page.screenshot();
const panel = await openPanel(browser, tab);
await compose(browser, left, await panel.screenshot());
await browser.close();
await server.stop();
console.log(target);
process.exit(0);
