import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';

/** The tab named in the page's address (`?tab=`): a panel opened as a page of its own, for large print and for tests. */
function namedTab(): number | null {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab !== null && /^[0-9]{1,12}$/.test(tab) ? Number(tab) : null;
}

/** The tab a surface speaks of: the one it is told, else the active one of its window. */
export function useActiveTab(): number | null {
  const [tab, setTab] = useState(namedTab);
  useEffect(() => {
    if (namedTab() !== null) return;
    const read = (): void =>
      void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => setTab(active?.id ?? null));
    const changed = (_tabId: number, change: Browser.tabs.OnUpdatedInfo): void => {
      if (change.status !== undefined) read();
    };
    read();
    browser.tabs.onActivated.addListener(read);
    browser.tabs.onUpdated.addListener(changed);
    return () => {
      browser.tabs.onActivated.removeListener(read);
      browser.tabs.onUpdated.removeListener(changed);
    };
  }, []);
  return tab;
}
