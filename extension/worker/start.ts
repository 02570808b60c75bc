import { browser } from 'wxt/browser';
import { watchSettings } from '../settings.ts';
import { rereadTab } from './act.ts';
import { Desk } from './desk.ts';
import { servePages } from './pages.ts';
import { offerSelectionCheck } from './selection.ts';
import { registerSites, restartOpenTabs } from './sites.ts';
import { serveSurfaces } from './surfaces.ts';

/** Starts the background's work. Every listener is there before the first event can come, as browsers ask. */
export function startWorker(): void {
  const desk = new Desk();
  servePages(desk);
  serveSurfaces(desk);
  offerSelectionCheck();
  browser.tabs.onRemoved.addListener((tabId) => {
    desk.parts.dropTab(tabId);
    desk.readings.dropTab(tabId);
  });
  browser.permissions.onAdded.addListener(() => void registerSites());
  browser.permissions.onRemoved.addListener(() => void registerSites());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerSites().then(restartOpenTabs);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void registerSites());
  watchSettings(() => {
    const tabs = desk.readings.tabs();
    void registerSites().then(() => Promise.all(tabs.map((tabId) => rereadTab(tabId, false))));
  });
  keepKeyFromPages();
}

/** Settings hold the server's key: scripts in pages are told what they need by message instead. Firefox has no such lock. */
function keepKeyFromPages(): void {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
