import type { PageParty } from '../party.ts';

/** What "copy" puts on the clipboard: what names the party, ready for a query at the official channel. */
const lineOf = ({ name, code }: PageParty): string => [name, code].filter(Boolean).join(' ');

/** Pages without https have no clipboard of the newer kind; the older way works within the user's click. */
export function copyText({ party }: { party: PageParty }): void {
  const line = lineOf(party);
  if (navigator.clipboard) {
    void navigator.clipboard.writeText(line).catch(() => copyByEvent(line));
    return;
  }
  copyByEvent(line);
}

function copyByEvent(line: string): void {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', line);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
}
