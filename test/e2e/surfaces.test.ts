import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PageState } from '../../extension/party.ts';
import type { Browser } from '../mark/browser.ts';
import { type ChromiumBrowser, launchChromium } from '../mark/chromium.ts';
import { startDemoServer } from '../mark/demo-server.ts';
import { changeSettings, tabOf, tell } from '../mark/driver.ts';
import { launchFirefox } from '../mark/firefox.ts';
import type { Loopback } from '../mark/loopback.ts';

/** Screenshots to be looked at; not committed. */
const SCREENS = '.tmp/screens';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

let server: Loopback;
let browser: ChromiumBrowser;
let extension: string;
let demoTab: number;
let pdf: string;

/** What axe finds, as readable lines. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

async function open(address: string, size: { width: number; height: number }): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await page.goto(address);
  return page;
}

/** A PDF of two pages: names in its text layer, one broken over two lines, and a page that is only a picture. */
async function makePdf(path: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.setContent(`<style>body{font:16px "Noto Serif CJK SC";margin:40px}</style>
    <h1>中标候选人公示（虚构）</h1><p>第一中标候选人：示例甲建筑工程有限公司，统一社会信用代码 91990000MADEM0011K。</p>
    <p>经评审委员会推荐，本项目第二中标候选人的报价、工期和质量承诺均满足招标文件要求，第二中标候选人：示例乙建设集团股份有限公司。</p><p>采购人：示例市第一中学</p>
    <div style="break-before:page;width:300px;height:200px;border:1px solid"></div>`);
  writeFileSync(path, await page.pdf());
  await page.close();
}

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  server = await startDemoServer();
  browser = await launchChromium([`${server.url}/*`]);
  const driver = browser.context.pages().find((page) => page.url().startsWith('chrome-extension:'))!;
  extension = driver.url().split('/').slice(0, 3).join('/');
  await changeSettings(browser.driver, {
    server: { url: server.url, key: null },
    sites: [new URL(server.url).origin],
    place: '230100',
    language: 'zh-CN',
  });
  pdf = join(SCREENS, 'bid.pdf');
  await makePdf(pdf);
  const demo = await open(`${server.url}/demo`, { width: 1280, height: 900 });
  demoTab = await tabOf(browser.driver, demo.url());
  await vi.waitUntil(
    async () => {
      const state = await tell<PageState | null>(browser.driver, 'surfaceReads', demoTab);
      return (state?.parties.length ?? 0) > 0 && state!.parties.every((party) => party.verdict !== null);
    },
    { timeout: 30_000, interval: 300 },
  );
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A surface: how to reach it, its size, and how to bring it into the state worth looking at. */
const SURFACES: {
  name: string;
  width: number;
  height: number;
  at: () => string;
  ready: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'panel',
    width: 392,
    height: 900,
    at: () => `${extension}/sidepanel.html?tab=${demoTab}`,
    ready: async (page) => {
      await page.locator('.party-line').first().waitFor();
      await page.locator('.party[data-standing=barred] .party-line').first().click();
    },
  },
  {
    name: 'popup',
    // Twice as wide as it is: at 200 % a browser still gives a popup 400 of our pixels.
    width: 720,
    height: 480,
    at: () => `${extension}/popup.html?tab=${demoTab}`,
    ready: (page) => page.locator('.tallies').waitFor(),
  },
  {
    name: 'options',
    width: 1000,
    height: 1100,
    at: () => `${extension}/options.html`,
    ready: (page) => page.locator('.setting').first().waitFor(),
  },
  {
    name: 'welcome',
    width: 1000,
    height: 1000,
    at: () => `${extension}/welcome.html`,
    ready: (page) => page.locator('.legend').waitFor(),
  },
  {
    name: 'workbench',
    width: 1280,
    height: 900,
    at: () => `${server.url}/?lang=zh-CN`,
    ready: async (page) => {
      await page
        .locator('textarea')
        .fill('示例甲建筑工程有限公司,91990000MADEM0011K\n示例丙装饰工程有限公司\n虚构未知有限公司');
      await page.getByRole('button', { name: '核对', exact: true }).click();
      await page.locator('.row-name').first().click();
      await page.locator('.card').waitFor();
    },
  },
  {
    name: 'landing',
    width: 1280,
    height: 900,
    at: () => `${server.url}/?lang=zh-CN`,
    ready: (page) => page.locator('.landing').waitFor(),
  },
  {
    name: 'document',
    width: 1280,
    height: 900,
    at: () => `${extension}/pdf.html`,
    ready: async (page) => {
      await page.locator('input[type=file]').setInputFiles(pdf);
      await page.locator('.spot').first().waitFor();
      await page.locator('.party[data-standing=barred]').first().waitFor();
    },
  },
];

describe.each(SURFACES)('the $name', ({ name, width, height, at, ready }) => {
  test.each(['light', 'dark'] as const)('has no fault axe can find, %s', async (colorScheme) => {
    const page = await open('about:blank', { width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(at());
    await ready(page);
    await page.screenshot({ path: `${SCREENS}/${name}-${colorScheme}.png` });
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  test('loses nothing to the side at 200 % zoom and with forced colours', async () => {
    const page = await open('about:blank', {
      width: Math.max(320, Math.round(width / 2)),
      height: Math.round(height / 2),
    });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(at());
    await ready(page);
    await page.screenshot({ path: `${SCREENS}/${name}-200.png`, fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
    await page.close();
  });
});

test('the keyboard alone reaches a party, its card, its mention and the coverage', async () => {
  const page = await open(`${extension}/sidepanel.html?tab=${demoTab}`, { width: 392, height: 900 });
  await page.locator('.party-line').first().waitFor();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '');
  for (let presses = 0; presses < 30 && (await focused()) !== 'party-line'; presses++) await page.keyboard.press('Tab');
  expect(await focused()).toBe('party-line');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.locator('.party-line').nth(1).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('跳到第 1 处');
  const coverage = page.getByRole('button', { name: '覆盖范围' });
  for (let presses = 0; presses < 40; presses++) {
    if (await coverage.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  expect(await page.getByRole('table', { name: '覆盖范围' }).isVisible()).toBe(true);
  await page.close();
});

test('a document is read where it lies: names across lines are marked, a page without text is counted', async () => {
  const page = await open(`${extension}/pdf.html`, { width: 1280, height: 900 });
  await page.locator('input[type=file]').setInputFiles(pdf);
  await page.locator('.spot[data-party="91990000MADEM0011K"]').first().waitFor();
  const names = await page.locator('.party-name').allTextContents();
  expect(names.join()).toContain('示例乙建设集团股份有限公司');
  expect(await page.locator('.spot').count()).toBeGreaterThanOrEqual(3);
  expect(await page.getByText('有 1 处没有文字层').count()).toBe(1);
  await page.locator('.spot button').first().click();
  expect(await page.locator('.party.open').count()).toBe(1);
  await page.close();
});

/** The median time between two frames while the table is scrolled by 800 pixels each frame, and how many rows are drawn. */
const scroll = (page: Page): Promise<{ drawn: number; frameMs: number }> =>
  page.evaluate(async () => {
    const box = document.querySelector('.results')!;
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    let before = await frame();
    for (let step = 1; step <= 60; step++) {
      box.scrollTop = (step * 800) % (box.scrollHeight - box.clientHeight);
      const now = await frame();
      frames.push(now - before);
      before = now;
    }
    frames.sort((a, b) => a - b);
    return { drawn: document.querySelectorAll('.results tbody tr').length, frameMs: frames[30]! };
  });

test('fifty thousand rows scroll as five hundred do, since only those in sight are drawn', async () => {
  const page = await open('about:blank', { width: 1280, height: 900 });
  // The table is what is measured: the answers come at once and say nothing.
  await page.route('**/v1/verify', (route) => route.fulfill({ status: 401, body: '{}' }));
  await page.goto(`${server.url}/?lang=zh-CN`);
  const load = async (count: number): Promise<void> => {
    const rows = Array.from({ length: count }, (_, at) => `虚构${at}号有限公司`).join('\n');
    const file = { name: 'portfolio.csv', mimeType: 'text/csv', buffer: Buffer.from(`企业名称\n${rows}\n`) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(`${count} 个没有得到答复`).waitFor({ timeout: 60_000 });
  };
  await load(500);
  const few = await scroll(page);
  await load(50_000);
  const many = await scroll(page);
  expect(many.drawn).toBeLessThan(80);
  expect(many.frameMs).toBeLessThanOrEqual(Math.max(34, few.frameMs * 2));
  await page.close();
});

describe('in Firefox', () => {
  let firefox: Browser;
  beforeAll(async () => {
    firefox = await launchFirefox([`${server.url}/*`]);
    await changeSettings(firefox.driver, { server: { url: server.url, key: null }, language: 'zh-CN' });
  });
  afterAll(() => firefox?.close());

  test.each([
    ['popup.html', '信鉴'],
    ['options.html', '信鉴设置'],
    ['welcome.html', '欢迎使用信鉴'],
    ['pdf.html', '信鉴文件'],
    ['sidepanel.html', '信鉴'],
  ])('%s opens and has no fault axe can find', async (file, heading) => {
    const { driver } = firefox;
    await driver.evaluate((path) => {
      location.href = new URL(path, location.href).href;
    }, `/${file}`);
    const shown = (): Promise<string> => driver.evaluate(() => document.querySelector('h1')?.textContent ?? '', null);
    await vi.waitUntil(async () => (await shown().catch(() => '')) === heading, { timeout: 20_000, interval: 200 });
    await driver.evaluate(AXE as never, null);
    const found = await driver.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
    }, null);
    expect(found).toEqual([]);
  });
});
