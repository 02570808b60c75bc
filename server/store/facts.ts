import { parentNameOf } from '../../shared/name/branch.ts';
import { looseForm } from '../../shared/name/loose.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import type { Edition, Receipt } from '../../shared/record/edition.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { CreditRecord } from '../../shared/record/record.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import { normalizeCode } from '../../shared/uscc/parse.ts';
import type { Facts, SimilarName } from '../../shared/verdict/facts.ts';
import type { Question } from '../../shared/verdict/question.ts';
import { inChunks } from './in-chunks.ts';
import type { Store } from './open.ts';
import { receiptOf } from './receipts.ts';
import { type EditionRow, HeldEditions, organizationOf, type RecordRow, recordsUnderCode } from './record-of.ts';
import { registerCodes, subjectsKnownAt } from './register.ts';
import { byLikeness, looselySame } from './similar.ts';

/** Asked party → its register entry → parent, predecessor, holders and theirs: nothing lies further away. */
const ROUNDS = 7;

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

const editionRows = (store: Store, knownAt: string): Promise<EditionRow[]> =>
  store.selectFrom('edition').selectAll().where('imported_at', '<=', knownAt).orderBy('id', 'desc').execute();

/** All editions held now. */
export const heldEditions = async (store: Store): Promise<HeldEditions> =>
  new HeldEditions(await editionRows(store, '9'));

const byId = (a: CreditRecord, b: CreditRecord): number => (a.id < b.id ? -1 : 1);
const byCode = (a: Subject, b: Subject): number => (a.code < b.code ? -1 : 1);

/** What the store knew at `knownAt` about the parties of one question, fetched in batches and then answered from memory. */
class FetchedFacts implements Facts {
  readonly #store: Store;
  readonly #knownAt: string;
  readonly #asOf: string;
  readonly #subjects = new Map<string, Subject>();
  readonly #byName = new Map<string, Subject[]>();
  readonly #byOrganization = new Map<string, Subject[]>();
  readonly #records = new Map<string, CreditRecord>();
  readonly #recordsByCode = new Map<string, CreditRecord[]>();
  readonly #recordsByOrganization = new Map<string, CreditRecord[]>();
  readonly #recordsByName = new Map<string, CreditRecord[]>();
  readonly #similar = new Map<string, SimilarName[]>();
  #editions = new HeldEditions([]);
  readonly #receipts = new Map<string, Receipt[]>();
  readonly #askedCodes = new Set<string>();
  readonly #askedNames = new Set<string>();

  constructor(store: Store, { knownAt, asOf }: Question) {
    this.#store = store;
    this.#knownAt = knownAt;
    this.#asOf = asOf;
  }

  async load(question: Question): Promise<this> {
    this.#editions = new HeldEditions(await editionRows(this.#store, this.#knownAt));
    await this.#loadReceipts(question);
    let codes = question.subjects.flatMap((asked) => (asked.code ? [normalizeCode(asked.code)] : []));
    let names = question.subjects.flatMap((asked) => (asked.name ? [comparisonName(asked.name)] : []));
    for (let round = 0; round < ROUNDS && (codes.length || names.length); round++) {
      await this.#fetch(codes, names);
      [codes, names] = this.#next(names);
    }
    await this.#loadSimilar(question.subjects.flatMap((asked) => (asked.name ? [comparisonName(asked.name)] : [])));
    return this;
  }

  async #loadReceipts(question: Question): Promise<void> {
    const rows = await this.#store
      .selectFrom('receipt')
      .selectAll()
      .where('asked_on', '=', question.asOf)
      .where('known_from', '<=', this.#knownAt)
      .orderBy('id')
      .execute();
    for (const row of rows) {
      push(this.#receipts, row.list, receiptOf(row));
    }
  }

  async #fetch(codes: string[], names: string[]): Promise<void> {
    const newCodes = codes.filter((code) => !this.#askedCodes.has(code));
    const newNames = names.filter((name) => !this.#askedNames.has(name));
    for (const code of newCodes) this.#askedCodes.add(code);
    for (const name of newNames) this.#askedNames.add(name);
    const organizations = newCodes
      .map((code) => (code.length === 18 ? code.slice(8, 17) : code))
      .filter((code) => code.length === 9);
    await this.#loadSubjects(newCodes, newNames, organizations);
    const versions = this.#store
      .selectFrom('record_version')
      .selectAll()
      .where('known_from', '<=', this.#knownAt)
      .where((eb) => eb.or([eb('known_to', 'is', null), eb('known_to', '>', this.#knownAt)]));
    const byCode = await inChunks(newCodes, (chunk) => versions.where('code', 'in', chunk).execute());
    const byOrganization = await inChunks(organizations, (chunk) =>
      versions.where('organization_code', 'in', chunk).execute(),
    );
    const byName = await inChunks(newNames, (chunk) => versions.where('name_form', 'in', chunk).execute());
    for (const row of [...byCode, ...byOrganization, ...byName]) this.#keep(row);
  }

  #keep(row: RecordRow): void {
    if (this.#records.has(row.record_id)) return;
    const record = this.#editions.recordOf(row, this.#asOf);
    this.#records.set(row.record_id, record);
    push(this.#recordsByName, row.name_form, record);
    if (row.code) push(this.#recordsByCode, row.code, record);
    if (row.organization_code) push(this.#recordsByOrganization, row.organization_code, record);
  }

  async #loadSubjects(codes: string[], names: string[], organizations: string[]): Promise<void> {
    const found = await registerCodes(this.#store, { names, organizations });
    const wanted = [...new Set([...codes, ...found])].filter((code) => !this.#subjects.has(code));
    for (const subject of await subjectsKnownAt(this.#store, wanted, this.#knownAt)) {
      this.#subjects.set(subject.code, subject);
      push(this.#byOrganization, subject.code.slice(8, 17), subject);
      for (const form of new Set(subject.names.map((name) => comparisonName(name.name))))
        push(this.#byName, form, subject);
    }
  }

  /** What the round just fetched points to and has not been asked yet. */
  #next(asked: string[]): [string[], string[]] {
    const subjects = [...this.#subjects.values()];
    const codes = subjects.flatMap((subject) =>
      [subject.code, subject.parent, subject.successorOf, ...subject.holders.map((holder) => holder.code)].filter(
        (code) => code !== null,
      ),
    );
    const held = subjects.flatMap((subject) => subject.names.map((name) => comparisonName(name.name)));
    const parents = [...asked, ...held].map(parentNameOf).filter((name) => name !== null);
    return [
      codes.filter((code) => !this.#askedCodes.has(code)),
      [...held, ...parents].filter((name) => !this.#askedNames.has(name)),
    ];
  }

  async #loadSimilar(names: string[]): Promise<void> {
    const unknown = names.filter((name) => !this.#byName.has(name) && !this.#recordsByName.has(name));
    const byLoose = new Map<string, string[]>();
    for (const name of new Set(unknown)) push(byLoose, looseForm(name), name);
    const rows = await inChunks([...byLoose.keys()], (chunk) =>
      this.#store
        .selectFrom('subject_name')
        .select(['code', 'name', 'loose_form'])
        .where('loose_form', 'in', chunk)
        .execute(),
    );
    for (const row of rows) {
      for (const asked of byLoose.get(row.loose_form)!) push(this.#similar, asked, looselySame(asked, row));
    }
    for (const similar of this.#similar.values()) similar.sort(byLikeness);
  }

  subjectByCode = (code: string): Subject | null => this.#subjects.get(code) ?? null;
  subjectsByName = (name: string): Subject[] => (this.#byName.get(name) ?? []).toSorted(byCode);
  subjectsByOrganizationCode = (code: string): Subject[] => (this.#byOrganization.get(code) ?? []).toSorted(byCode);
  recordsByName = (name: string): CreditRecord[] => (this.#recordsByName.get(name) ?? []).toSorted(byId);
  recordsByCode = (code: string): CreditRecord[] =>
    recordsUnderCode(code, {
      byCode: this.#recordsByCode.get(code) ?? [],
      byOrganization: this.#recordsByOrganization.get(organizationOf(code)) ?? [],
    });
  similarNames = (name: string): SimilarName[] => this.#similar.get(name) ?? [];
  editions = (list: ListId): Edition[] => this.#editions.of(list);
  receipts = (list: ListId): Receipt[] => this.#receipts.get(list) ?? [];
  loadedLists = (): ListId[] => this.#editions.lists() as ListId[];
}

/** Fetches what one question needs, as known at its `knownAt`. */
export const fetchFacts = (store: Store, question: Question): Promise<Facts> =>
  new FetchedFacts(store, question).load(question);
