import type { VerifyRequest } from '../shared/api/verify-api.ts';
import { comparisonName } from '../shared/name/normalize.ts';
import { normalizeCode } from '../shared/uscc/parse.ts';
import type { AskedSubject, Question } from '../shared/verdict/question.ts';
import type { VerifyAnswer } from '../shared/verdict/verdict.ts';
import { verify } from '../shared/verdict/verify.ts';
import { type Caller, has, opennessOf } from './caller.ts';
import type { Deps } from './env.ts';
import { questionOf } from './question.ts';
import { inReadersScript } from './traditional.ts';

/** The text a party is digested by in the access log: its code in normal form, else its comparison name. */
const loggedAs = ({ code, name }: AskedSubject): string => (code ? normalizeCode(code) : comparisonName(name ?? ''));

/**
 * A request with every default filled in. Without a `knownAt` the answer rests on the newest edition there is and says
 * so: asked again in replay, however many imports later, it reads the same. A `knownAt` is always a replay.
 */
export async function askedNow(deps: Deps, request: VerifyRequest, caller: Caller): Promise<Question> {
  const now = deps.now();
  const replay = request.replay || request.knownAt !== null;
  const question = questionOf({ ...request, replay }, now, {
    openness: opennessOf(caller),
    budgetDays: deps.config.budgetDays,
  });
  if (request.knownAt !== null) return question;
  return { ...question, knownAt: (await deps.facts.knownAt()) ?? now.toISOString() };
}

/** Answers one request, and writes it to the access log before anybody sees the answer. */
export async function answerTo(
  deps: Deps,
  request: VerifyRequest,
  { caller, requestId }: { caller: Caller; requestId: string },
): Promise<{ requestId: string } & VerifyAnswer> {
  const question = await askedNow(deps, request, caller);
  const verified = verify(question, await deps.facts.factsFor(question), deps.packs);
  const answer = await inReadersScript(verified, question.lang);
  for (const { standing } of answer.results) deps.metrics.verdicts.inc({ standing });
  await deps.accessLog.append({
    requestId,
    at: deps.now().toISOString(),
    keyId: caller.keyId,
    purpose: question.purpose,
    replay: question.replay,
    subjects: question.subjects.map((asked, index) => [loggedAs(asked), answer.results[index]!.standing]),
  });
  return { requestId, ...answer };
}

/** Past knowledge shows what has since been repaired or removed: only for replay, and replay only for `audit`. */
export const mayAsk = (request: VerifyRequest, caller: Caller): boolean =>
  has(caller, 'audit') || (!request.replay && request.knownAt === null);
