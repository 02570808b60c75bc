import type { PageState } from '../../extension/party.ts';
import type { Settings } from '../../extension/settings.ts';
import type { Browser, Page } from './browser.ts';

/** The part of a browser's extension API that a test drives. */
interface Api {
  storage: { local: { set(items: object): Promise<void> } };
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tabId: number, message: object): Promise<{ res?: unknown } | undefined>;
  };
  runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: { message: string } } | undefined> };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches?: string[] }[]> };
}

declare const browser: Api | undefined;
declare const chrome: Api;

/** Writes the user's settings, as the options page does. */
export const changeSettings = (driver: Page, settings: Partial<Settings>): Promise<void> =>
  driver.evaluate(
    async (change) => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      const local = api.storage.local as unknown as { get(key: string): Promise<{ settings?: object }> };
      const { settings: before } = await local.get('settings');
      await api.storage.local.set({ settings: { ...before, ...change }, settings$: { v: 1 } });
    },
    settings as Record<string, unknown>,
  );

/** Sends the worker a message from a surface. */
export async function tell<Reply>(driver: Page, type: string, data: unknown): Promise<Reply> {
  const reply = await driver.evaluate(
    async ([type, data]) => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      return api.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
    },
    [type, data] as const,
  );
  if (reply?.err) throw new Error(reply.err.message);
  return reply?.res as Reply;
}

/** Sends a tab's scripts a message, as the worker does. */
export const tellTab = <Reply>(driver: Page, tabId: number, type: string): Promise<Reply> =>
  driver.evaluate(
    async ([tabId, type]) => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      const reply = await api.tabs.sendMessage(tabId, { id: 1, type, timestamp: Date.now() });
      return reply?.res as Reply;
    },
    [tabId, type] as const,
  );

export async function tabOf(driver: Page, url: string): Promise<number> {
  const id = await driver.evaluate(async (wanted) => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    const tabs = await api.tabs.query({});
    return tabs.find((tab) => tab.url?.split('#')[0] === wanted.split('#')[0])?.id ?? null;
  }, url);
  if (id === null) throw new Error(`no tab shows ${url}`);
  return id;
}

export const registeredScripts = (driver: Page): Promise<{ id: string; matches?: string[] }[]> =>
  driver.evaluate(async () => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    return api.scripting.getRegisteredContentScripts();
  }, null);

/** Asks again and again until the answer is one; throws with the last one after so many milliseconds. */
export async function until<Value>(
  ask: () => Promise<Value>,
  isReached: (value: Value) => boolean,
  patienceMs = 20_000,
): Promise<Value> {
  const end = Date.now() + patienceMs;
  // Asked ever more rarely: a long page's state is large, and asking must not keep the worker from its work.
  for (let pause = 50; ; pause = Math.min(pause * 1.5, 2_000)) {
    const value = await ask();
    if (isReached(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)?.slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** What the side panel would show of a tab, once no party of it is pending. */
export const settledState = ({ driver }: Browser, tabId: number): Promise<PageState> =>
  until(
    () => tell<PageState | null>(driver, 'surfaceReads', tabId),
    (state): state is PageState => state?.parties.every((party) => party.trouble !== 'pending') ?? false,
    90_000,
  ) as Promise<PageState>;

/** The texts painted on a page, by the standing they are painted with; white space left out. */
export const painted = (page: Page): Promise<{ text: string; standing: string }[]> =>
  page.evaluate(() => {
    const found: { text: string; standing: string }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<StaticRange>]>) {
      if (!name.startsWith('xinjian-')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        found.push({ text: range.toString().replace(/\s/g, ''), standing: name.slice('xinjian-'.length) });
      }
    }
    return found;
  }, null);

/** The page's own document, less our one host element. */
export const ownHtml = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.documentElement.outerHTML.replace(/<xinjian-overlay[^>]*><\/xinjian-overlay>/, ''),
    null,
  );
