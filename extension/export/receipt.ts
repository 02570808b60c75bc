import type { ListId } from '../../shared/record/list.ts';
import type { PageParty, PageState, PartyAction } from '../party.ts';
import { channelOf } from '../ui/channels.ts';

/** A query made by hand at an official channel, in the form `xinjian import receipts` reads. */
export interface Receipt {
  list: ListId;
  code: string | null;
  name: string | null;
  /** ISO day. */
  askedOn: string;
  channel: string;
  /** Who made the query. */
  operator: string;
  result: 'none' | 'found';
  proofDigest: string | null;
}

/** What a person noted on a card → the receipt of it. */
export const receiptOf = (
  { list, result, operator }: PartyAction & { kind: 'own-query' },
  party: PageParty,
  { asOf }: Pick<PageState, 'asOf'>,
): Receipt => ({
  list,
  code: party.verdict?.identity.subject?.code ?? party.code,
  name: party.name,
  askedOn: asOf,
  channel: channelOf(list).url,
  operator,
  result,
  proofDigest: null,
});

const isSameQuery = (a: Receipt, b: Receipt): boolean =>
  a.list === b.list && a.askedOn === b.askedOn && a.code === b.code && a.name === b.name;

/** Of one party, list and day the last note counts. */
export const withReceipt = (receipts: readonly Receipt[], noted: Receipt): Receipt[] => [
  ...receipts.filter((each) => !isSameQuery(each, noted)),
  noted,
];

export const receiptsAsNdjson = (receipts: readonly Receipt[]): string =>
  receipts.map((receipt) => `${JSON.stringify(receipt)}\n`).join('');
