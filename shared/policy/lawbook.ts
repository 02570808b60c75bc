import { LISTS, type ListId } from '../record/list.ts';
import { divisionChain, NATION } from '../uscc/division.ts';
import type { CheckId, Entry, Pack } from './pack.ts';
import { RANKS } from './pack.ts';
import type { Purpose } from './purpose.ts';

export type Force = 'mandatory' | 'permitted' | 'encouraged' | 'reference';

/** An entry that speaks to a question: its pack, and with what force on that day. */
export interface Provision {
  pack: Pack;
  entry: Entry;
  force: Force;
  /** 0 is a law; higher numbers rank lower. */
  rank: number;
}

/** What the packs of one place say for one purpose on one day; each group higher rank first, then narrower place. */
export interface Law {
  packs: readonly Pack[];
  /** Provisions with an outcome for whoever has a record of the list. */
  onList: ReadonlyMap<ListId, readonly Provision[]>;
  /** Provisions that take from lower ones what they may attach. */
  forbidding: readonly Provision[];
  /** Terms and deadlines whatever the purpose: they follow the record's issuer. */
  minimums: ReadonlyMap<ListId, readonly Provision[]>;
  /** Terms that end a list's publicity. */
  ends: ReadonlyMap<ListId, readonly Provision[]>;
  deadlines: readonly Provision[];
  staying: readonly Provision[];
  reminders: readonly Provision[];
  relations: readonly Provision[];
  checks: ReadonlyMap<CheckId, readonly Provision[]>;
}

const covers = (from: string | null | undefined, to: string | null | undefined, day: string): boolean =>
  (!from || from <= day) && (!to || day <= to);

/** A pack's status on a day: before its first or after its last day it reads so, and an expired one was in force between. */
export function statusOn(pack: Pack, day: string): Pack['status'] {
  if (pack.status !== 'in-force' && (pack.status !== 'expired' || pack.to === null)) return pack.status;
  if (pack.from !== null && day < pack.from) return 'planned';
  return pack.to !== null && pack.to < day ? 'expired' : 'in-force';
}

/** Only a confirmed entry of a pack in force on the day decides; everything else informs. */
export function forceOn(pack: Pack, entry: Entry, day: string): Force {
  const inForce = statusOn(pack, day) === 'in-force' && covers(entry.from, entry.to, day);
  if (!inForce || entry.confidence === 'unconfirmed' || entry.mode === 'planned') return 'reference';
  return entry.effect === 'authorizes' && entry.mode === 'mandatory' ? 'permitted' : entry.mode;
}

/** Whether a day lies outside a rule's own dates: its terms then say nothing of records that are still public. */
const isOutOfTime = (pack: Pack, entry: Entry, day: string): boolean =>
  !covers(pack.from, pack.to, day) || !covers(entry.from, entry.to, day);

/** Whether an instrument issued and confirmed applied on a day, be it ended since. */
export const appliedOn = ({ pack, entry }: Provision, day: string): boolean =>
  (pack.status === 'in-force' || pack.status === 'expired') &&
  covers(pack.from, pack.to, day) &&
  covers(entry.from, entry.to, day) &&
  entry.confidence === 'confirmed' &&
  entry.mode !== 'planned';

/** The packs that speak at a place: those of its divisions, from the place itself up to the nation. */
export function packsAt(packs: readonly Pack[], place: string | null): Pack[] {
  const chain = divisionChain(place);
  return packs.filter((pack) => pack.status !== 'context' && chain.includes(pack.division ?? ''));
}

const ADVERSE_LISTS = LISTS.filter(({ adverse }) => adverse).map(({ id }) => id);

/** The lists whose records an entry may reach; acts named by their penalty count on whatever list they stand. */
const listsOf = ({ when }: Entry): readonly ListId[] => when?.lists ?? (when?.penalties ? ADVERSE_LISTS : []);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Lawbooks kept of one set of packs: more questions of other purposes and days than this are rarely open at once. */
const KEPT = 32;
const kept = new WeakMap<readonly Pack[], Map<string, Lawbook>>();

/** The lawbook of a set of packs, which nobody may change, for a purpose and a day. */
export function lawbookOf(packs: readonly Pack[], on: { purpose: Purpose; day: string }): Lawbook {
  let books = kept.get(packs);
  if (!books) {
    books = new Map();
    kept.set(packs, books);
  }
  const key = `${on.purpose} ${on.day}`;
  let book = books.get(key);
  if (!book) {
    if (books.size >= KEPT) books.clear();
    book = new Lawbook(packs, on);
    books.set(key, book);
  }
  return book;
}

/** Places indexed of one lawbook, beyond which it starts afresh: a caller may name any. */
const INDEXED = 512;

/** The provisions of a set of packs for one purpose and day, looked up by place and indexed once for each. */
export class Lawbook {
  readonly #packs: readonly Pack[];
  readonly #purpose: Purpose;
  readonly #day: string;
  readonly #laws = new Map<string, Law>();
  #checks: ReadonlyMap<CheckId, readonly Provision[]> | null = null;

  constructor(packs: readonly Pack[], { purpose, day }: { purpose: Purpose; day: string }) {
    this.#packs = packs;
    this.#purpose = purpose;
    this.#day = day;
  }

  /** What speaks at a place (GB/T 2260); null is the nation. */
  at(place: string | null): Law {
    const key = place ?? NATION;
    let law = this.#laws.get(key);
    if (!law) {
      law = this.#index(key);
      if (this.#laws.size >= INDEXED) this.#laws.clear();
      this.#laws.set(key, law);
    }
    return law;
  }

  /** Provisions that answer a check, wherever their place. */
  checks(id: CheckId): readonly Provision[] {
    if (!this.#checks) {
      const checks = new Map<CheckId, Provision[]>();
      for (const pack of this.#packs) {
        for (const entry of pack.entries) if (entry.check) push(checks, entry.check, this.#provision(pack, entry));
      }
      this.#checks = checks;
    }
    return this.#checks.get(id) ?? [];
  }

  #provision(pack: Pack, entry: Entry): Provision {
    return { pack, entry, force: forceOn(pack, entry, this.#day), rank: RANKS.indexOf(pack.rank) };
  }

  #index(place: string): Law {
    const chain = divisionChain(place);
    const order = (pack: Pack): number =>
      RANKS.indexOf(pack.rank) * chain.length + chain.indexOf(pack.division ?? NATION);
    const packs = packsAt(this.#packs, place).sort((a, b) => order(a) - order(b));
    const onList = new Map<ListId, Provision[]>();
    const minimums = new Map<ListId, Provision[]>();
    const ends = new Map<ListId, Provision[]>();
    const checks = new Map<CheckId, Provision[]>();
    const law = {
      packs,
      onList,
      minimums,
      ends,
      checks,
      forbidding: [] as Provision[],
      deadlines: [] as Provision[],
      staying: [] as Provision[],
      reminders: [] as Provision[],
      relations: [] as Provision[],
    };
    for (const pack of packs) {
      for (const entry of pack.entries) {
        const provision = this.#provision(pack, entry);
        if (entry.effect === 'period' && entry.term && !isOutOfTime(pack, entry, this.#day)) {
          const terms = entry.term.bound === 'minimum' ? minimums : ends;
          for (const list of entry.when?.lists ?? ADVERSE_LISTS) push(terms, list, provision);
        }
        if (entry.effect === 'deadline' && entry.term) law.deadlines.push(provision);
        if (entry.stays) law.staying.push(provision);
        if (entry.purposes && !entry.purposes.includes(this.#purpose)) continue;
        if (entry.forbids) law.forbidding.push(provision);
        if (entry.remind) law.reminders.push(provision);
        if (entry.when?.relations) law.relations.push(provision);
        if (entry.check) push(checks, entry.check, provision);
        if (entry.outcome) for (const list of listsOf(entry)) push(onList, list, provision);
      }
    }
    return law;
  }
}
