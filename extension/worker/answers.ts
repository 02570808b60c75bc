import type { VerifyRequest } from '../../shared/api/verify-api.ts';
import type { Result } from '../../shared/result.ts';
import type { VerifyAnswer } from '../../shared/verdict/verdict.ts';
import type { Trouble } from '../party.ts';

export type Answer = Result<VerifyAnswer, Trouble>;

/** An answer holds this long; a list can change any minute, and a page is read again often. */
const KEPT_MS = 3 * 60_000;
const KEPT_COUNT = 50;

/** The same question asked twice within minutes, or while it is still on its way, is one request. Faults are never kept. */
export class Answers {
  readonly #ask: (scope: string, request: VerifyRequest) => Promise<Answer>;
  readonly #now: () => number;
  readonly #kept = new Map<string, { answer: Promise<Answer>; until: number }>();

  constructor(ask: (scope: string, request: VerifyRequest) => Promise<Answer>, now: () => number = Date.now) {
    this.#ask = ask;
    this.#now = now;
  }

  /** `scope` is what the request does not say: which server answers, under which key. */
  get(scope: string, request: VerifyRequest, fresh = false): Promise<Answer> {
    const key = JSON.stringify([scope, request]);
    const kept = this.#kept.get(key);
    if (kept && !fresh && kept.until > this.#now()) return kept.answer;
    const answer = this.#ask(scope, request);
    this.#kept.delete(key);
    this.#kept.set(key, { answer, until: this.#now() + KEPT_MS });
    if (this.#kept.size > KEPT_COUNT) this.#kept.delete(this.#kept.keys().next().value!);
    void answer.then((settled) => {
      if (!settled.ok && this.#kept.get(key)?.answer === answer) this.#kept.delete(key);
    });
    return answer;
  }

  clear(): void {
    this.#kept.clear();
  }
}
