import type { Pack } from '../../shared/policy/pack.ts';
import type { AskedSubject, Question } from '../../shared/verdict/question.ts';
import { requiredLists } from '../../shared/verdict/required-lists.ts';
import type { VerifyAnswer } from '../../shared/verdict/verdict.ts';
import { verify } from '../../shared/verdict/verify.ts';
import { IndexFacts, type Snapshot } from '../index/index-facts.ts';
import { type Decided, decidedOf, headOf, type Template, templateOf } from './remembered-verdict.ts';

/** Questions remembered at once, and the bytes of verdicts decided for them. */
const MOST_QUESTIONS = 200;
const MOST_BYTES = 64 << 20;
/** What a remembered verdict takes beside its bytes. */
const OVERHEAD = 400;

/** Bytes remembered, over all questions. */
interface Weight {
  bytes: number;
}

/** What was decided for one question, whoever was asked about, over one snapshot. */
export class RememberedVerdicts {
  readonly #question: Question;
  readonly #facts: IndexFacts;
  readonly #packs: readonly Pack[];
  readonly #required: number;
  readonly #weight: Weight;
  readonly #templates = new Map<number, Template>();
  readonly #decided = new Map<string, Decided>();
  readonly #heads: (Buffer | null)[] = [null, null];
  /** A query by hand on that day may speak of anybody: then nothing is remembered. */
  readonly hasReceipts: boolean;

  constructor(question: Question, { snapshot, packs, weight }: Held & { weight: Weight }) {
    this.#question = question;
    this.#facts = new IndexFacts(snapshot, question.asOf);
    this.#packs = packs;
    this.#required = requiredLists(question).length;
    this.#weight = weight;
    this.hasReceipts = snapshot.receipts.some(({ askedOn }) => askedOn === question.asOf);
  }

  #ask(asked: AskedSubject, invented: boolean): VerifyAnswer {
    const subjects = [{ ...asked, ref: '' }];
    const answer = verify({ ...this.#question, subjects }, this.#facts, this.#packs);
    this.#heads[invented ? 1 : 0] ??= headOf(answer, this.#required);
    return answer;
  }

  /** The template for parties of a shape (kind and status), made of the first such party asked about. */
  template(shape: number, asked: AskedSubject, invented: boolean): Template {
    const key = shape * 2 + (invented ? 1 : 0);
    let template = this.#templates.get(key);
    if (!template) {
      template = templateOf(this.#ask({ ...asked, name: null }, invented).results[0]!);
      this.#templates.set(key, template);
    }
    return template;
  }

  /** The engine's verdict on a party nobody else asked about has to do with. */
  decided(asked: AskedSubject, invented: boolean): Decided {
    const key = JSON.stringify([asked.code, asked.name, asked.lot]);
    let decided = this.#decided.get(key);
    if (!decided) {
      decided = decidedOf(this.#ask(asked, invented), this.#required);
      this.#decided.set(key, decided);
      this.#weight.bytes += key.length + decided.rest.length + OVERHEAD;
    }
    return decided;
  }

  /** An answer's beginning up to the coverage of the lists the question requires; some verdict was made before. */
  head(invented: boolean): Buffer {
    return this.#heads[invented ? 1 : 0]!;
  }
}

/** What verdicts are of. */
export interface Held {
  snapshot: Snapshot;
  packs: readonly Pack[];
}

/** Verdicts by question, thrown away with the snapshot they are of, and all at once where they grow too many. */
export class VerdictMemory {
  #snapshot: Snapshot | null = null;
  #weight: Weight = { bytes: 0 };
  readonly #byQuestion = new Map<string, RememberedVerdicts>();

  of(question: Question, held: Held): RememberedVerdicts {
    const full = this.#byQuestion.size >= MOST_QUESTIONS || this.#weight.bytes >= MOST_BYTES;
    if (this.#snapshot !== held.snapshot || full) {
      this.#byQuestion.clear();
      this.#weight = { bytes: 0 };
    }
    this.#snapshot = held.snapshot;
    const key = JSON.stringify({ ...question, subjects: 0 });
    let verdicts = this.#byQuestion.get(key);
    if (!verdicts) {
      verdicts = new RememberedVerdicts(question, { ...held, weight: this.#weight });
      this.#byQuestion.set(key, verdicts);
    }
    return verdicts;
  }
}
