import { useCallback, useEffect, useState } from 'preact/hooks';
import { onMessage, type ServerStatus, type SiteStatus, sendMessage } from '../messages.ts';
import type { PageState } from '../party.ts';
import { readSettings } from '../settings.ts';

/** All that a surface shows of one tab. */
export interface TabPage {
  state: PageState | null;
  selected: string | null;
  site: SiteStatus | null;
  server: ServerStatus | null;
}

const NOTHING: TabPage = { state: null, selected: null, site: null, server: null };

async function readTab(tabId: number): Promise<TabPage> {
  const [state, site, server] = await Promise.all([
    sendMessage('surfaceReads', tabId),
    sendMessage('surfaceReadsSite', tabId),
    readSettings(),
  ]);
  // Looking at a page asks the server nothing: only an enabled site's parties do, and the user who tries it in the options.
  return { state, selected: null, site, server: server.settings.server ? null : { state: 'none' } };
}

/** A tab's page as it is and as it changes; `reread` after the site or the server was changed here. */
export function useTabPage(tabId: number | null): TabPage & { reread: () => void } {
  const [page, setPage] = useState(NOTHING);
  const reread = useCallback(() => {
    if (tabId === null) setPage(NOTHING);
    else void readTab(tabId).then(setPage);
  }, [tabId]);
  useEffect(() => {
    reread();
    return onMessage('panelShows', ({ data }) => {
      if (data.tabId !== tabId) return;
      setPage((now) => ({ ...now, state: data.state, selected: data.selected ?? now.selected }));
    });
  }, [tabId, reread]);
  return { ...page, reread };
}
