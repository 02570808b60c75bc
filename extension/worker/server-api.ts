import * as v from 'valibot';
import { VerifyAnswerSchema } from '../../shared/api/verify-answer.ts';
import type { VerifyRequest } from '../../shared/api/verify-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { VerifyAnswer } from '../../shared/verdict/verdict.ts';
import type { Trouble } from '../party.ts';
import type { Settings } from '../settings.ts';

export type Server = NonNullable<Settings['server']>;

/** One try may take this long; the tries together stay well under what a browser lets a worker live for. */
const TIMEOUT_MS = 8_000;
const LONGEST_PAUSE_MS = 10_000;
const PAUSES_MS = [300, 1_200];

/** A fault, and after how many milliseconds it is worth asking again; null: not by itself. */
interface Fault {
  trouble: Trouble;
  again: number | null;
}

const address = (server: Server, path: string): string => `${server.url.replace(/\/+$/, '')}${path}`;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `Retry-After` in seconds or as a date → milliseconds from now; null when absent or unreadable. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^[0-9]+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function faultOf(response: Response, pauseMs: number): Fault {
  const { status, headers } = response;
  const told = retryAfter(headers.get('retry-after'));
  if (status === 401 || status === 403) return { trouble: 'unauthorised', again: null };
  if (status === 429) return { trouble: 'too-many', again: told ?? pauseMs };
  if (status === 503 || status === 502 || status === 504) return { trouble: 'unreachable', again: told ?? pauseMs };
  if (status >= 500) return { trouble: 'bad-answer', again: null };
  return { trouble: 'wrong-version', again: null };
}

/** One try. A server that speaks JSON but not this contract is another version; one that speaks no JSON answers badly. */
async function tryOnce(server: Server, request: VerifyRequest, pauseMs: number): Promise<Result<VerifyAnswer, Fault>> {
  try {
    const response = await fetch(address(server, '/v1/verify'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(server.key && { authorization: `Bearer ${server.key}` }) },
      body: JSON.stringify(request),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return fail(faultOf(response, pauseMs));
    return readAnswer(request, await response.text());
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return fail({ trouble: timedOut ? 'timeout' : 'unreachable', again: timedOut ? null : pauseMs });
  }
}

function readAnswer(request: VerifyRequest, body: string): Result<VerifyAnswer, Fault> {
  const never = (trouble: Trouble): Result<VerifyAnswer, Fault> => fail({ trouble, again: null });
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return never('bad-answer');
  }
  const parsed = v.safeParse(VerifyAnswerSchema, json);
  if (!parsed.success) return never('wrong-version');
  const answer = parsed.output as VerifyAnswer;
  const asked = new Set(request.subjects.map((subject) => subject.ref));
  const answered = new Set(answer.results.map((result) => result.ref));
  const isComplete = asked.size === answered.size && [...asked].every((ref) => answered.has(ref));
  const isAnswer = isComplete && answer.purpose === request.purpose && answer.place === request.place;
  return isAnswer ? ok(answer) : never('bad-answer');
}

/** Asks the server, again after a pause where that may help and the server does not ask for a longer one. */
export async function postVerify(server: Server, request: VerifyRequest): Promise<Result<VerifyAnswer, Trouble>> {
  for (let tries = 0; ; tries++) {
    const tried = await tryOnce(server, request, PAUSES_MS[tries] ?? LONGEST_PAUSE_MS);
    if (tried.ok) return tried;
    const { trouble, again } = tried.error;
    if (again === null || again > LONGEST_PAUSE_MS || tries >= PAUSES_MS.length) return fail(trouble);
    await pause(again);
  }
}

/** Whether a server answers at all and lets us in: for the settings page. */
export async function checkServer(server: Server): Promise<Trouble | null> {
  try {
    const response = await fetch(address(server, '/v1/coverage'), {
      headers: server.key ? { authorization: `Bearer ${server.key}` } : {},
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? null : faultOf(response, 0).trouble;
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
  }
}
