import { defineExtensionMessaging } from '@webext-core/messaging';
import type { VerifyRequest } from '../shared/api/verify-api.ts';
import type { DocumentText } from '../shared/document/document-text.ts';
import type { Result } from '../shared/result.ts';
import type { Language } from '../shared/verdict/question.ts';
import type { Standing, VerifyAnswer } from '../shared/verdict/verdict.ts';
import type { PageParty, PageState, PartyAction, TenderFacts, Trouble } from './party.ts';

/** What a frame of a page needs of the settings; the server's key never leaves the worker. */
export interface PageSettings {
  language: Language;
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  /** Blind bids: show nothing and ask nothing. */
  blindBid: boolean;
  /** The site is enabled and a server chosen: the page may be read as soon as it opens. */
  enabled: boolean;
}

/** One frame's text. */
export interface PageText {
  /** Only what the user marked and asked for, on whatever site. */
  isSelection: boolean;
  url: string;
  title: string;
  /** So many characters of the text were sent ahead (`pageBrings`); the document's text is what follows them. */
  before: number;
  document: DocumentText;
}

/** What was found in a frame's text. */
export interface PageReading {
  /** Names this reading in further messages, until the frame is read again. */
  id: string;
  /** How many; the frame speaks of them by number, so that a page of ten thousand costs it a short message. */
  parties: number;
  /** The numbers of those the page gives no name, only a code. */
  unnamed: number[];
  /** Four numbers a mention, in the order of the text: its offsets, the index of its party, and 1 for a code, else 0. */
  spans: number[];
}

/** Whether the page of a tab is read, and whether the user may change that. */
export interface SiteStatus {
  /** Null where no extension may run: browser pages, stores. */
  origin: string | null;
  enabled: boolean;
  /** An administrator's policy decides. */
  locked: boolean;
}

export type ServerStatus = { state: 'none' } | { state: 'ready' } | { state: 'trouble'; trouble: Trouble };

/** Every message there is. A name says its direction; the receiver checks the sender (`worker/senders.ts`). */
interface Messages {
  /** Page → worker, first thing in every frame. */
  pageStarts(): PageSettings;
  /** Page → worker: a part of a long text, from this offset on; 0 begins anew. */
  pageBrings(part: { start: number; text: string }): void;
  /**
   * Page → worker: which parties does this text name? `null` where the frame may not be read (any more), `lost` where
   * the worker was restarted and no longer has what was sent ahead.
   */
  pageReads(page: PageText): PageReading | 'lost' | null;
  /**
   * Page → worker: how do the parties of a reading stand, in its order? `null`: the worker was restarted and no longer
   * knows the reading. `hidden` are the mentions no reader can see, `fresh` asks the server anew.
   */
  pageAsks(question: { reading: string; hidden: number[]; fresh: boolean }): (Standing | Trouble)[] | null;
  /** Page → worker: everything about one party, for its card. */
  pageOpens(target: { reading: string; party: number }): { party: PageParty; state: PageState } | null;
  /** Page → worker: this frame's document goes away. */
  pageEnds(): void;
  /** Page → worker: the user did this on a card. */
  pageActs(deed: { reading: string; party: number; action: PartyAction }): void;

  /** Worker → page: settings, site or tender changed; read again, asking the server afresh where said. */
  tabRereads(options: { fresh: boolean }): void;
  /** Worker → page: bring this mention into view and open its card; false where this frame has no such mention. */
  tabJumps(mention: number): boolean;
  /** Worker → page: the user marked text and chose "check this"; read it even where the site is off. */
  tabChecksSelection(): true;
  /** Test → page, through the worker: main-thread times of the last reading in milliseconds. */
  tabMeasures(): { scanMs: number; longestTaskMs: number };

  /** Surface → worker: what the page of a tab shows, all its frames together; null: nothing read. */
  surfaceReads(tabId: number): PageState | null;
  /** Surface → worker: ask the server again for every party of the tab. */
  surfaceRechecks(tabId: number): void;
  surfaceJumps(target: { tabId: number; mentionId: string }): boolean;
  /** Surface → worker: the user did this on a party's card or line. */
  surfaceActs(deed: { tabId: number; party: string; action: PartyAction }): void;
  /** Surface → worker: the tender's own data, set once for this page's address. */
  surfaceSetsTender(target: { tabId: number; tender: TenderFacts }): void;
  surfaceReadsSite(tabId: number): SiteStatus;
  /** Surface → worker, after the surface got the permission for the origin from the user. */
  surfaceSetsSite(site: { origin: string; enabled: boolean }): void;
  /** Surface → worker: the same question the page asks, for documents and searches. */
  surfaceAsks(question: VerifyRequest): Result<VerifyAnswer, Trouble>;
  surfaceReadsServer(): ServerStatus;
  /** Surface → worker: forget answers, tenders and page states (settings stay). */
  surfaceWipes(): void;

  /** Worker → surfaces, when a tab's page state changed; `selected` asks to bring a party into view. */
  panelShows(news: { tabId: number; state: PageState | null; selected: string | null }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
