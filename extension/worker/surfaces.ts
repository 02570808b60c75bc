import { browser } from 'wxt/browser';
import { fail } from '../../shared/result.ts';
import { onMessage, type SiteStatus } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { originOf } from '../site.ts';
import { act, jump, rereadTab } from './act.ts';
import type { Desk } from './desk.ts';
import { noteTender, wipeNotes } from './page-notes.ts';
import { surfaceSender } from './senders.ts';
import { checkServer } from './server-api.ts';
import { setSite } from './sites.ts';

async function siteOf(tabId: number): Promise<SiteStatus> {
  const tab = await browser.tabs.get(tabId);
  const { settings, locked } = await readSettings();
  const origin = originOf(tab.url);
  return {
    origin,
    enabled: origin !== null && settings.sites.includes(origin),
    locked: origin !== null && locked.sites.includes(origin),
  };
}

/** Answers what our own pages ask. */
export function serveSurfaces(desk: Desk): void {
  onMessage('surfaceReads', async ({ data: tabId, sender }) => {
    surfaceSender(sender);
    const state = await desk.state(tabId);
    const selected = desk.selected.get(tabId) ?? null;
    desk.selected.delete(tabId);
    // A restarted worker has forgotten the page: have it read again, once, and the panel told when it is.
    if (!state && !desk.reread.has(tabId)) {
      desk.reread.add(tabId);
      void rereadTab(tabId, false);
    }
    if (state && selected !== null) void desk.show(tabId, selected);
    return state;
  });
  onMessage('surfaceRechecks', ({ data: tabId, sender }) => {
    surfaceSender(sender);
    return rereadTab(tabId, true);
  });
  onMessage('surfaceJumps', ({ data, sender }) => {
    surfaceSender(sender);
    return jump(data.tabId, data.mentionId);
  });
  onMessage('surfaceActs', ({ data, sender }) => {
    surfaceSender(sender);
    return act(desk, data.tabId, data.party, data.action);
  });
  onMessage('surfaceSetsTender', async ({ data, sender }) => {
    surfaceSender(sender);
    const main = desk.readings.ofTab(data.tabId)[0];
    if (!main) return;
    await noteTender(main.url, data.tender);
    await rereadTab(data.tabId, false);
  });
  onMessage('surfaceReadsSite', ({ data: tabId, sender }) => {
    surfaceSender(sender);
    return siteOf(tabId);
  });
  onMessage('surfaceSetsSite', ({ data, sender }) => {
    surfaceSender(sender);
    return setSite(data.origin, data.enabled);
  });
  onMessage('surfaceAsks', async ({ data: question, sender }) => {
    surfaceSender(sender);
    const { settings } = await readSettings();
    return settings.server ? desk.answers.get(JSON.stringify(settings.server), question) : fail('off');
  });
  onMessage('surfaceReadsServer', async ({ sender }) => {
    surfaceSender(sender);
    const { settings } = await readSettings();
    // Until some site is enabled nothing is sent anywhere, not even whether a server answers (contract §4).
    if (!settings.server || settings.sites.length === 0) return { state: 'none' };
    const trouble = await checkServer(settings.server);
    return trouble ? { state: 'trouble', trouble } : { state: 'ready' };
  });
  onMessage('surfaceWipes', async ({ sender }) => {
    surfaceSender(sender);
    desk.readings.clear();
    desk.answers.clear();
    await wipeNotes();
  });
}
