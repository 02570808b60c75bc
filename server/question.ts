import type { VerifyRequest } from '../shared/api/verify-api.ts';
import { readClause } from '../shared/clause/clause.ts';
import type { Openness } from '../shared/record/record.ts';
import type { Question, TenderClause } from '../shared/verdict/question.ts';

/** Days an edition covers before and after its publication (contract §1). */
const DEFAULT_BUDGET = 7;

/** UTC+8 the year round, since 1991. */
const CHINA_STANDARD_TIME_MS = 8 * 3_600_000;

/** The calendar day in China at an instant, as an ISO day. */
export const dayInShanghai = (instant: Date): string =>
  new Date(instant.getTime() + CHINA_STANDARD_TIME_MS).toISOString().slice(0, 10);

type AskedClause = NonNullable<VerifyRequest['tender']>['clause'];

/** A clause given in its own words is read as a page's would be; words that hold none are none. */
const clauseOf = (clause: AskedClause): TenderClause | null =>
  typeof clause === 'string'
    ? readClause(clause)
    : clause && ({ ...clause, who: clause.who ?? 'none' } as TenderClause);

/** Fills a request's defaults: the only place where a question meets the clock. */
export function questionOf(
  request: VerifyRequest,
  now: Date,
  { openness = ['public'], budgetDays = DEFAULT_BUDGET }: { openness?: Openness[]; budgetDays?: number } = {},
): Question {
  const today = dayInShanghai(now);
  const { tender } = request;
  return {
    purpose: request.purpose,
    place: request.place,
    asOf: request.asOf ?? today,
    today,
    knownAt: (request.knownAt === null ? now : new Date(request.knownAt)).toISOString(),
    lang: request.lang,
    tender: tender && { ...tender, clause: clauseOf(tender.clause) },
    subjects: request.subjects,
    extraLists: request.lists,
    replay: request.replay,
    openness,
    budgets: { default: budgetDays },
  };
}
