import type { Selectable } from 'kysely';
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
import { dayOf } from './imports.ts';
import { inChunks } from './in-chunks.ts';
import type { Store } from './open.ts';
import { registerCodes, subjectsKnownAt } from './register.ts';
import type { Tables } from './schema.ts';
import { goneOn, holdsOn, readTimeline, type Timeline } from './timeline.ts';

/** Asked party → its register entry → parent and predecessor → their names: nothing lies further away. */
const ROUNDS = 4;

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

type EditionRow = Selectable<Tables['edition']>;

const editionRows = (store: Store, knownAt: string): Promise<EditionRow[]> =>
  store.selectFrom('edition').selectAll().where('imported_at', '<=', knownAt).orderBy('id', 'desc').execute();

const editionOf = (row: EditionRow): Edition => ({
  list: row.list as ListId,
  edition: row.edition,
  publishedOn: row.published_on,
  importedAt: row.imported_at,
  rows: row.row_count,
  complete: row.complete === 1,
  truncated: row.truncated === 1,
  failed: false,
  demonstration: row.demonstration === 1,
});

/** Editions of each list, by publication, newest first; the last imported first among those of one day. */
function byList(rows: readonly EditionRow[]): Map<string, Edition[]> {
  const editions = new Map<string, Edition[]>();
  for (const row of rows) push(editions, row.list, editionOf(row));
  for (const held of editions.values())
    held.sort((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? 1 : a.publishedOn === b.publishedOn ? 0 : -1));
  return editions;
}

/** All editions held, by list, newest first. */
export const allEditions = async (store: Store): Promise<Map<string, Edition[]>> =>
  byList(await editionRows(store, '9'));

interface HeldEdition {
  edition: Edition;
  source: string;
  /** The day it speaks from. */
  day: string;
}

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
  readonly #editions = new Map<string, Edition[]>();
  readonly #editionById = new Map<number, HeldEdition>();
  readonly #completeByList = new Map<string, HeldEdition[]>();
  readonly #receipts = new Map<string, Receipt[]>();
  readonly #askedCodes = new Set<string>();
  readonly #askedNames = new Set<string>();

  constructor(store: Store, { knownAt, asOf }: Question) {
    this.#store = store;
    this.#knownAt = knownAt;
    this.#asOf = asOf;
  }

  async load(question: Question): Promise<this> {
    await this.#loadEditions();
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

  async #loadEditions(): Promise<void> {
    const rows = await editionRows(this.#store, this.#knownAt);
    for (const row of rows) {
      const held = { edition: editionOf(row), source: row.source, day: dayOf(row) };
      this.#editionById.set(row.id, held);
      if (held.edition.complete && !held.edition.truncated) push(this.#completeByList, row.list, held);
    }
    for (const held of this.#completeByList.values()) held.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    for (const [list, editions] of byList(rows)) this.#editions.set(list, editions);
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
      push(this.#receipts, row.list, {
        list: row.list as ListId,
        code: row.code,
        name: row.name,
        askedOn: row.asked_on,
        channel: row.channel,
        operator: row.operator,
        result: row.result as Receipt['result'],
        proofDigest: row.proof_digest,
      });
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

  #keep(row: {
    record_id: string;
    payload: string;
    removed_on: string | null;
    absent: string | null;
    edition_id: number;
    list: string;
    name_form: string;
    code: string | null;
    organization_code: string | null;
  }): void {
    if (this.#records.has(row.record_id)) return;
    const content = JSON.parse(row.payload) as Omit<CreditRecord, 'id' | 'edition'>;
    const timeline = readTimeline(row.absent, row.removed_on);
    const held = this.#lastHolding(row.list, timeline, this.#editionById.get(row.edition_id));
    const gone = goneOn(timeline, this.#asOf);
    const events = gone === null ? content.events : [...content.events, { kind: 'removed' as const, on: gone }];
    const record: CreditRecord = {
      ...content,
      events,
      id: row.record_id,
      edition: {
        name: held?.source ?? '',
        edition: held?.edition.edition ?? '',
        publishedOn: held?.edition.publishedOn ?? null,
      },
    };
    this.#records.set(row.record_id, record);
    push(this.#recordsByName, row.name_form, record);
    if (row.code) push(this.#recordsByCode, row.code, record);
    if (row.organization_code) push(this.#recordsByOrganization, row.organization_code, record);
  }

  /** The newest edition that holds a row: a complete one since its content came, else the one its content came with. */
  #lastHolding(list: string, timeline: Timeline, introduced: HeldEdition | undefined): HeldEdition | undefined {
    const complete = this.#completeByList.get(list)?.find(({ day }) => holdsOn(timeline, day));
    return complete && (!introduced || complete.day >= introduced.day) ? complete : introduced;
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
      [subject.code, subject.parent, subject.successorOf].filter((code) => code !== null),
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
    const byLoose = new Map(unknown.map((name) => [looseForm(name), name]));
    const rows = await inChunks([...byLoose.keys()], (chunk) =>
      this.#store
        .selectFrom('subject_name')
        .select(['code', 'name', 'loose_form'])
        .where('loose_form', 'in', chunk)
        .execute(),
    );
    for (const row of rows) {
      const asked = byLoose.get(row.loose_form)!;
      const length = Math.max(asked.length, row.name.length);
      const score = Math.round((1 - Math.abs(asked.length - row.name.length) / length) * 100) / 100;
      push(this.#similar, asked, {
        name: row.name,
        code: row.code,
        score,
        reason: '仅省、市、县、区等字不同，是另一名称',
      });
    }
  }

  subjectByCode = (code: string): Subject | null => this.#subjects.get(code) ?? null;
  subjectsByName = (name: string): Subject[] => this.#byName.get(name) ?? [];
  subjectsByOrganizationCode = (code: string): Subject[] => this.#byOrganization.get(code) ?? [];
  recordsByName = (name: string): CreditRecord[] => this.#recordsByName.get(name) ?? [];
  recordsByCode = (code: string): CreditRecord[] =>
    code.length === 18
      ? [
          ...(this.#recordsByCode.get(code) ?? []),
          ...(this.#recordsByOrganization.get(code.slice(8, 17)) ?? []).filter(
            (row) => row.subject.code?.length !== 18,
          ),
        ]
      : (this.#recordsByOrganization.get(code) ?? []);
  similarNames = (name: string): SimilarName[] => this.#similar.get(name) ?? [];
  editions = (list: ListId): Edition[] => this.#editions.get(list) ?? [];
  receipts = (list: ListId): Receipt[] => this.#receipts.get(list) ?? [];
  loadedLists = (): ListId[] => [...this.#editions.keys()].sort() as ListId[];
}

/** Fetches what one question needs, as known at its `knownAt`. */
export const fetchFacts = (store: Store, question: Question): Promise<Facts> =>
  new FetchedFacts(store, question).load(question);
