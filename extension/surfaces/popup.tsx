import { browser } from 'wxt/browser';
import { type EffectiveSettings, writeSettings } from '../settings.ts';
import { type PopupAction, Popup as PopupView } from '../ui/popup.tsx';
import { useActiveTab } from './active-tab.ts';
import { switchSite } from './site-switch.ts';
import { useTabPage } from './tab-page.ts';

/** Chromium calls it the side panel, Firefox the sidebar; both open only on a click. */
async function openPanel(tabId: number): Promise<void> {
  if ('sidePanel' in browser) await browser.sidePanel.open({ tabId });
  else await (browser as { sidebarAction: { open: () => Promise<void> } }).sidebarAction.open();
}

/** The popup of the active tab. */
export function Popup({ now }: { now: EffectiveSettings }) {
  const tabId = useActiveTab();
  const page = useTabPage(tabId);
  const open = async (what: (PopupAction & { kind: 'open' })['what']): Promise<void> => {
    if (what === 'panel' && tabId !== null) await openPanel(tabId);
    if (what === 'options') await browser.runtime.openOptionsPage();
    if (what === 'document') await browser.tabs.create({ url: browser.runtime.getURL('/pdf.html') });
    if (what === 'workbench' && now.settings.server) await browser.tabs.create({ url: now.settings.server.url });
    window.close();
  };
  const act = (action: PopupAction): void => {
    if (action.kind === 'site') void switchSite(page.site, action.enabled).then(page.reread);
    else if (action.kind === 'blind') void writeSettings({ blindBid: action.on });
    else if (action.kind === 'purpose') void writeSettings({ purpose: action.purpose });
    else if (action.kind === 'place') void writeSettings({ place: action.place });
    else void open(action.what);
  };
  return <PopupView now={now} site={page.site} state={page.state} onAction={act} />;
}
