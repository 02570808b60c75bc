import { browser } from 'wxt/browser';
import { sendMessage } from '../messages.ts';
import type { PageState } from '../party.ts';
import { readSettings } from '../settings.ts';
import { Answers } from './answers.ts';
import { askFor, type Circumstances, languageOf } from './ask.ts';
import { readNotes } from './page-notes.ts';
import { pageState } from './page-state.ts';
import { Parts } from './parts.ts';
import type { Reading } from './reading.ts';
import { Readings } from './readings.ts';
import { postVerify } from './server-api.ts';
import { showCount } from './toolbar.ts';

/** What the worker holds in memory: the readings of all tabs and recent answers. */
export class Desk {
  readonly readings = new Readings();
  readonly parts = new Parts();
  /** The party a panel that is being opened is to show, by tab. */
  readonly selected = new Map<number, string | null>();
  /** Tabs that were told to read again because nothing was known of them. */
  readonly reread = new Set<number>();
  /** The server and its key are the scope's own, so that an answer never crosses from one to another. */
  readonly answers = new Answers((scope, request) => postVerify(JSON.parse(scope), request));

  async about(url: string): Promise<Circumstances> {
    const { settings } = await readSettings();
    return { settings, language: languageOf(settings, browser.i18n.getUILanguage()), notes: await readNotes(url) };
  }

  async state(tabId: number): Promise<PageState | null> {
    const readings = this.readings.ofTab(tabId);
    return readings[0] ? pageState(readings, await this.about(readings[0].url)) : null;
  }

  async ask(reading: Reading, fresh: boolean): Promise<void> {
    await askFor(reading, await this.about(reading.url), this.answers, fresh);
    await this.show(reading.from.tabId);
  }

  /** Tells the toolbar and whichever surface is open what a tab shows now. */
  async show(tabId: number, selected: string | null = null): Promise<void> {
    const state = await this.state(tabId);
    await showCount(tabId, state);
    // No surface need be open to hear it.
    await sendMessage('panelShows', { tabId, state, selected }).catch(() => undefined);
  }
}
