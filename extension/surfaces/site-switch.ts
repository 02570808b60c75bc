import { browser } from 'wxt/browser';
import { type SiteStatus, sendMessage } from '../messages.ts';
import { sitePattern } from '../site.ts';
import type { IdleReason } from '../ui/idle.tsx';
import type { TabPage } from './tab-page.ts';

/** Turns a site on or off; turning on first asks the user's leave for this one origin. Call it from a click. */
export async function switchSite(site: SiteStatus | null, enabled: boolean): Promise<void> {
  if (!site?.origin || site.locked) return;
  if (enabled && !(await browser.permissions.request({ origins: [sitePattern(site.origin)] }))) return;
  await sendMessage('surfaceSetsSite', { origin: site.origin, enabled });
}

/** Why a tab shows no parties. */
export function idleReason({ site, server }: TabPage, blindBid: boolean): IdleReason {
  if (site === null) return 'reading';
  if (blindBid) return 'blind';
  if (site.origin === null) return 'no-site';
  if (!site.enabled) return 'off';
  return server?.state === 'none' ? 'no-server' : 'reading';
}
