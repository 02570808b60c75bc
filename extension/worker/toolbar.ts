import { browser } from 'wxt/browser';
import type { Standing } from '../../shared/verdict/verdict.ts';
import type { PageState } from '../party.ts';

/** What a procurement officer must look at before going on. */
const URGENT: readonly Standing[] = ['barred', 'restricted', 'to_confirm', 'attention'];

/** Writes on the toolbar button how many parties of a tab need a look; nothing is no all-clear, so it stays empty. */
export async function showCount(tabId: number, state: PageState | null): Promise<void> {
  const standings = (state?.parties ?? []).map((party) => party.verdict?.standing ?? 'unknown');
  const urgent = standings.filter((standing) => URGENT.includes(standing)).length;
  const isBarred = standings.includes('barred');
  const unknown = standings.filter((standing) => standing === 'unknown').length;
  const text = urgent > 0 ? String(urgent) : unknown > 0 ? '?' : '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({
      tabId,
      color: isBarred ? '#b42318' : urgent ? '#b54708' : '#475467',
    });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile.
  }
}
