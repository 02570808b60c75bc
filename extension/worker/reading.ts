import { readClause } from '../../shared/clause/clause.ts';
import { detect } from '../../shared/detect/detect.ts';
import type { Mention } from '../../shared/detect/mention.ts';
import type { DocumentText } from '../../shared/document/document-text.ts';
import { groupParties, type Party } from '../../shared/subject/parties.ts';
import type { TenderClause } from '../../shared/verdict/question.ts';
import type { Coverage, PartyVerdict, VerifyAnswer } from '../../shared/verdict/verdict.ts';
import type { PageReading, PageText } from '../messages.ts';
import type { PageParty, Trouble } from '../party.ts';
import type { PageSender } from './senders.ts';

/** One frame as it was last read, and what the server said of its parties so far. */
export interface Reading {
  id: string;
  from: PageSender;
  url: string;
  title: string;
  mentions: Pick<Mention, 'kind' | 'text' | 'hidden'>[];
  parties: Party[];
  clause: TenderClause | null;
  /** Verdict or trouble by party id; a party in neither is pending. */
  verdicts: Map<string, PartyVerdict>;
  troubles: Map<string, Trouble>;
  answer: Omit<VerifyAnswer, 'results'> | null;
}

/** Reads a frame's text: this is where a page's parties come from. */
export function readText(
  page: Pick<PageText, 'url' | 'title'>,
  document: DocumentText,
  from: PageSender,
): { reading: Reading; found: PageReading } {
  const mentions = detect(document);
  const parties = groupParties(mentions);
  const id = crypto.randomUUID();
  const partyOf = new Map(
    parties.flatMap((party, index) => party.mentions.map((mention) => [mention, index] as const)),
  );
  const reading: Reading = {
    id,
    from,
    url: page.url,
    title: page.title,
    mentions: mentions.map(({ kind, text, hidden }) => ({ kind, text, hidden })),
    parties,
    clause: readClause(document.text),
    verdicts: new Map(),
    troubles: new Map(),
    answer: null,
  };
  const found: PageReading = {
    id,
    parties: parties.length,
    unnamed: parties.flatMap(({ name }, index) => (name === null ? [index] : [])),
    spans: mentions.flatMap(({ kind, start, end }, at) => [start, end, partyOf.get(at)!, kind === 'code' ? 1 : 0]),
  };
  return { reading, found };
}

/** A mention's id is its frame and its place in that frame's text. */
export const mentionId = (reading: Reading, index: number): string => `${reading.from.frameId}:${index}`;

export function parseMentionId(id: string): { frameId: number; index: number } | null {
  const found = /^([0-9]{1,9}):([0-9]{1,9})$/.exec(id);
  return found ? { frameId: Number(found[1]), index: Number(found[2]) } : null;
}

/** The letter of a consortium is its frame's own; other frames' are told apart. */
const inFrame = (reading: Reading, letter: string | null): string | null =>
  letter === null || reading.from.frameId === 0 ? letter : `${reading.from.frameId}-${letter}`;

/** A party of a reading as the surfaces show it. */
export function partyOf(reading: Reading, party: Party): PageParty {
  const verdict = reading.verdicts.get(party.id) ?? null;
  return {
    id: party.id,
    name: party.name,
    code: party.code,
    role: party.role,
    rank: party.rank,
    consortium: inFrame(reading, party.consortium),
    lot: null,
    mentions: party.mentions.map((index) => ({ id: mentionId(reading, index), ...reading.mentions[index]! })),
    verdict,
    trouble: verdict ? null : (reading.troubles.get(party.id) ?? 'pending'),
  };
}

/** All frames of a tab as one list of parties: the same party in two frames is one, its mentions together. */
export function partiesOf(readings: readonly Reading[]): PageParty[] {
  const merged = new Map<string, PageParty>();
  for (const reading of readings) {
    for (const each of reading.parties) {
      const party = partyOf(reading, each);
      const known = merged.get(party.id);
      if (known) known.mentions.push(...party.mentions);
      else merged.set(party.id, party);
    }
  }
  return [...merged.values()];
}

export const consortiaOf = (readings: readonly Reading[]): VerifyAnswer['consortia'] =>
  readings.flatMap((reading) =>
    (reading.answer?.consortia ?? []).map((consortium) => ({ ...consortium, id: inFrame(reading, consortium.id)! })),
  );

/** Coverage by list, as the first frame that asked was told; one page asks one server. */
export function coverageOf(readings: readonly Reading[]): Coverage[] {
  const byList = new Map(readings.flatMap(({ answer }) => answer?.coverage ?? []).map((each) => [each.list, each]));
  return [...byList.values()];
}
