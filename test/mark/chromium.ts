import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page as PlaywrightPage } from 'playwright-core';
import type { Browser, Page } from './browser.ts';
import { DRIVER_PAGE, installCopy } from './installed.ts';
import { longestOwnTask } from './trace.ts';

const arguments_ = (directory: string): string[] => [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
  `--disable-extensions-except=${directory}`,
  `--load-extension=${directory}`,
];

/** Where Debian's Chromium keeps the extension's worker: its address names the extension. */
async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return new URL(worker.url()).origin === 'null'
    ? worker.url().split('/').slice(0, 3).join('/')
    : new URL(worker.url()).origin;
}

export interface ChromiumBrowser extends Browser {
  context: BrowserContext;
}

export interface ChromiumPage extends Page {
  playwright: PlaywrightPage;
}

export async function launchChromium(hosts: readonly string[], more: readonly string[] = []): Promise<ChromiumBrowser> {
  const installed = installCopy('chromium', hosts);
  const profile = mkdtempSync(join(tmpdir(), 'xinjian-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: false,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 900 },
    args: [...arguments_(installed.directory), ...more],
  });
  // The first-run page would stand before the page under test.
  const dismiss = (page: PlaywrightPage): void => void (page.url().endsWith('/welcome.html') && page.close());
  context.on('page', (page) => page.once('domcontentloaded', () => dismiss(page)));
  context.pages().forEach(dismiss);
  const driver = await context.newPage();
  await driver.goto(`${await extensionOrigin(context)}/${DRIVER_PAGE}`);
  return {
    context,
    driver: wrap(driver),
    newPage: async () => wrap(await context.newPage()),
    async close() {
      await context.close();
      installed.remove();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function wrap(page: PlaywrightPage): ChromiumPage {
  return {
    playwright: page,
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    goto: async (url) => void (await page.goto(url)),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => page.close(),
    async throttle(rate) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    },
    traceOurTasks: () => longestOwnTask(page),
  };
}
