import type { VerifyRequest } from '../../shared/api/verify-api.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import { normalizeCode } from '../../shared/uscc/parse.ts';
import type { AskedSubject, Question } from '../../shared/verdict/question.ts';
import type { Standing, VerifyAnswer } from '../../shared/verdict/verdict.ts';
import { verify } from '../../shared/verdict/verify.ts';
import { type Caller, has, opennessOf } from '../caller.ts';
import type { Deps } from '../env.ts';
import { questionOf } from '../question.ts';
import { type Answered, fastAnswer } from './fast-answer.ts';
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

interface Asking {
  caller: Caller;
  requestId: string;
}

/** One count a standing, not one a party: a labelled counter costs as much as a look-up. */
function countStandings({ metrics }: Deps, standings: readonly Standing[]): void {
  const counts = new Map<Standing, number>();
  for (const standing of standings) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  for (const [standing, count] of counts) metrics.verdicts.inc({ standing }, count);
}

/** Counts and logs an answer, and resolves when that is durable: nobody sees the answer before. */
function record(deps: Deps, question: Question, { standings, digests }: Omit<Answered, 'body'>, asking: Asking) {
  countStandings(deps, standings);
  return deps.accessLog.append({
    requestId: asking.requestId,
    at: deps.now().toISOString(),
    keyId: asking.caller.keyId,
    purpose: question.purpose,
    replay: question.replay,
    subjects: question.subjects.map((asked, index) => [
      digests[index] ?? deps.accessLog.digestOf(loggedAs(asked)),
      standings[index]!,
    ]),
  });
}

/** The engine's answer to a question, in the reader's script, logged. */
async function answerQuestion(deps: Deps, question: Question, asking: Asking): Promise<VerifyAnswer> {
  const verified = verify(question, await deps.facts.factsFor(question), deps.packs);
  await record(deps, question, { standings: verified.results.map(({ standing }) => standing), digests: [] }, asking);
  return inReadersScript(verified, question.lang);
}

/** Answers one request, and writes it to the access log before anybody sees the answer. */
export async function answerTo(
  deps: Deps,
  request: VerifyRequest,
  asking: Asking,
): Promise<{ requestId: string } & VerifyAnswer> {
  const question = await askedNow(deps, request, asking.caller);
  return { requestId: asking.requestId, ...(await answerQuestion(deps, question, asking)) };
}

/** The same answer as JSON bytes; out of memory where the newest state is held there. */
export async function answerBytes(deps: Deps, request: VerifyRequest, asking: Asking): Promise<Buffer | string> {
  const question = await askedNow(deps, request, asking.caller);
  const snapshot = question.lang === 'zh-TW' ? null : deps.facts.snapshotAt(question.knownAt);
  const fast = snapshot && fastAnswer(question, deps.verdictMemory, { snapshot, packs: deps.packs });
  const opening = `{"requestId":${JSON.stringify(asking.requestId)},`;
  if (!fast) return opening + JSON.stringify(await answerQuestion(deps, question, asking)).slice(1);
  await record(deps, question, fast, asking);
  return Buffer.concat([Buffer.from(opening), fast.body]);
}

/** Past knowledge shows what has since been repaired or removed: only for replay, and replay only for `audit`. */
export const mayAsk = (request: VerifyRequest, caller: Caller): boolean =>
  has(caller, 'audit') || (!request.replay && request.knownAt === null);
