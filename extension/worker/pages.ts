import { browser } from 'wxt/browser';
import { onMessage, type PageSettings } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { act } from './act.ts';
import { languageOf, standingsOf } from './ask.ts';
import type { Desk } from './desk.ts';
import { pageState, stateAround } from './page-state.ts';
import { readText } from './reading.ts';
import { expectsSelection } from './selection.ts';
import { pageSender } from './senders.ts';
import { isRead } from './sites.ts';

async function settingsFor(origin: string | null): Promise<PageSettings> {
  const { settings } = await readSettings();
  const { theme, density, blindBid } = settings;
  const language = languageOf(settings, browser.i18n.getUILanguage());
  return { language, theme, density, blindBid, enabled: isRead(settings, origin) };
}

/** Answers what the scripts in pages ask. */
export function servePages(desk: Desk): void {
  onMessage('pageStarts', ({ sender }) => settingsFor(pageSender(sender).origin));

  onMessage('pageBrings', ({ data, sender }) => desk.parts.put(pageSender(sender), data.start, data.text));

  onMessage('pageReads', async ({ data: page, sender }) => {
    const from = pageSender(sender);
    const before = desk.parts.take(from, page.before);
    const { settings } = await desk.about(page.url);
    const allowed = page.isSelection ? expectsSelection(from.tabId) : isRead(settings, from.origin);
    if (!allowed || settings.blindBid) return null;
    if (before === null) return 'lost';
    const { reading, found } = readText(page, { ...page.document, text: before + page.document.text }, from);
    if (page.isSelection) desk.readings.putSelection(reading);
    else {
      desk.readings.put(reading);
      await desk.show(from.tabId);
    }
    return found;
  });

  onMessage('pageAsks', async ({ data, sender }) => {
    const reading = desk.readings.find(data.reading, pageSender(sender));
    if (!reading) return null;
    for (const index of data.hidden) if (reading.mentions[index]) reading.mentions[index].hidden = true;
    await desk.ask(reading, data.fresh);
    return standingsOf(reading);
  });

  onMessage('pageOpens', async ({ data, sender }) => {
    const reading = desk.readings.find(data.reading, pageSender(sender));
    const state = reading && pageState([reading], await desk.about(reading.url));
    const id = reading?.parties[data.party]?.id;
    const party = state?.parties.find((each) => each.id === id);
    return state && party ? { party, state: stateAround(state, party) } : null;
  });

  onMessage('pageActs', ({ data, sender }) => {
    const from = pageSender(sender);
    const party = desk.readings.find(data.reading, from)?.parties[data.party];
    return party ? act(desk, from.tabId, party.id, data.action) : undefined;
  });

  onMessage('pageEnds', ({ sender }) => {
    desk.parts.drop(pageSender(sender));
    desk.readings.dropFrame(pageSender(sender));
  });
}
