import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';

/** The tab a surface speaks of: the active one of its window. */
export function useActiveTab(): number | null {
  const [tab, setTab] = useState<number | null>(null);
  useEffect(() => {
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
