import { type PageReading, type PageText, sendMessage } from '../messages.ts';
import { reach } from './link.ts';
import { rest } from './slices.ts';

/** Characters one message carries at most: the browser writes it out in one go, and the page waits meanwhile. */
const MESSAGE_CHARACTERS = 32_768;

/** Where the part that begins at an offset ends; never within a character of two units. */
export function partEnd(text: string, start: number): number {
  const end = start + MESSAGE_CHARACTERS;
  if (end >= text.length) return text.length;
  return text.codePointAt(end - 1)! > 0xffff ? end + 1 : end;
}

/** Sends all but the last part of a text ahead, one while the page is idle; returns how many characters those are. */
async function sendAhead(text: string, signal: AbortSignal): Promise<number> {
  let start = 0;
  for (let end = partEnd(text, 0); end < text.length; end = partEnd(text, start)) {
    await rest(signal);
    const part = { start, text: text.slice(start, end) };
    await reach(() => sendMessage('pageBrings', part));
    start = end;
  }
  await rest(signal);
  return start;
}

/** Has the worker find the parties in a frame's text; null where the frame may not be read. */
export async function sendText(page: Omit<PageText, 'before'>, signal: AbortSignal): Promise<PageReading | null> {
  const { text, hidden } = page.document;
  for (;;) {
    const before = await sendAhead(text, signal);
    const question = { ...page, before, document: { text: text.slice(before), hidden } };
    const answer = await reach(() => sendMessage('pageReads', question));
    if (answer !== 'lost') return answer;
  }
}
