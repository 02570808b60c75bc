import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendMessage } from '../messages.ts';
import type { PageState, PartyAction } from '../party.ts';
import { type EffectiveSettings, writeSettings } from '../settings.ts';
import { Idle } from '../ui/idle.tsx';
import type { PanelAction } from '../ui/panel/action.ts';
import { Panel } from '../ui/panel.tsx';
import { PrintSheet } from '../ui/print-sheet.tsx';
import { translator } from '../ui/text.ts';
import { useActiveTab } from './active-tab.ts';
import { lookOf } from './look.ts';
import { carryOut } from './party-deeds.ts';
import { policyUrlAt } from './policy-url.ts';
import { saveExport } from './save-export.ts';
import { idleReason, switchSite } from './site-switch.ts';
import { useTabPage } from './tab-page.ts';

/** Deeds the panel carries out itself; the worker has the others done on the page. */
const OWN_DEEDS = new Set<PartyAction['kind']>(['copy', 'own-query', 'objection']);

/** The side panel of the window's active tab. */
export function SidePanel({ now }: { now: EffectiveSettings }) {
  const tabId = useActiveTab();
  const page = useTabPage(tabId);
  const [printed, setPrinted] = useState<string | null>(null);
  const { language } = lookOf(now.settings, browser.i18n.getUILanguage());
  if (tabId === null || page.state === null) {
    return (
      <Idle
        reason={idleReason(page, now.settings.blindBid)}
        origin={page.site?.origin ?? null}
        onEnable={() => void switchSite(page.site, true).then(page.reread)}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    );
  }
  const { state } = page;
  const print = (partyId: string | null): void => {
    setPrinted(partyId);
    setTimeout(() => window.print(), 50);
  };
  const act = (action: PanelAction): void => {
    if (action.kind === 'party') actOnParty(action, state);
    else if (action.kind === 'purpose') void writeSettings({ purpose: action.purpose });
    else if (action.kind === 'place') void writeSettings({ place: action.place });
    else if (action.kind === 'tender') void sendMessage('surfaceSetsTender', { tabId, tender: action.tender });
    else if (action.kind === 'recheck') void sendMessage('surfaceRechecks', tabId);
    else if (action.kind === 'evidence' || action.format === 'print') print(null);
    else void saveExport(action.format, state, { t: translator(language), language });
  };
  const actOnParty = ({ partyId, action }: PanelAction & { kind: 'party' }, shown: PageState): void => {
    const party = shown.parties.find((each) => each.id === partyId);
    if (!party) return;
    if (action.kind === 'evidence') print(partyId);
    else if (OWN_DEEDS.has(action.kind)) void carryOut(action, party, shown, language);
    else void sendMessage('surfaceActs', { tabId, party: partyId, action });
  };
  return (
    <>
      <main>
        <Panel
          state={state}
          selected={page.selected}
          onAction={act}
          policyUrl={policyUrlAt(now.settings.server?.url ?? null)}
        />
      </main>
      <PrintSheet state={state} only={printed} />
    </>
  );
}
