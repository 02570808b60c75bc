import { browser } from 'wxt/browser';
import { sendMessage } from '../messages.ts';
import { startIn } from './sites.ts';

const MENU_ITEM = 'check-selection';
/** The page answers at once; a reading that comes later was not asked for. */
const EXPECTED_MS = 10_000;

const expected = new Map<number, number>();

/** Whether the user just asked for the marked text of this tab to be checked. */
export const expectsSelection = (tabId: number): boolean => (expected.get(tabId) ?? 0) > Date.now();

/** "Check this" on marked text, on any site: the click itself lets us into that one tab. */
export function offerSelectionCheck(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({
        id: MENU_ITEM,
        title: browser.i18n.getMessage('checkSelection'),
        contexts: ['selection'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ITEM && tab?.id !== undefined) void checkSelection(tab.id, info.frameId ?? 0);
  });
}

async function checkSelection(tabId: number, frameId: number): Promise<void> {
  expected.set(tabId, Date.now() + EXPECTED_MS);
  const target = { tabId, frameId };
  const isThere = await sendMessage('tabChecksSelection', undefined, target).catch(() => false);
  if (isThere) return;
  await startIn(tabId, [frameId]);
  await sendMessage('tabChecksSelection', undefined, target).catch(() => undefined);
}
