import { type Browser, browser } from 'wxt/browser';
import { originOf } from '../site.ts';

type Sender = Browser.runtime.MessageSender;

/** A frame of a page that our content script speaks from. */
export interface PageSender {
  tabId: number;
  frameId: number;
  /** Null for a frame without an origin of its own (sandboxed). */
  origin: string | null;
}

const isOurs = (sender: Sender): boolean => sender.id === browser.runtime.id;
const isSurface = (sender: Sender): boolean => sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** Throws unless one of our content scripts sent this. */
export function pageSender(sender: Sender): PageSender {
  if (!isOurs(sender) || isSurface(sender) || sender.tab?.id === undefined || sender.frameId === undefined)
    throw new Error('not from a page');
  const origin = sender.origin === undefined ? originOf(sender.url) : originOf(sender.origin);
  return { tabId: sender.tab.id, frameId: sender.frameId, origin };
}

/** Throws unless one of our own pages sent this: a page's script, ours included, may not steer the worker. */
export function surfaceSender(sender: Sender): void {
  if (!isOurs(sender) || !isSurface(sender)) throw new Error('not from a surface');
}
