import type { VerifyRequest } from '../../shared/api/verify-api.ts';
import type { Result } from '../../shared/result.ts';
import type { Coverage, PartyVerdict, VerifyAnswer } from '../../shared/verdict/verdict.ts';
import type { Trouble } from '../party.ts';
import type { Entry } from './entries.ts';

/** What every entry is asked for. */
export type Question = Pick<VerifyRequest, 'purpose' | 'place' | 'asOf' | 'lang' | 'lists'>;

export type Ask = (request: VerifyRequest) => Promise<Result<VerifyAnswer, Trouble>>;

/** A portfolio is asked in parts: small enough to show progress, large enough not to be chatty. */
const BATCH = 500;
const AT_ONCE = 2;
/** Faults the next part of the list would meet as well. */
const HOPELESS = new Set<Trouble>(['off', 'unauthorised', 'unreachable', 'wrong-version']);

/**
 * One pass over a list of entries. Results are written in place as they come, so that fifty thousand of them cost no
 * copying; `onChange` says when there is something new to show.
 */
export class Run {
  readonly entries: readonly Entry[];
  readonly verdicts: (PartyVerdict | null)[];
  readonly troubles: (Trouble | null)[];
  coverage: Coverage[] = [];
  asOf: string | null = null;
  done = 0;
  #stopped = false;
  readonly #question: Question;
  readonly #ask: Ask;
  readonly #onChange: () => void;

  constructor(entries: readonly Entry[], question: Question, { ask, onChange }: { ask: Ask; onChange: () => void }) {
    this.entries = entries;
    this.verdicts = entries.map(() => null);
    this.troubles = entries.map(() => 'pending');
    this.#question = question;
    this.#ask = ask;
    this.#onChange = onChange;
  }

  get question(): Question {
    return this.#question;
  }
  get isRunning(): boolean {
    return !this.#stopped && this.done < this.entries.length;
  }

  /** What is not asked yet stays without a verdict and says so. */
  stop(): void {
    this.#stopped = true;
    this.troubles.forEach((trouble, index) => {
      if (trouble === 'pending') this.troubles[index] = 'off';
    });
    this.#onChange();
  }

  async start(): Promise<void> {
    await this.#work(this.entries.map((_, index) => index));
  }

  /** Asks again for what got no answer. */
  async retry(): Promise<void> {
    this.#stopped = false;
    const failed = this.entries.flatMap((_, index) => (this.verdicts[index] ? [] : [index]));
    for (const index of failed) this.troubles[index] = 'pending';
    this.done = this.entries.length - failed.length;
    this.#onChange();
    await this.#work(failed);
  }

  async #work(indexes: readonly number[]): Promise<void> {
    const batches = Array.from({ length: Math.ceil(indexes.length / BATCH) }, (_, at) =>
      indexes.slice(at * BATCH, (at + 1) * BATCH),
    );
    const worker = async (): Promise<void> => {
      for (let batch = batches.shift(); batch && !this.#stopped; batch = batches.shift()) await this.#askFor(batch);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  async #askFor(batch: readonly number[]): Promise<void> {
    const subjects = batch.map((index) => {
      const { name, code } = this.entries[index]!;
      return { ref: String(index), name, code: code?.slice(0, 60) ?? null, consortium: null, lot: null };
    });
    const answer = await this.#ask({ ...this.#question, knownAt: null, tender: null, replay: false, subjects });
    if (answer.ok) this.#take(answer.value, batch);
    else for (const index of batch) this.troubles[index] = answer.error;
    this.done = Math.min(this.done + batch.length, this.entries.length);
    if (!answer.ok && HOPELESS.has(answer.error)) this.#giveUp(answer.error);
    this.#onChange();
  }

  #giveUp(trouble: Trouble): void {
    this.#stopped = true;
    this.troubles.forEach((each, index) => {
      if (each === 'pending') this.troubles[index] = trouble;
    });
    this.done = this.entries.length;
  }

  #take({ results, coverage, asOf }: VerifyAnswer, batch: readonly number[]): void {
    const byRef = new Map(results.map((verdict) => [verdict.ref, verdict]));
    for (const index of batch) {
      const verdict = byRef.get(String(index)) ?? null;
      this.verdicts[index] = verdict;
      this.troubles[index] = verdict ? null : 'bad-answer';
    }
    const known = new Map(this.coverage.map((each) => [each.list, each]));
    for (const each of coverage) known.set(each.list, each);
    this.coverage = [...known.values()];
    this.asOf = asOf;
  }
}
