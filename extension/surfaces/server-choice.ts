import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type ServerStatus, sendMessage } from '../messages.ts';
import { type EffectiveSettings, writeSettings } from '../settings.ts';
import type { Server } from '../ui/options/server-form.tsx';

/** The chosen service and how it answers; choosing one first asks the user's leave for its address. Call it from a click. */
export function useServerChoice({ settings }: EffectiveSettings): {
  status: ServerStatus | null;
  choose: (server: Server) => void;
} {
  const [status, setStatus] = useState<ServerStatus | null>(null);
  const read = useCallback(() => void sendMessage('surfaceReadsServer', undefined).then(setStatus), []);
  // A page sends nothing of itself where nothing was set up when it opened.
  const [isSetUp] = useState(settings.server !== null && settings.sites.length > 0);
  useEffect(() => {
    if (isSetUp) read();
  }, [isSetUp, read]);
  const choose = async (server: Server): Promise<void> => {
    if (server !== null) {
      const origins = [`${new URL(server.url).protocol}//${new URL(server.url).hostname}/*`];
      if (!(await browser.permissions.request({ origins }))) return;
    }
    await writeSettings({ server });
    read();
  };
  return { status, choose: (server) => void choose(server) };
}
