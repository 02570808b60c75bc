import { browser } from 'wxt/browser';
import type { Language } from '../../shared/verdict/question.ts';
import { partyText } from '../export/copy.ts';
import { receiptOf } from '../export/receipt.ts';
import type { PageParty, PageState, PartyAction } from '../party.ts';
import { noteReceipt } from '../receipts.ts';
import { channelOf } from '../ui/channels.ts';
import { translator } from '../ui/text.ts';

/** The actions of a card that mean the same on every surface; the others are left to the surface. */
export async function carryOut(
  action: PartyAction,
  party: PageParty,
  state: PageState,
  language: Language,
): Promise<void> {
  if (action.kind === 'copy') await navigator.clipboard.writeText(partyText(party, state, translator(language)));
  if (action.kind === 'own-query') await noteReceipt(receiptOf(action, party, state));
  if (action.kind === 'objection') {
    const list = party.verdict?.records[0]?.list;
    await browser.tabs.create({ url: channelOf(list ?? 'serious-dishonesty').url });
  }
}
