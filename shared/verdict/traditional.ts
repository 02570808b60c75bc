import type { Explanation } from './explain.ts';
import type { Effect, PartyVerdict, VerifyAnswer } from './verdict.ts';

/** Turns simplified characters into traditional ones; a converter is large, so whoever needs one passes it in. */
export type Convert = (text: string) => string;

const effect = (each: Effect, convert: Convert): Effect => ({ ...each, text: convert(each.text) });

const party = (verdict: PartyVerdict, convert: Convert): PartyVerdict => ({
  ...verdict,
  identity: {
    ...verdict.identity,
    candidates: verdict.identity.candidates.map((each) => ({ ...each, reason: convert(each.reason) })),
    note: verdict.identity.note && convert(verdict.identity.note),
  },
  effects: verdict.effects.map((each) => effect(each, convert)),
  checks: verdict.checks.map((each) => ({ ...each, text: convert(each.text) })),
  notices: verdict.notices.map(convert),
});

/** An answer whose sentences are in traditional characters; names, citations and what the lists print stay as they are. */
export const inTraditional = (answer: VerifyAnswer, convert: Convert): VerifyAnswer => ({
  ...answer,
  results: answer.results.map((each) => party(each, convert)),
  relations: answer.relations.map((each) => ({ ...each, effect: effect(each.effect, convert) })),
});

/** An explanation in traditional characters. */
export const explainedInTraditional = ({ headline, why, next }: Explanation, convert: Convert): Explanation => ({
  headline: convert(headline),
  why: why.map((each) => ({ ...each, text: convert(each.text) })),
  next: next.map(convert),
});
