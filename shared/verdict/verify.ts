import { parentNameOf } from '../name/branch.ts';
import { comparisonName } from '../name/normalize.ts';
import type { Pack } from '../policy/pack.ts';
import { forceOn, type Provision, packsAt, provisionsFor } from '../policy/select.ts';
import { coverageOf, type ListCoverage } from '../record/coverage.ts';
import { isAdverse } from '../record/lifecycle.ts';
import type { ListId } from '../record/list.ts';
import { normalizeCode } from '../uscc/parse.ts';
import { type Consequence, consequencesOf } from './effects.ts';
import type { Facts } from './facts.ts';
import { type Identified, identify } from './identify.ts';
import { noticesOf } from './notices.ts';
import { type Hit, hitsOf, type Search } from './party-records.ts';
import type { AskedSubject, Question } from './question.ts';
import { type Bidder, relationsOf } from './relations.ts';
import { requiredLists } from './required-lists.ts';
import { worse } from './standing-order.ts';
import type { Coverage, Listing, PartyVerdict, ShownRecord, Standing, UnknownReason, VerifyAnswer } from './verdict.ts';

/** Division of the invented parties of the demonstration: GB/T 2260 assigns no 99. */
const DEMONSTRATION_DIVISION = '990000';

interface Inquiry {
  question: Question;
  facts: Facts;
  packs: readonly Pack[];
  provisions: readonly Provision[];
  required: readonly ListId[];
}

const isInvented = (asked: AskedSubject): boolean =>
  asked.code ? normalizeCode(asked.code).slice(2, 8) === DEMONSTRATION_DIVISION : (asked.name ?? '').startsWith('示例');

/** How a list covers the day, for invented parties with the demonstration editions and for all others without. */
function listCoverage({ question, facts }: Inquiry, list: ListId, invented: boolean): ListCoverage {
  const editions = facts.editions(list).filter((edition) => invented || !edition.demonstration);
  const budget = question.budgets[list] ?? question.budgets.default;
  return coverageOf({ editions, asOf: question.asOf, today: question.today, budget });
}

function receiptFor({ question, facts }: Inquiry, list: ListId, identified: Identified): 'none' | 'found' | null {
  const code = identified.code ?? identified.subject?.code ?? null;
  const receipt = facts
    .receipts(list)
    .find(
      (each) =>
        each.askedOn === question.asOf &&
        ((each.code !== null && code !== null && normalizeCode(each.code) === code) ||
          (each.code === null && each.name !== null && identified.names.includes(comparisonName(each.name)))),
    );
  return receipt?.result ?? null;
}

const reasonOf = (coverage: ListCoverage): UnknownReason =>
  coverage.state === 'stale' && coverage.otherDay
    ? 'no_edition_of_that_day'
    : coverage.state === 'fresh'
      ? 'missing'
      : coverage.state;

/** One party's examination, from identity to standing. */
class Examination {
  readonly #inquiry: Inquiry;
  readonly #asked: AskedSubject;
  readonly #invented: boolean;
  readonly identified: Identified;
  readonly #hits: Hit[];
  readonly #consequences: Consequence[];

  constructor(inquiry: Inquiry, asked: AskedSubject) {
    this.#inquiry = inquiry;
    this.#asked = asked;
    this.#invented = isInvented(asked);
    this.identified = identify(asked, inquiry.facts, inquiry.question.asOf);
    this.#hits = this.identified.subject?.kind === 'natural-person' ? [] : hitsOf(this.identified, this.#search());
    this.#consequences = this.#hits.flatMap((hit) => consequencesOf(hit, inquiry.provisions, inquiry.question));
  }

  #coverage(list: ListId): ListCoverage {
    return listCoverage(this.#inquiry, list, this.#invented);
  }

  #search(): Search {
    const { question, facts, packs } = this.#inquiry;
    return { question, facts, packs, coverage: (list) => this.#coverage(list) };
  }

  #listing(list: ListId): Listing {
    const hits = this.#hits.filter((hit) => hit.record.list === list);
    if (hits.length) {
      const state = hits.some((hit) => hit.byCode) ? 'listed' : 'possible';
      return { list, state, recordIds: hits.map((hit) => hit.record.id), reason: null };
    }
    const coverage = this.#coverage(list);
    const receipt = receiptFor(this.#inquiry, list, this.identified);
    if (receipt === 'found') return { list, state: 'possible', recordIds: [], reason: null };
    if (coverage.covers || receipt === 'none') return { list, state: 'not_listed', recordIds: [], reason: null };
    return { list, state: 'unknown', recordIds: [], reason: reasonOf(coverage) };
  }

  #listings(): Listing[] {
    const others = this.#inquiry.facts
      .loadedLists()
      .filter((list) => !this.#inquiry.required.includes(list) && this.#hits.some((hit) => hit.record.list === list));
    return [...this.#inquiry.required, ...others].map((list) => this.#listing(list));
  }

  /** A stale presence, a name, or a firm that is no more: said, and left to the officer. */
  #standingOf(hit: Hit): Standing | null {
    if (!isAdverse(hit.record)) return null;
    if (!hit.byCode || !this.#coverage(hit.record.list).presence) return 'to_confirm';
    return 'attention';
  }

  #fromConsequences(): Standing {
    let standing: Standing = 'favoured';
    for (const { effect, decides } of this.#consequences) {
      if (decides === 'nothing' || decides === 'favoured') continue;
      const hit = this.#hits.find((each) => each.record.id === effect.recordId)!;
      const weak = !this.#coverage(hit.record.list).presence;
      const strong = decides === 'barred' || decides === 'restricted';
      standing = worse(
        standing,
        strong && (weak || this.identified.identity.basis !== 'code') ? 'to_confirm' : decides,
      );
    }
    return standing;
  }

  /** Adverse records of the main body or of a predecessor: never this party's, always worth a look. */
  relatedAdverse(): { parent: boolean; predecessor: boolean } {
    const { subject, names } = this.identified;
    const { facts } = this.#inquiry;
    const adverse = (asked: { code: string | null; name: string | null }): boolean => {
      if (asked.code === null && asked.name === null) return false;
      const main = identify({ ref: '', consortium: null, lot: null, ...asked }, facts, this.#inquiry.question.asOf);
      return hitsOf(main, this.#search()).some((hit) => isAdverse(hit.record));
    };
    const parentName = subject?.parent ? null : (names.map(parentNameOf).find((name) => name !== null) ?? null);
    return {
      parent: adverse({ code: subject?.parent ?? null, name: parentName }),
      predecessor: adverse({ code: subject?.successorOf ?? null, name: null }),
    };
  }

  #standing(listings: Listing[], related: { parent: boolean; predecessor: boolean }): Standing {
    const { basis } = this.identified.identity;
    const { subject } = this.identified;
    if (subject?.kind === 'natural-person') return 'unknown';
    let standing = this.#fromConsequences();
    for (const hit of this.#hits) standing = worse(standing, this.#standingOf(hit) ?? 'favoured');
    if (basis === 'ambiguous' || basis === 'conflict' || basis === 'invalid_code')
      standing = worse(standing, 'to_confirm');
    if (subject && (subject.status === 'revoked' || subject.status === 'cancelled'))
      standing = worse(standing, 'to_confirm');
    if (related.parent || related.predecessor) standing = worse(standing, 'to_confirm');
    if (listings.some((listing) => listing.state === 'possible' && listing.recordIds.length === 0)) {
      standing = worse(standing, 'to_confirm');
    }
    if (standing !== 'favoured') return standing;
    if (listings.some((listing) => this.#inquiry.required.includes(listing.list) && listing.state === 'unknown'))
      return 'unknown';
    if (basis !== 'code' && !(basis === 'name' && subject !== null)) return 'no_record';
    return this.#isFavoured() ? 'favoured' : 'clear';
  }

  #isFavoured(): boolean {
    return this.#consequences.some(
      ({ effect, decides }) =>
        decides === 'favoured' &&
        this.#hits.some((hit) => hit.record.id === effect.recordId && hit.byCode && hit.state === 'in_force'),
    );
  }

  verdict(): PartyVerdict {
    const listings = this.#listings();
    const related = this.relatedAdverse();
    const standing = this.#standing(listings, related);
    const notices = noticesOf({
      question: this.#inquiry.question,
      identified: this.identified,
      hits: this.#hits,
      standing,
      related,
      invented: this.#invented,
      demonstrationOnly: listings.some(
        ({ list, reason }) =>
          reason === 'missing' && this.#inquiry.facts.editions(list).some((edition) => edition.demonstration),
      ),
    });
    return {
      ref: this.#asked.ref,
      identity: this.identified.identity,
      standing,
      listings,
      effects: this.#consequences.map(({ effect }) => effect),
      records: this.#hits.map(shown),
      checks: [],
      notices,
    };
  }
}

function shown({ record, state, endsOn }: Hit): ShownRecord {
  const { id, list, authority, decisionNo, decidedOn, publishedOn, gradeState, summary } = record;
  const grade = gradeState === 'uncertain' || gradeState === 'conflict' ? null : record.grade;
  const source = { name: record.edition.name, url: record.sourceUrl, edition: record.edition.edition, row: record.row };
  return { id, list, state, authority, decisionNo, decidedOn, publishedOn, endsOn, grade, gradeState, summary, source };
}

function coverageShown(inquiry: Inquiry, lists: readonly ListId[]): Coverage[] {
  const allInvented = inquiry.question.subjects.every(isInvented);
  return lists.map((list) => {
    const { state, edition } = listCoverage(inquiry, list, allInvented);
    return {
      list,
      edition: edition?.edition ?? null,
      publishedOn: edition?.publishedOn ?? null,
      importedAt: edition?.importedAt ?? null,
      rows: edition?.rows ?? 0,
      state,
    };
  });
}

function consortiaOf(subjects: readonly AskedSubject[], results: readonly PartyVerdict[]): VerifyAnswer['consortia'] {
  const letters = [...new Set(subjects.flatMap((asked) => asked.consortium ?? []))];
  return letters.map((id) => {
    const members = results.filter((_, index) => subjects[index]!.consortium === id);
    const standing = members.map((member) => member.standing).reduce(worse);
    return {
      id,
      standing,
      because: members.filter((member) => member.standing === standing).map((member) => member.ref),
    };
  });
}

/**
 * The verdict on every party asked about, from what a store knew and what the packs say: pure, so that the API and an
 * offline snapshot can only differ by data. Never throws for any question the schema accepts.
 */
export function verify(question: Question, facts: Facts, packs: readonly Pack[]): VerifyAnswer {
  const day = question.tender?.deadline ?? question.asOf;
  const provisions = provisionsFor(packs, { place: question.place, purpose: question.purpose, day });
  const required = requiredLists(question);
  const inquiry: Inquiry = { question, facts, packs, provisions, required };
  const examinations = question.subjects.map((asked) => new Examination(inquiry, asked));
  const results = examinations.map((examination) => examination.verdict());
  const bidders: Bidder[] = question.subjects.map((asked, index) => ({
    asked,
    identified: examinations[index]!.identified,
  }));
  const listed = [
    ...new Set([...required, ...results.flatMap((result) => result.listings.map((listing) => listing.list))]),
  ];
  return {
    purpose: question.purpose,
    place: question.place,
    asOf: question.asOf,
    knownAt: question.knownAt,
    policies: packsAt(packs, question.place).map((pack) => ({
      id: pack.id,
      title: pack.title,
      status: statusOn(pack, day),
    })),
    coverage: coverageShown(inquiry, listed),
    results,
    consortia: consortiaOf(question.subjects, results),
    relations: relationsOf(bidders, provisions),
  };
}

/** A pack's status on a day: one in force before it begins or after it ends reads so. */
function statusOn(pack: Pack, day: string): string {
  if (pack.status !== 'in-force' || pack.entries.some((entry) => forceOn(pack, entry, day) !== 'reference'))
    return pack.status;
  if (pack.from !== null && day < pack.from) return 'planned';
  return pack.to !== null && pack.to < day ? 'expired' : pack.status;
}
