import { sendMessage } from '../messages.ts';
import { Host } from './host.ts';
import { reach } from './link.ts';
import { OpenCard } from './open-card.tsx';
import { sendText } from './send.ts';
import { TextMap } from './text-map.ts';

/** Reads only what the user marked and opens the card of the first party in it, at the marked text. */
export async function checkSelection(signal: AbortSignal): Promise<void> {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  const marked = document.createElement('div');
  marked.append(selection.getRangeAt(0).cloneContents());
  const map = new TextMap();
  for (const _ of map.walk(marked));
  const page = { isSelection: true, url: location.href, title: document.title, document: map.finish() };
  const settings = await reach(() => sendMessage('pageStarts', undefined));
  const reading = await sendText(page, signal);
  if (!reading || reading.parties === 0) return;
  const party = 0;
  await reach(() => sendMessage('pageAsks', { reading: reading.id, hidden: [], fresh: false }));
  const about = await reach(() => sendMessage('pageOpens', { reading: reading.id, party }));
  if (!about || signal.aborted) return;
  const host = new Host();
  host.show();
  const card = new OpenCard(host, settings);
  const close = (): void => {
    card.close();
    host.remove();
  };
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement!;
  card.show({ range, element }, about, (action) => {
    if (action.kind === 'close') close();
    else void reach(() => sendMessage('pageActs', { reading: reading.id, party, action }));
  });
  document.addEventListener('pointerdown', (event) => event.target !== host.element && close(), { signal });
  signal.addEventListener('abort', close);
}
