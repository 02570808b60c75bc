import { parentNameOf } from '../name/branch.ts';
import { comparisonName } from '../name/normalize.ts';
import type { ListCoverage } from '../record/coverage.ts';
import { isAdverse } from '../record/lifecycle.ts';
import type { ListId } from '../record/list.ts';
import { normalizeCode } from '../uscc/parse.ts';
import { checksOf } from './checks.ts';
import { consequencesOf } from './effects.ts';
import { type Identified, identify } from './identify.ts';
import type { Inquiry } from './inquiry.ts';
import { noticesOf } from './notices.ts';
import { type Hit, hitsOf, stateFor } from './party-records.ts';
import type { AskedSubject } from './question.ts';
import { gradeOf } from './reach.ts';
import { standingOf } from './standing.ts';
import type { Listing, PartyVerdict, ShownRecord, UnknownReason } from './verdict.ts';

/** Division of the invented parties of the demonstration: GB/T 2260 assigns no 99. */
const DEMONSTRATION_DIVISION = '990000';

export const isInvented = (asked: { code: string | null; name: string | null }): boolean =>
  asked.code ? normalizeCode(asked.code).slice(2, 8) === DEMONSTRATION_DIVISION : (asked.name ?? '').startsWith('示例');

const reasonOf = (coverage: ListCoverage): UnknownReason =>
  coverage.state === 'stale' && coverage.otherDay
    ? 'no_edition_of_that_day'
    : coverage.state === 'fresh'
      ? 'missing'
      : coverage.state;

function shown({ record, state, end }: Hit, asOf: string): ShownRecord {
  const { id, list, authority, decisionNo, decidedOn, publishedOn, gradeState, summary } = record;
  // A computed end that has passed did not end the record: nothing is known of its end.
  const endsOn = end.day !== null && (end.printed || end.day >= asOf) ? end.day : null;
  const source = { name: record.edition.name, url: record.sourceUrl, edition: record.edition.edition, row: record.row };
  const grade = gradeOf(record);
  return { id, list, state, authority, decisionNo, decidedOn, publishedOn, endsOn, grade, gradeState, summary, source };
}

/** One party's examination, from identity to verdict. */
export class Examination {
  readonly #inquiry: Inquiry;
  readonly #asked: AskedSubject;
  readonly #invented: boolean;
  readonly identified: Identified;
  readonly #hits: Hit[];

  constructor(inquiry: Inquiry, asked: AskedSubject) {
    this.#inquiry = inquiry;
    this.#asked = asked;
    this.#invented = isInvented(asked);
    this.identified = this.#identify(asked);
    this.#hits = this.identified.subject?.kind === 'natural-person' ? [] : this.#records(this.identified);
  }

  #identify(asked: AskedSubject): Identified {
    const { facts, question } = this.#inquiry;
    const shows = (record: Hit['record']): boolean => stateFor(record, this.#inquiry, this.#invented) !== null;
    return identify(asked, { facts, asOf: question.asOf, lang: question.lang, shows });
  }

  #records(identified: Identified): Hit[] {
    return hitsOf(identified, this.#inquiry, this.#invented);
  }

  #coverage(list: ListId): ListCoverage {
    return this.#inquiry.coverage(list, { day: this.#inquiry.question.asOf, invented: this.#invented });
  }

  /** What a query made by hand on the day asked found for this party on a list. */
  #receipt(list: ListId): 'none' | 'found' | null {
    const { facts, question } = this.#inquiry;
    const code = this.identified.code ?? this.identified.subject?.code ?? null;
    const answers = facts
      .receipts(list)
      .filter(
        (each) =>
          each.askedOn === question.asOf &&
          (each.code !== null
            ? code !== null && normalizeCode(each.code) === code
            : this.identified.names.includes(comparisonName(each.name ?? ''))),
      );
    if (answers.some(({ result }) => result === 'found')) return 'found';
    return answers.length ? 'none' : null;
  }

  #listing(list: ListId): Listing {
    const hits = this.#hits.filter(({ record }) => record.list === list);
    if (hits.length) {
      const state = hits.some(({ byCode }) => byCode) ? 'listed' : 'possible';
      return { list, state, recordIds: hits.map(({ record }) => record.id), reason: null };
    }
    const receipt = this.#receipt(list);
    if (receipt === 'found') return { list, state: 'possible', recordIds: [], reason: null };
    const coverage = this.#coverage(list);
    if (coverage.covers || receipt === 'none') return { list, state: 'not_listed', recordIds: [], reason: null };
    return { list, state: 'unknown', recordIds: [], reason: reasonOf(coverage) };
  }

  /** One per required list, then one per other list with a record of the party. */
  #listings(): { required: Listing[]; listings: Listing[] } {
    const { required } = this.#inquiry;
    const others = new Set(this.#hits.map(({ record }) => record.list).filter((list) => !required.includes(list)));
    const own = required.map((list) => this.#listing(list));
    return { required: own, listings: [...own, ...[...others].sort().map((list) => this.#listing(list))] };
  }

  /** Adverse records of the main body or of a predecessor: never this party's, always worth a look. */
  #related(): { parent: boolean; predecessor: boolean } {
    const { subject, names } = this.identified;
    const adverse = (code: string | null, name: string | null): boolean => {
      if (code === null && name === null) return false;
      const other = this.#identify({ ref: '', consortium: null, lot: null, code, name });
      return this.#records(other).some(({ record }) => isAdverse(record));
    };
    const parentName = subject?.parent ? null : (names.map(parentNameOf).find((name) => name !== null) ?? null);
    return {
      parent: adverse(subject?.parent ?? null, parentName),
      predecessor: adverse(subject?.successorOf ?? null, null),
    };
  }

  verdict(): PartyVerdict {
    const inquiry = this.#inquiry;
    const { required, listings } = this.#listings();
    const related = this.#related();
    const consequences = consequencesOf(this.#hits, inquiry);
    const { identified } = this;
    const standing = standingOf({ identified, hits: this.#hits, consequences, required, listings, related });
    const demonstrationOnly = listings.some(
      ({ list, reason }) =>
        reason === 'missing' && inquiry.facts.editions(list).some(({ demonstration }) => demonstration),
    );
    const invented = this.#invented;
    const hits = this.#hits;
    return {
      ref: this.#asked.ref,
      identity: identified.identity,
      standing,
      listings,
      effects: consequences.map(({ effect }) => effect),
      records: hits.map((hit) => shown(hit, inquiry.question.asOf)),
      checks: checksOf({ inquiry, identified, hits, covers: (list) => this.#coverage(list).covers }),
      notices: noticesOf({ inquiry, identified, hits, standing, related, invented, demonstrationOnly }),
    };
  }
}
