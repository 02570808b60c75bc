import { browser } from 'wxt/browser';
import { receiptOf } from '../export/receipt.ts';
import { sendMessage } from '../messages.ts';
import type { PartyAction } from '../party.ts';
import { noteReceipt } from '../receipts.ts';
import type { Desk } from './desk.ts';
import { noteCode } from './page-notes.ts';
import { parseMentionId } from './reading.ts';

/** Carries out what the user did on a card or a line of the panel, as far as it is the worker's to do. */
export function act(desk: Desk, tabId: number, party: string, action: PartyAction): Promise<void> {
  switch (action.kind) {
    case 'retry':
      return rereadTab(tabId, true);
    case 'correct':
      return correct(desk, tabId, party, action.code);
    case 'own-query':
      return noteQuery(desk, tabId, party, action);
    case 'jump':
      return jump(tabId, action.mentionId).then(() => undefined);
    case 'open-panel':
    case 'evidence':
    case 'objection':
    case 'monitor':
      // What these ask for is finished in the panel, where there is room for it.
      return openPanel(desk, tabId, party);
    case 'copy':
    case 'close':
      return Promise.resolve();
  }
}

/** Has every frame of a tab read and asked again. Frames answer each for itself; a tab without our script has none. */
export async function rereadTab(tabId: number, fresh: boolean): Promise<void> {
  await sendMessage('tabRereads', { fresh }, tabId).catch(() => undefined);
}

/** Brings a mention into view in the frame that holds it. */
export async function jump(tabId: number, mention: string): Promise<boolean> {
  const place = parseMentionId(mention);
  if (!place) return false;
  return sendMessage('tabJumps', place.index, { tabId, frameId: place.frameId }).catch(() => false);
}

/** Keeps what the user saw at the official channel, until it is saved from the options page. */
async function noteQuery(
  desk: Desk,
  tabId: number,
  id: string,
  action: PartyAction & { kind: 'own-query' },
): Promise<void> {
  const state = await desk.state(tabId);
  const party = state?.parties.find((each) => each.id === id);
  if (state && party) await noteReceipt(receiptOf(action, party, state));
}

async function correct(desk: Desk, tabId: number, party: string, code: string | null): Promise<void> {
  const reading = desk.readings.ofTab(tabId)[0];
  if (!reading) return;
  await noteCode(reading.url, party, code);
  await rereadTab(tabId, false);
}

/** Firefox's panel, which the types of Chromium's API do not know. */
const sidebar = (): { open(): Promise<void> } =>
  (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction;

/** Opens the panel beside a tab, at one of its parties. Must be called within the user's own click: nothing is awaited before. */
export async function openPanel(desk: Desk, tabId: number, party: string | null): Promise<void> {
  const opened = import.meta.env.FIREFOX ? sidebar().open() : browser.sidePanel.open({ tabId });
  desk.selected.set(tabId, party);
  await opened;
  await desk.show(tabId, party);
}
