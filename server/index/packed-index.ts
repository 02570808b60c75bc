import { looseForm } from '../../shared/name/loose.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import type { Grams } from '../search/grams.ts';
import type { RecordRow } from '../store/record-of.ts';
import { HashTable, hashText } from './hash-table.ts';
import { EntryReader } from './subject-codec.ts';

/** The arrays an index consists of; the same in memory and in its file. */
export interface Sections {
  subjects: Buffer;
  /** Offset of each subject, in units of eight bytes. */
  subjectAt: Uint32Array;
  organizations: Uint32Array;
  names: Uint32Array;
  looseNames: Uint32Array;
  records: Buffer;
  recordAt: Uint32Array;
  recordCodes: Uint32Array;
  recordOrganizations: Uint32Array;
  recordNames: Uint32Array;
  gramStarts: Uint32Array;
  gramPostings: Uint32Array;
}

/** Subjects and records of one state of the store, looked up without SQL. Numbers of subjects follow their codes. */
export class PackedIndex {
  readonly sections: Sections;
  readonly entries: EntryReader;
  readonly #organizations: HashTable;
  readonly #names: HashTable;
  readonly #looseNames: HashTable;
  readonly #recordCodes: HashTable;
  readonly #recordOrganizations: HashTable;
  readonly #recordNames: HashTable;

  constructor(sections: Sections) {
    this.sections = sections;
    this.entries = new EntryReader(sections.subjects);
    this.#organizations = new HashTable(sections.organizations);
    this.#names = new HashTable(sections.names);
    this.#looseNames = new HashTable(sections.looseNames);
    this.#recordCodes = new HashTable(sections.recordCodes);
    this.#recordOrganizations = new HashTable(sections.recordOrganizations);
    this.#recordNames = new HashTable(sections.recordNames);
  }

  /** For search by likeness. */
  get grams(): Grams {
    return { starts: this.sections.gramStarts, postings: this.sections.gramPostings };
  }

  /** Where the entry of a code begins, in bytes, or -1. */
  entryOf(code: string): number {
    const hash = code.length === 18 ? hashText(code, 8, 17) : hashText(code);
    const table = this.#organizations;
    for (let place = table.first(hash); place >= 0; place = table.next(place, hash)) {
      const at = this.sections.subjectAt[table.at(place)]! * 8;
      if (this.entries.hasCode(at, code)) return at;
    }
    return -1;
  }

  subjectAt(number: number): Subject {
    return this.entries.subject(this.sections.subjectAt[number]! * 8);
  }

  subjectByCode(code: string): Subject | null {
    const at = this.entryOf(code);
    return at < 0 ? null : this.entries.subject(at);
  }

  subjectsByOrganization(organization: string): Subject[] {
    return this.#organizations
      .candidates(hashText(organization))
      .map((number) => this.subjectAt(number))
      .filter(({ code }) => code.slice(8, 17) === organization);
  }

  #holders(table: HashTable, key: string, formOf: (name: string) => string): Subject[] {
    return [...new Set(table.candidates(hashText(key)))]
      .map((number) => this.subjectAt(number))
      .filter(({ names }) => names.some(({ name }) => formOf(name) === key));
  }

  subjectsByName(form: string): Subject[] {
    return this.#holders(this.#names, form, comparisonName);
  }

  subjectsByLooseName(loose: string): Subject[] {
    return this.#holders(this.#looseNames, loose, (name) => looseForm(comparisonName(name)));
  }

  #records(table: HashTable, key: string, keyOf: (row: RecordRow) => string | null): RecordRow[] {
    return table
      .candidates(hashText(key))
      .map((number) => this.record(number))
      .filter((row) => keyOf(row) === key);
  }

  record(number: number): RecordRow {
    const at = this.sections.recordAt[number]! * 8;
    const length = this.sections.records.readUInt32LE(at);
    return JSON.parse(this.sections.records.toString('utf8', at + 4, at + 4 + length)) as RecordRow;
  }

  recordsByCode(code: string): RecordRow[] {
    return this.#records(this.#recordCodes, code, (row) => row.code);
  }

  recordsByOrganization(organization: string): RecordRow[] {
    return this.#records(this.#recordOrganizations, organization, (row) => row.organization_code);
  }

  recordsByName(form: string): RecordRow[] {
    return this.#records(this.#recordNames, form, (row) => row.name_form);
  }
}
