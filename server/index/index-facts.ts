import { looseForm } from '../../shared/name/loose.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import type { Edition, Receipt } from '../../shared/record/edition.ts';
import type { ListId } from '../../shared/record/list.ts';
import type { CreditRecord } from '../../shared/record/record.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import type { Facts, SimilarName } from '../../shared/verdict/facts.ts';
import { type HeldEditions, organizationOf, type RecordRow, recordsUnderCode } from '../store/record-of.ts';
import { byLikeness, looselySame } from '../store/similar.ts';
import type { PackedIndex } from './packed-index.ts';

/** One state of the store in memory: its index, its editions and its receipts. */
export interface Snapshot {
  /** Imports published when it was taken, and the instant of the last one. */
  turn: number;
  knownAt: string | null;
  index: PackedIndex;
  editions: HeldEditions;
  receipts: readonly Receipt[];
}

/** The same facts as by SQL, out of a snapshot, for one day. */
export class IndexFacts implements Facts {
  readonly #snapshot: Snapshot;
  readonly #asOf: string;

  constructor(snapshot: Snapshot, asOf: string) {
    this.#snapshot = snapshot;
    this.#asOf = asOf;
  }

  #records(rows: readonly RecordRow[]): CreditRecord[] {
    return rows.map((row) => this.#snapshot.editions.recordOf(row, this.#asOf)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  subjectByCode(code: string): Subject | null {
    return this.#snapshot.index.subjectByCode(code);
  }

  subjectsByName(form: string): Subject[] {
    return this.#snapshot.index.subjectsByName(form);
  }

  subjectsByOrganizationCode(code: string): Subject[] {
    return this.#snapshot.index.subjectsByOrganization(code);
  }

  recordsByCode(code: string): CreditRecord[] {
    const { index } = this.#snapshot;
    return recordsUnderCode(code, {
      byCode: this.#records(index.recordsByCode(code)),
      byOrganization: this.#records(index.recordsByOrganization(organizationOf(code))),
    });
  }

  recordsByName(form: string): CreditRecord[] {
    return this.#records(this.#snapshot.index.recordsByName(form));
  }

  similarNames(form: string): SimilarName[] {
    const loose = looseForm(form);
    return this.#snapshot.index
      .subjectsByLooseName(loose)
      .flatMap(({ code, names }) =>
        names
          .filter(({ name }) => looseForm(comparisonName(name)) === loose)
          .map(({ name }) => looselySame(form, { name, code })),
      )
      .sort(byLikeness);
  }

  editions(list: ListId): Edition[] {
    return this.#snapshot.editions.of(list);
  }

  receipts(list: ListId): Receipt[] {
    return this.#snapshot.receipts.filter((receipt) => receipt.list === list && receipt.askedOn === this.#asOf);
  }

  loadedLists(): ListId[] {
    return this.#snapshot.editions.lists() as ListId[];
  }
}
