import type { PageState } from '../../extension/party.ts';
import { type Browser, launch, type Page } from './browser.ts';
import { startDemoServer } from './demo-server.ts';
import { changeSettings, ownHtml, painted, settledState, tabOf, tellTab } from './driver.ts';
import type { BrowserName } from './installed.ts';
import { type Loopback, record, serveFile } from './loopback.ts';

export interface Marked {
  mentions: { text: string; kind: 'name' | 'code'; standing: string; hidden: boolean }[];
  /** The page's own document is byte for byte what it was before we came. */
  domUnchanged: boolean;
  /** Longest main-thread task within which a script of ours ran; in Firefox our longest stretch of work. */
  longestTaskMs: number;
  /** Main-thread time of reading and marking. */
  scanMs: number;
  /** What the extension asked of the server. */
  requests: string[];
}

interface Wanted {
  page: string;
  browser: BrowserName;
  server: string | null;
  throttle: number;
}

/** Opens one page with the site off, then enables the site as a user does, and says what changed. */
export async function markPage({ page, browser, server, throttle }: Wanted): Promise<Marked> {
  const loopbacks: Loopback[] = [];
  const keep = async <Kept extends Loopback>(starting: Promise<Kept>): Promise<Kept> => {
    const started = await starting;
    loopbacks.push(started);
    return started;
  };
  const isUrl = /^https?:/.test(page);
  const url = isUrl ? page : `${(await keep(serveFile(page))).url}/`;
  const asked = await keep(record(server ?? (await keep(startDemoServer())).url));
  const hosts = ['http://127.0.0.1/*', `${new URL(url).protocol}//${new URL(url).hostname}/*`];
  const launched = await launch(browser, hosts);
  try {
    return { ...(await markIn(launched, url, asked.url, throttle)), requests: asked.requests };
  } finally {
    await launched.close();
    for (const loopback of loopbacks.reverse()) await loopback.stop();
  }
}

async function markIn(
  browser: Browser,
  url: string,
  server: string,
  throttle: number,
): Promise<Omit<Marked, 'requests'>> {
  const page = await browser.newPage();
  await page.goto(url);
  const before = await ownHtml(page);
  if (throttle > 1) await page.throttle(throttle);
  const stopTrace = await page.traceOurTasks();
  await changeSettings(browser.driver, { server: { url: server, key: null }, sites: [new URL(url).origin] });
  const tabId = await tabOf(browser.driver, url);
  const state = await settledState(browser, tabId);
  const mentions = await marksOf(state, page);
  const measured = await tellTab<{ scanMs: number; longestTaskMs: number }>(browser.driver, tabId, 'tabMeasures');
  return {
    mentions,
    domUnchanged: (await ownHtml(page)) === before,
    longestTaskMs: round(stopTrace ? await stopTrace() : measured.longestTaskMs),
    scanMs: round(measured.scanMs),
  };
}

/** As many mentions the overlay paints whether anybody looks at them or not (`page/overlay.ts`). */
const PAINTED_AT_ONCE = 2_000;

const round = (ms: number): number => Math.round(ms * 10) / 10;

/** The mentions the extension knows of, in the order of the page, as far as they are really painted or not to be seen. */
export async function marksOf(state: PageState, page: Page): Promise<Marked['mentions']> {
  const order = (id: string): number => Number(id.split(':')[1]);
  const mentions = state.parties
    .flatMap(({ mentions, verdict }) =>
      mentions.map((mention) => ({ ...mention, standing: verdict?.standing ?? 'unknown' })),
    )
    .sort((a, b) => order(a.id) - order(b.id));
  const expected = mentions.filter((mention) => !mention.hidden).length;
  const printed = ({ text, kind, standing, hidden }: (typeof mentions)[number]) => ({ text, kind, standing, hidden });
  // A very long page is painted as far as it is looked at; the rest is painted on the way there.
  if (mentions.length > PAINTED_AT_ONCE) return mentions.map(printed);
  const marks = new Map<string, number>();
  const count = async (): Promise<number> => {
    marks.clear();
    for (const { text, standing } of await painted(page)) {
      if (standing === 'pending') continue;
      const key = `${standing} ${text}`;
      marks.set(key, (marks.get(key) ?? 0) + 1);
    }
    return [...marks.values()].reduce((sum, each) => sum + each, 0);
  };
  // Painting follows the answer by a few idle slices.
  for (let tries = 0; tries < 60 && (await count()) < expected; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return mentions
    .filter(({ hidden, standing, text }) => {
      const key = `${standing} ${text}`;
      const left = marks.get(key) ?? 0;
      if (left > 0) marks.set(key, left - 1);
      return hidden || left > 0;
    })
    .map(printed);
}
