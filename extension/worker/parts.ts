import type { PageSender } from './senders.ts';

const keyOf = ({ tabId, frameId }: PageSender): string => `${tabId}:${frameId}`;

/** The long texts that frames are sending part by part, until they are read. */
export class Parts {
  readonly #texts = new Map<string, string>();

  /** Takes the part that begins at an offset; 0 begins anew. One that does not follow what is here says nothing. */
  put(from: PageSender, start: number, text: string): void {
    const before = start === 0 ? '' : this.#texts.get(keyOf(from));
    if (before?.length === start) this.#texts.set(keyOf(from), before + text);
  }

  /** Hands over a frame's first so many characters; null where they did not all come, or came to a worker since stopped. */
  take(from: PageSender, length: number): string | null {
    if (length === 0) return '';
    const text = this.#texts.get(keyOf(from));
    this.drop(from);
    return text?.length === length ? text : null;
  }

  drop(from: PageSender): void {
    this.#texts.delete(keyOf(from));
  }

  dropTab(tabId: number): void {
    for (const key of this.#texts.keys()) if (key.startsWith(`${tabId}:`)) this.#texts.delete(key);
  }
}
