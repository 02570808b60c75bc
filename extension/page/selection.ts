import { type PageSettings, sendMessage } from '../messages.ts';
import { Host } from './host.ts';
import { reach } from './link.ts';
import { OpenCard } from './open-card.tsx';
import { sendText } from './send.ts';
import { TextMap } from './text-map.ts';

interface Place {
  range: StaticRange;
  element: Element;
}

/** Reads only what the user marked and opens the card of the first party in it, or says that there is none. */
export async function checkSelection(signal: AbortSignal): Promise<void> {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const marked = selection.getRangeAt(0);
  const at = placeOf(marked);
  const copy = document.createElement('div');
  copy.append(marked.cloneContents());
  const map = new TextMap();
  for (const _ of map.walk(copy));
  const settings = await reach(() => sendMessage('pageStarts', undefined));
  const page = { isSelection: true, url: location.href, title: document.title, document: map.finish() };
  const reading = await sendText(page, signal);
  const party = 0;
  if (!reading || reading.parties === 0) {
    if (reading || settings.blindBid)
      hang(settings, signal, (card, close) => card.tell(at, reading ? 'none' : 'blind', close));
    return;
  }
  await reach(() => sendMessage('pageAsks', { reading: reading.id, hidden: [], fresh: false }));
  const about = await reach(() => sendMessage('pageOpens', { reading: reading.id, party }));
  if (!about) return;
  hang(settings, signal, (card, close) =>
    card.show(at, about, (action) => {
      if (action.kind === 'close') close();
      else void reach(() => sendMessage('pageActs', { reading: reading.id, party, action }));
    }),
  );
}

function placeOf({ startContainer, startOffset, endContainer, endOffset }: Range): Place {
  const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  return { range, element: startContainer instanceof Element ? startContainer : startContainer.parentElement! };
}

/** A host with one card in it, until the user closes it, clicks elsewhere, or the signal ends it. */
function hang(look: PageSettings, signal: AbortSignal, fill: (card: OpenCard, close: () => void) => void): void {
  if (signal.aborted) return;
  const host = new Host();
  host.show();
  const card = new OpenCard(host, look);
  const close = (): void => {
    card.close();
    host.remove();
  };
  fill(card, close);
  document.addEventListener('pointerdown', (event) => event.target !== host.element && close(), { signal });
  signal.addEventListener('abort', close);
}
