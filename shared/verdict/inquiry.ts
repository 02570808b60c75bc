import { type Law, Lawbook } from '../policy/lawbook.ts';
import type { Pack } from '../policy/pack.ts';
import { coverageOf, type ListCoverage } from '../record/coverage.ts';
import type { ListId } from '../record/list.ts';
import type { Facts } from './facts.ts';
import type { Question } from './question.ts';
import { requiredLists } from './required-lists.ts';

/** One question with what is looked up once for all its parties: laws by place, coverage by list. */
export class Inquiry {
  readonly question: Question;
  readonly facts: Facts;
  readonly packs: readonly Pack[];
  readonly required: readonly ListId[];
  readonly #lawbook: Lawbook;
  readonly #coverage = new Map<string, ListCoverage>();

  constructor(question: Question, facts: Facts, packs: readonly Pack[]) {
    this.question = question;
    this.facts = facts;
    this.packs = packs;
    this.required = requiredLists(question);
    this.#lawbook = new Lawbook(packs, { purpose: question.purpose, day: question.asOf });
  }

  /** Measures and incentives follow the place where the caller acts. */
  get law(): Law {
    return this.#lawbook.at(this.question.place);
  }

  /** State, term and procedure follow the place whose authority issued the record. */
  lawOf(region: string | null): Law {
    return this.#lawbook.at(region);
  }

  /** The day the party takes part: the bid deadline, else the day asked for. */
  get takingPart(): string {
    return this.question.tender?.deadline ?? this.question.asOf;
  }

  /** How a list covers a day; editions of invented parties speak of these alone. */
  coverage(list: ListId, { day, invented }: { day: string; invented: boolean }): ListCoverage {
    const key = `${list} ${day} ${invented}`;
    let coverage = this.#coverage.get(key);
    if (!coverage) {
      const { budgets, today } = this.question;
      const editions = this.facts.editions(list).filter((edition) => invented || !edition.demonstration);
      coverage = coverageOf({ editions, asOf: day, today, budget: budgets[list] ?? budgets.default });
      this.#coverage.set(key, coverage);
    }
    return coverage;
  }
}
