import { browser } from 'wxt/browser';
import { readSettings, type Settings, writeSettings } from '../settings.ts';
import { originOf, sitePattern } from '../site.ts';

const SCRIPT = '/content-scripts/overlay.js';
const STYLE = '/content-scripts/overlay.css';

const idOf = (origin: string): string => `site-${origin}`;

/** Whether pages of this origin are read: enabled by the user or the administrator, and not while bids are blind. */
export const isRead = (settings: Settings, origin: string | null): boolean =>
  origin !== null && settings.server !== null && !settings.blindBid && settings.sites.includes(origin);

/** The sites a script is to be registered for: those read, as far as the browser lets us. */
async function permittedSites(): Promise<string[]> {
  const { settings } = await readSettings();
  const read = settings.sites.filter((origin) => isRead(settings, origin));
  const permitted = await Promise.all(
    read.map((origin) => browser.permissions.contains({ origins: [sitePattern(origin)] })),
  );
  return read.filter((_, at) => permitted[at]);
}

/** Puts our script into the tabs of a site that are open already, without waiting for them to be loaded again. */
async function startInOpenTabs(origin: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: sitePattern(origin) });
  await Promise.allSettled(tabs.filter((tab) => originOf(tab.url) === origin).map((tab) => startIn(tab.id!)));
}

/** Runs our script in a tab the browser lets us into: in these frames, or in all. */
export async function startIn(tabId: number, frameIds?: number[]): Promise<void> {
  const target = frameIds ? { tabId, frameIds } : { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

let turn: Promise<void> = Promise.resolve();

/** Brings the registered scripts in line with the settings; one run at a time. */
export function registerSites(): Promise<void> {
  turn = turn.then(register, register);
  return turn;
}

async function register(): Promise<void> {
  const wanted = await permittedSites();
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id));
  const gone = [...registered].filter((id) => !wanted.some((origin) => idOf(origin) === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  for (const origin of wanted.filter((origin) => !registered.has(idOf(origin)))) {
    await browser.scripting.registerContentScripts([
      {
        id: idOf(origin),
        matches: [sitePattern(origin)],
        js: [SCRIPT],
        css: [STYLE],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
      },
    ]);
    await startInOpenTabs(origin);
  }
}

/** After an update the old scripts are cut off: fresh ones take over the open pages. */
export async function restartOpenTabs(): Promise<void> {
  for (const origin of await permittedSites()) await startInOpenTabs(origin);
}

export async function setSite(origin: string, enabled: boolean): Promise<void> {
  const { settings } = await readSettings();
  const others = settings.sites.filter((site) => site !== origin);
  await writeSettings({ sites: enabled ? [...others, origin] : others });
  await registerSites();
}
