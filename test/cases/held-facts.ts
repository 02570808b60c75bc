import { comparisonName } from '../../shared/name/normalize.ts';
import type { Edition, Receipt } from '../../shared/record/edition.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { CreditRecord } from '../../shared/record/record.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import { normalizeCode } from '../../shared/uscc/parse.ts';
import type { Facts, SimilarName } from '../../shared/verdict/facts.ts';

/** What a small store holds, as arrays. Editions of a list stand in the order they were loaded. */
export interface Holdings {
  subjects?: readonly Subject[];
  records?: readonly CreditRecord[];
  editions?: readonly Edition[];
  receipts?: readonly Receipt[];
  similar?: Readonly<Record<string, SimilarName[]>>;
}

function grouped<T>(values: readonly T[], keysOf: (value: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

/** A row is found by its code and by the organisation code inside it. */
const codeKeys = (text: string): string[] => {
  const code = normalizeCode(text);
  return code.length === 18 ? [code, code.slice(8, 17)] : [code];
};
const hasNoMore = ({ subject }: CreditRecord): boolean => normalizeCode(subject.code!).length === 9;

const published = (edition: Edition): string => edition.publishedOn ?? '';

/** `Facts` answered from memory: for cases, properties and benches. */
export class HeldFacts implements Facts {
  readonly #subjects: Map<string, Subject>;
  readonly #byName: Map<string, Subject[]>;
  readonly #byOrganization: Map<string, Subject[]>;
  readonly #recordsByCode: Map<string, CreditRecord[]>;
  readonly #recordsByName: Map<string, CreditRecord[]>;
  readonly #editions: Map<string, Edition[]>;
  readonly #receipts: Map<string, Receipt[]>;
  readonly #similar: Readonly<Record<string, SimilarName[]>>;

  constructor({ subjects = [], records = [], editions = [], receipts = [], similar = {} }: Holdings) {
    this.#subjects = new Map(subjects.map((subject) => [subject.code, subject]));
    this.#byName = grouped(subjects, (subject) => subject.names.map(({ name }) => comparisonName(name)));
    this.#byOrganization = grouped(subjects, (subject) => [subject.code.slice(8, 17)]);
    this.#recordsByCode = grouped(records, ({ subject }) => (subject.code ? codeKeys(subject.code) : []));
    this.#recordsByName = grouped(records, ({ subject }) => [comparisonName(subject.name)]);
    const newestFirst = [...editions].reverse().sort((a, b) => (published(a) < published(b) ? 1 : -1));
    this.#editions = grouped(newestFirst, ({ list }) => [list]);
    this.#receipts = grouped(receipts, ({ list }) => [list]);
    this.#similar = similar;
  }

  subjectByCode = (code: string): Subject | null => this.#subjects.get(code) ?? null;
  subjectsByName = (name: string): Subject[] => this.#byName.get(name) ?? [];
  subjectsByOrganizationCode = (code: string): Subject[] => this.#byOrganization.get(code) ?? [];
  recordsByCode = (code: string): CreditRecord[] => [
    ...(this.#recordsByCode.get(code) ?? []),
    ...(code.length === 18 ? (this.#recordsByCode.get(code.slice(8, 17)) ?? []).filter(hasNoMore) : []),
  ];
  recordsByName = (name: string): CreditRecord[] => this.#recordsByName.get(name) ?? [];
  similarNames = (name: string): SimilarName[] => this.#similar[name] ?? [];
  editions = (list: ListId): Edition[] => this.#editions.get(list) ?? [];
  receipts = (list: ListId): Receipt[] => this.#receipts.get(list) ?? [];
  loadedLists = (): ListId[] => [...this.#editions.keys()].sort() as ListId[];
}
