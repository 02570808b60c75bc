import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName } from './installed.ts';

/** Whatever runs a function in a page; Playwright's and Puppeteer's pages both do. */
export interface Page {
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  goto(url: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
  /** Slows the page's processor; only Chromium can. */
  throttle(rate: number): Promise<void>;
  /** Measures the longest main-thread task that ran our scripts, until the returned function is called; null: not here. */
  traceOurTasks(): Promise<(() => Promise<number>) | null>;
}

/** A real browser with the built extension in it. */
export interface Browser {
  /** A page of the extension itself. */
  driver: Page;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser whose copy of the extension may read these hosts (match patterns). */
export const launch = (name: BrowserName, hosts: readonly string[]): Promise<Browser> =>
  name === 'firefox' ? launchFirefox(hosts) : launchChromium(hosts);
