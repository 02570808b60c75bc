import { defineExtensionMessaging } from '@webext-core/messaging';
import type { VerifyRequest } from '../shared/api/verify-api.ts';
import type { Result } from '../shared/result.ts';
import type { Language } from '../shared/verdict/question.ts';
import type { PartyVerdict, VerifyAnswer } from '../shared/verdict/verdict.ts';
import type { PageState, TenderFacts, Trouble } from './party.ts';

/** What a frame of a page needs of the settings; the server's key never leaves the worker. */
export interface PageSettings {
  purpose: VerifyRequest['purpose'];
  place: string | null;
  language: Language;
  theme: 'system' | 'light' | 'dark';
  /** Show nothing and ask nothing: the bids on this page are blind. */
  blindBid: boolean;
  tender: TenderFacts;
  /** Today in Asia/Shanghai, an ISO day. */
  today: string;
}

/** An answer for one frame: verdicts under the asked refs, and what stands beside them. */
export type PageAnswer = Omit<VerifyAnswer, 'results'> & { results: PartyVerdict[] };

/** Whether the page of a tab is read, and whether the user may change that. */
export interface SiteStatus {
  /** Null where no extension may run: browser pages, stores. */
  origin: string | null;
  enabled: boolean;
  /** An administrator's policy decides. */
  locked: boolean;
}

export type ServerStatus =
  | { state: 'none' }
  | { state: 'ready'; version: string }
  | { state: 'trouble'; trouble: Trouble };

/** Every message there is. A name says its direction; the receiver checks the sender (`worker/senders.ts`). */
interface Messages {
  /** Page → worker, first thing in every frame; null: not read (site off, no server, blind bids). */
  pageStarts(): PageSettings | null;
  /** Page → worker: what is recorded about these parties? */
  pageAsks(question: Pick<VerifyRequest, 'subjects' | 'tender'> & { fresh: boolean }): Result<PageAnswer, Trouble>;
  /** Page → worker, after every change of what a frame shows. */
  pageShows(state: PageState): void;
  /** Page → worker: the user asked for the side panel, at this party. */
  pageOpensPanel(partyId: string | null): void;

  /** Worker → page: settings, site or tender changed; read again, asking the server afresh where said. */
  tabRereads(options: { fresh: boolean }): void;
  /** Worker → page: bring this mention into view and open its card. */
  tabJumps(mentionId: string): boolean;
  /** Worker → page: the user marked text and chose "check this". */
  tabChecksSelection(): void;
  /** Worker → page: say again what you show (the worker was restarted). */
  tabTells(): PageState | null;

  /** Surface → worker: what the page of a tab shows, all its frames together; null: nothing read. */
  surfaceReads(tabId: number): PageState | null;
  /** Surface → worker: ask the server again for every party of the tab. */
  surfaceRechecks(tabId: number): void;
  surfaceJumps(target: { tabId: number; mentionId: string }): boolean;
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
