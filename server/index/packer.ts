import { parentNameOf } from '../../shared/name/branch.ts';
import { looseForm } from '../../shared/name/loose.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import { codeValidity } from '../../shared/uscc/parse.ts';
import { packGrams } from '../search/grams.ts';
import { organizationOf, type RecordRow } from '../store/record-of.ts';
import { ByteWriter } from './byte-writer.ts';
import { HashTable, hashText } from './hash-table.ts';
import { PackedIndex, type Sections } from './packed-index.ts';
import { writeSubject } from './subject-codec.ts';

/** Writes an index: all records first, then all subjects in the order of their codes. */
export class Packer {
  readonly #records = new ByteWriter();
  readonly #recordAt: Uint32Array;
  readonly #recordCodes: HashTable;
  readonly #recordOrganizations: HashTable;
  readonly #recordNames: HashTable;
  readonly #subjects = new ByteWriter();
  readonly #subjectAt: Uint32Array;
  readonly #organizations: HashTable;
  readonly #names: HashTable;
  readonly #looseNames: HashTable;
  readonly #digestOf: (code: string) => Uint8Array;
  #recordCount = 0;
  #subjectCount = 0;

  constructor(counts: { records: number; subjects: number; names: number }, digestOf: (code: string) => Uint8Array) {
    this.#recordAt = new Uint32Array(counts.records);
    this.#recordCodes = HashTable.sized(counts.records);
    this.#recordOrganizations = HashTable.sized(counts.records);
    this.#recordNames = HashTable.sized(counts.records);
    this.#subjectAt = new Uint32Array(counts.subjects);
    this.#organizations = HashTable.sized(counts.subjects);
    this.#names = HashTable.sized(counts.names);
    this.#looseNames = HashTable.sized(counts.names);
    this.#digestOf = digestOf;
  }

  addRecord(row: RecordRow): void {
    const bytes = Buffer.from(JSON.stringify(row));
    const number = this.#recordCount++;
    this.#recordAt[number] = this.#records.begin(bytes.length + 4);
    this.#records.uint32(bytes.length);
    this.#records.bytes(bytes);
    if (row.code !== null) this.#recordCodes.add(hashText(row.code), number);
    if (row.organization_code !== null) this.#recordOrganizations.add(hashText(row.organization_code), number);
    this.#recordNames.add(hashText(row.name_form), number);
  }

  addSubject(subject: Subject): void {
    const number = this.#subjectCount++;
    const forms = [...new Set(subject.names.map(({ name }) => comparisonName(name)))];
    this.#subjectAt[number] = writeSubject(this.#subjects, subject, {
      plain: this.#isPlain(subject, forms),
      validCode: codeValidity(subject.code) === true,
      logDigest: this.#digestOf(subject.code),
    });
    this.#organizations.add(hashText(organizationOf(subject.code)), number);
    for (const form of forms) {
      this.#names.add(hashText(form), number);
      this.#looseNames.add(hashText(looseForm(form)), number);
    }
  }

  /**
   * One name ever that JSON writes as it is, nobody above it, nothing recorded: its verdict is that of every other such
   * subject of its kind.
   */
  #isPlain({ code, kind, names, parent, successorOf, holders }: Subject, forms: readonly string[]): boolean {
    return (
      kind !== 'natural-person' &&
      names.length === 1 &&
      names[0]!.to === null &&
      !/["\\\p{Cc}\p{Cs}]/u.test(names[0]!.name) &&
      parent === null &&
      successorOf === null &&
      holders.length === 0 &&
      forms.every((form) => parentNameOf(form) === null) &&
      !this.#recordCodes.has(hashText(code)) &&
      !this.#recordOrganizations.has(hashText(organizationOf(code))) &&
      forms.every((form) => !this.#recordNames.has(hashText(form)))
    );
  }

  finish(): PackedIndex {
    const sections: Sections = {
      subjects: this.#subjects.finish(),
      subjectAt: this.#subjectAt,
      organizations: this.#organizations.pairs,
      names: this.#names.pairs,
      looseNames: this.#looseNames.pairs,
      records: this.#records.finish(),
      recordAt: this.#recordAt,
      recordCodes: this.#recordCodes.pairs,
      recordOrganizations: this.#recordOrganizations.pairs,
      recordNames: this.#recordNames.pairs,
      gramStarts: new Uint32Array(0),
      gramPostings: new Uint32Array(0),
    };
    const index = new PackedIndex(sections);
    const formsOf = (number: number): string[] => index.subjectAt(number).names.map(({ name }) => comparisonName(name));
    const { starts, postings } = packGrams(this.#subjectCount, formsOf);
    return new PackedIndex({ ...sections, gramStarts: starts, gramPostings: postings });
  }
}
