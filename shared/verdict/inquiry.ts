import { addYears, dayOfInstant } from '../day.ts';
import { type Law, type Lawbook, lawbookOf } from '../policy/lawbook.ts';
import type { Pack } from '../policy/pack.ts';
import { coverageOf, type ListCoverage } from '../record/coverage.ts';
import type { ListId } from '../record/list.ts';
import type { Facts } from './facts.ts';
import type { Question } from './question.ts';
import { requiredLists } from './required-lists.ts';

type Coverages = Map<ListId, ListCoverage>;

/** One question with what is looked up once for all its parties: laws by place, coverage by list. */
export class Inquiry {
  readonly question: Question;
  readonly facts: Facts;
  readonly required: readonly ListId[];
  readonly lawbook: Lawbook;
  /** Measures and incentives follow the place where the caller acts. */
  readonly law: Law;
  /** The last day an edition may be of: in replay that of what was known, whenever it is asked again. */
  readonly #horizon: string;
  /** The first day of the last three years. */
  readonly threeYearsAgo: string;
  readonly #coverage = { real: new Map<string, Coverages>(), invented: new Map<string, Coverages>() };

  constructor(question: Question, facts: Facts, packs: readonly Pack[]) {
    this.question = question;
    this.facts = facts;
    this.required = requiredLists(question);
    this.lawbook = lawbookOf(packs, { purpose: question.purpose, day: question.asOf });
    this.law = this.lawbook.at(question.place);
    this.#horizon = question.replay ? dayOfInstant(question.knownAt) : question.today;
    this.threeYearsAgo = addYears(question.asOf, -3);
  }

  /** State, term and procedure follow the place whose authority issued the record. */
  lawOf(region: string | null): Law {
    return region === this.question.place ? this.law : this.lawbook.at(region);
  }

  /** The day the party takes part: the bid deadline, else the day asked for. */
  get takingPart(): string {
    return this.question.tender?.deadline ?? this.question.asOf;
  }

  /** How a list covers a day; editions of invented parties speak of these alone. */
  coverage(list: ListId, { day, invented }: { day: string; invented: boolean }): ListCoverage {
    const days = invented ? this.#coverage.invented : this.#coverage.real;
    let lists = days.get(day);
    if (!lists) {
      lists = new Map();
      days.set(day, lists);
    }
    let coverage = lists.get(list);
    if (!coverage) {
      const { budgets } = this.question;
      const editions = this.facts.editions(list).filter((edition) => invented || !edition.demonstration);
      coverage = coverageOf({ editions, asOf: day, today: this.#horizon, budget: budgets[list] ?? budgets.default });
      lists.set(list, coverage);
    }
    return coverage;
  }
}
