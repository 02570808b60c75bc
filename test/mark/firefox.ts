import puppeteer, { type Page as PuppeteerPage } from 'puppeteer-core';
import type { Browser, Page } from './browser.ts';
import { DRIVER_PAGE, installCopy } from './installed.ts';

const ADDON = 'xinjian@xinjian.invalid';
/** Firefox gives an add-on an address by chance; the test gives it this one. */
const HOST = '3b5c2b5e-1111-4222-8333-444455556666';

export async function launchFirefox(hosts: readonly string[]): Promise<Browser> {
  const installed = installCopy('firefox', hosts);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    // Without it no page of an extension may be driven.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }),
      'intl.accept_languages': 'zh-CN',
    },
  });
  await browser.installExtension(installed.directory);
  const driver = await browser.newPage();
  await openOwnPage(driver, `moz-extension://${HOST}/${DRIVER_PAGE}`);
  return {
    driver: wrap(driver),
    newPage: async () => wrap(await browser.newPage()),
    async close() {
      await browser.close();
      installed.remove();
    },
  };
}

/** The driver never hears that an extension's page has loaded; the page itself can be asked. */
async function openOwnPage(page: PuppeteerPage, url: string): Promise<void> {
  void page.goto(url, { timeout: 1_000 }).catch(() => undefined);
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    const isThere = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox does not open ${url}`);
}

function wrap(page: PuppeteerPage): Page {
  return {
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    goto: async (url) => void (await page.goto(url)),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    close: () => page.close(),
    throttle: async () => undefined,
    traceOurTasks: async () => null,
  };
}
