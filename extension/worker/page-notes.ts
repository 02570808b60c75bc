import { storage } from 'wxt/utils/storage';
import { type TenderFacts, UNSTATED_TENDER } from '../party.ts';

/** What the user said of one page: the tender's own data, and which codes parties really have. */
export interface PageNotes {
  tender: TenderFacts;
  /** Party id → the code to ask by; null: by the name alone. */
  corrections: Record<string, string | null>;
}

const KEPT_PAGES = 200;

/** Kept until the browser closes: whom one looked at is nobody's business tomorrow. */
const item = storage.defineItem<[url: string, notes: PageNotes][]>('session:page-notes', { fallback: [] });

const addressOf = (url: string): string => url.replace(/#.*$/s, '');

export async function readNotes(url: string): Promise<PageNotes> {
  const found = (await item.getValue()).find(([address]) => address === addressOf(url));
  return found?.[1] ?? { tender: UNSTATED_TENDER, corrections: {} };
}

async function change(url: string, changed: (notes: PageNotes) => PageNotes): Promise<void> {
  const notes = changed(await readNotes(url));
  const others = (await item.getValue()).filter(([address]) => address !== addressOf(url));
  await item.setValue([...others, [addressOf(url), notes] as [string, PageNotes]].slice(-KEPT_PAGES));
}

export const noteTender = (url: string, tender: TenderFacts): Promise<void> =>
  change(url, (notes) => ({ ...notes, tender }));

export const noteCode = (url: string, party: string, code: string | null): Promise<void> =>
  change(url, (notes) => ({ ...notes, corrections: { ...notes.corrections, [party]: code } }));

export const wipeNotes = (): Promise<void> => item.removeValue();
