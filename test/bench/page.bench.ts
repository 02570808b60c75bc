/** The overlay's work in a page, in Debian's Chromium: against a bare walk, against mark.js, and its longest task. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { markPage } from '../mark/mark-page.ts';
import type { Measure } from './bench.ts';
import { tenderTable } from './tender-table.ts';

const PARTIES = 500;
const PAGE_BYTES = 200_000;
const LONG_ROWS = 10_000;
const ROUNDS = 15;
const THROTTLE = 4;

/** The page's half and the worker's half of one reading, as one script. */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('page-work.ts', import.meta.url)), formats: ['iife'], name: 'ours' },
    },
  })) as Rollup.RollupOutput[];
  return built[0]!.output[0].code;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

interface Round {
  walk: number;
  ours: number;
  detect: number;
  markJs: number;
}

/** One round of each in turn on one page; each begins with the page as it was. */
async function round(page: Page): Promise<Round> {
  return page.evaluate(() => {
    const { ours, Mark } = window as unknown as {
      ours: { read(): { names: string[]; page: number; detect: number }; clear(): void };
      Mark: new (root: Element) => { markRegExp(pattern: RegExp): void; unmark(): void };
    };
    const time = (work: () => void): number => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    const walk = time(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      let length = 0;
      while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
      if (length < 0) throw new Error('no text');
    });
    const { names, page, detect } = ours.read();
    ours.clear();
    const marker = new Mark(document.body);
    const pattern = new RegExp(names.join('|'), 'g');
    const markJs = time(() => marker.markRegExp(pattern));
    marker.unmark();
    document.body.normalize();
    return { walk, ours: page, detect, markJs };
  });
}

async function ratios(): Promise<Record<string, number>> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(tenderTable(PARTIES, PAGE_BYTES));
    await page.addScriptTag({ content: await bundle() });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js') });
    const rounds: Round[] = [];
    for (let at = 0; at < ROUNDS; at++) rounds.push(await round(page));
    const of = (key: keyof Round): number => median(rounds.map((each) => each[key]));
    console.error(
      `bare walk ${of('walk')} ms, ours ${of('ours')} ms in the page and ${of('detect')} ms of detection in the worker, mark.js ${of('markJs')} ms`,
    );
    return { 'page.vsTreeWalker': of('ours') / of('walk'), 'page.vsMarkJs': of('markJs') / of('ours') };
  } finally {
    await browser.close();
  }
}

/** The built extension on a long table, the processor slowed. */
async function longestTask(): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'xinjian-bench-'));
  const file = join(directory, 'long.html');
  writeFileSync(file, tenderTable(LONG_ROWS, 0));
  try {
    const marked = await markPage({ page: file, browser: 'chromium', server: null, throttle: THROTTLE });
    return marked.longestTaskMs;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

export const measure: Measure = async () => ({ ...(await ratios()), 'page.longestTaskMs': await longestTask() });
