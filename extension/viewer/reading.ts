import type { VerifyRequest } from '../../shared/api/verify-api.ts';
import { readClause } from '../../shared/clause/clause.ts';
import { detect } from '../../shared/detect/detect.ts';
import type { DocumentText } from '../../shared/document/document-text.ts';
import type { Result } from '../../shared/result.ts';
import { groupParties } from '../../shared/subject/parties.ts';
import type { Language } from '../../shared/verdict/question.ts';
import type { VerifyAnswer } from '../../shared/verdict/verdict.ts';
import { type PageParty, type PageState, type TenderFacts, type Trouble, UNSTATED_TENDER } from '../party.ts';
import type { Settings } from '../settings.ts';

/** The API takes so many parties at once. */
const BATCH = 1000;

/** A document as the panel shows it, before anything is asked. */
export function stateOfDocument(
  { document, unread }: { document: DocumentText; unread: number },
  about: { url: string; title: string; settings: Settings; today: string },
): PageState {
  const mentions = detect(document);
  const parties = groupParties(mentions).map(
    (party): PageParty => ({
      ...party,
      lot: null,
      mentions: party.mentions.map((index) => {
        const { kind, text, hidden } = mentions[index]!;
        return { id: String(index), kind, text, hidden };
      }),
      verdict: null,
      trouble: 'pending',
    }),
  );
  return {
    url: about.url,
    title: about.title,
    purpose: about.settings.purpose,
    place: about.settings.place,
    asOf: about.today,
    parties,
    coverage: [],
    consortia: [],
    relations: [],
    policies: [],
    clause: readClause(document.text),
    tender: UNSTATED_TENDER,
    unread,
  };
}

function clauseOf({ clause }: PageState): NonNullable<VerifyRequest['tender']>['clause'] {
  if (!clause) return null;
  const { cutoff, evidence, use, consortium, ...rest } = clause;
  return { ...rest, cutoff: { ...cutoff }, evidence: { ...evidence }, use: { ...use }, consortium: { ...consortium } };
}

type Ask = (request: VerifyRequest) => Promise<Result<VerifyAnswer, Trouble>>;

function questionOf(state: PageState, parties: readonly PageParty[], about: Asking): VerifyRequest {
  const { settings, language } = about;
  return {
    purpose: settings.purpose,
    place: settings.place,
    asOf: null,
    knownAt: null,
    lang: language,
    tender: { ...about.tender, lot: null, clause: clauseOf(state) },
    lists: settings.lists,
    replay: false,
    subjects: parties.map(({ id, name, code, consortium, lot }) => ({ ref: id, name, code, consortium, lot })),
  };
}

export interface Asking {
  settings: Settings;
  language: Language;
  tender: TenderFacts;
  ask: Ask;
}

/** Asks for every party of a document; a part that got no answer says why. */
export async function answered(state: PageState, about: Asking): Promise<PageState> {
  const { settings, tender } = about;
  let next: PageState = { ...state, purpose: settings.purpose, place: settings.place, tender, parties: [] };
  for (let at = 0; at < state.parties.length; at += BATCH) {
    const batch = state.parties.slice(at, at + BATCH);
    const answer = await about.ask(questionOf(state, batch, about));
    const results = new Map(answer.ok ? answer.value.results.map((verdict) => [verdict.ref, verdict]) : []);
    const parties = batch.map((party): PageParty => {
      const verdict = results.get(party.id) ?? null;
      const trouble = verdict ? null : answer.ok ? 'bad-answer' : answer.error;
      return { ...party, verdict, trouble };
    });
    next = {
      ...next,
      ...(answer.ok ? besidesResults(next, answer.value) : {}),
      parties: [...next.parties, ...parties],
    };
  }
  return next;
}

const besidesResults = (before: PageState, { asOf, coverage, consortia, relations, policies }: VerifyAnswer) => ({
  asOf,
  coverage,
  policies,
  consortia: [...before.consortia, ...consortia],
  relations: [...before.relations, ...relations],
});
