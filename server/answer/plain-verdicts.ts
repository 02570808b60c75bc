import type { Pack } from '../../shared/policy/pack.ts';
import type { Question } from '../../shared/verdict/question.ts';
import type { Standing, VerifyAnswer } from '../../shared/verdict/verdict.ts';
import { verify } from '../../shared/verdict/verify.ts';
import { IndexFacts, type Snapshot } from '../index/index-facts.ts';

/**
 * The verdict on a party nothing is recorded about and nobody stands above (`PLAIN` in the index) depends on the
 * question and on its kind and status, not on who it is. The engine decides it once for each of these; the answer is
 * kept as bytes with holes for ref, code and name. A test holds it equal to the engine's own answer.
 */
export interface Template {
  standing: Standing;
  /** What stands before ref, code and name, and after the name. */
  parts: readonly [Buffer, Buffer, Buffer, Buffer];
  length: number;
}

const REF = '\u0000ref';
const CODE = '\u0000code';
const NAME = '\u0000name';

/** All of an answer before its results, as JSON without the opening brace. */
export const headOf = ({ results: _, consortia: __, relations: ___, ...head }: VerifyAnswer): Buffer =>
  Buffer.from(JSON.stringify(head).slice(1, -1));

function templateOf({ results }: VerifyAnswer): Template {
  const result = results[0]!;
  const { identity } = result;
  const holed = {
    ...result,
    ref: REF,
    identity: { ...identity, subject: { ...identity.subject!, code: CODE, name: NAME } },
  };
  let rest = JSON.stringify(holed);
  const parts = [REF, CODE, NAME].map((hole) => {
    const written = JSON.stringify(hole);
    const at = rest.indexOf(written);
    const part = Buffer.from(rest.slice(0, at));
    rest = rest.slice(at + written.length);
    return part;
  });
  const all = [...parts, Buffer.from(rest)] as [Buffer, Buffer, Buffer, Buffer];
  return { standing: result.standing, parts: all, length: all.reduce((sum, part) => sum + part.length, 0) };
}

/** What is alike in all answers to one question about plain parties, over one snapshot. */
export class PlainVerdicts {
  readonly #question: Question;
  readonly #facts: IndexFacts;
  readonly #packs: readonly Pack[];
  readonly #templates = new Map<number, Template>();
  readonly #heads: (Buffer | null)[] = [null, null];
  /** A query by hand on that day may speak of anybody: then nobody is plain. */
  readonly hasReceipts: boolean;

  constructor(question: Question, snapshot: Snapshot, packs: readonly Pack[]) {
    this.#question = question;
    this.#facts = new IndexFacts(snapshot, question.asOf);
    this.#packs = packs;
    this.hasReceipts = snapshot.receipts.some(({ askedOn }) => askedOn === question.asOf);
  }

  #ask(code: string, name: string | null): VerifyAnswer {
    const asked = { ref: '', code, name, consortium: null, lot: null };
    return verify({ ...this.#question, subjects: [asked] }, this.#facts, this.#packs);
  }

  /** The template for parties of a shape (kind and status), made of the first such party asked about. */
  template(shape: number, code: string, invented: boolean): Template {
    const key = shape * 2 + (invented ? 1 : 0);
    let template = this.#templates.get(key);
    if (!template) {
      const answer = this.#ask(code, null);
      template = templateOf(answer);
      this.#templates.set(key, template);
      this.#heads[invented ? 1 : 0] ??= headOf(answer);
    }
    return template;
  }

  /** The head of an answer about plain parties alone; a template was made before. */
  head(invented: boolean): Buffer {
    return this.#heads[invented ? 1 : 0]!;
  }
}

/** Questions of which the plain verdicts are kept at once. */
const KEPT = 200;

/** Plain verdicts by question, thrown away with the snapshot they are of. */
export class PlainVerdictsCache {
  #snapshot: Snapshot | null = null;
  readonly #byQuestion = new Map<string, PlainVerdicts>();

  of(question: Question, snapshot: Snapshot, packs: readonly Pack[]): PlainVerdicts {
    if (this.#snapshot !== snapshot || this.#byQuestion.size >= KEPT) this.#byQuestion.clear();
    this.#snapshot = snapshot;
    const key = JSON.stringify({ ...question, subjects: 0 });
    let verdicts = this.#byQuestion.get(key);
    if (!verdicts) {
      verdicts = new PlainVerdicts(question, snapshot, packs);
      this.#byQuestion.set(key, verdicts);
    }
    return verdicts;
  }
}
