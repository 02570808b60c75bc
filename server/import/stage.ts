import { hash } from 'node:crypto';
import type { GenericRecord } from '../../shared/api/import-api.ts';
import { looseForm } from '../../shared/name/loose.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import { codeValidity, normalizeCode } from '../../shared/uscc/parse.ts';
import type { RowContent } from '../store/incoming.ts';
import { DigestSet } from './marks.ts';

const digest = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);

/** What makes a row the same record from edition to edition: list, party, authority, decision. */
export function identityOf({ list, subject, authority, decisionNo, decidedOn }: GenericRecord): string {
  const code = subject.code?.trim() ? normalizeCode(subject.code) : null;
  return [list, code ?? comparisonName(subject.name), authority, decisionNo, decidedOn].join('\u0000');
}

/**
 * Gives each row the id it keeps over editions. Rows alike in all that makes one are told apart by their order.
 */
export class Stager {
  readonly #seen = new DigestSet();
  /** How often an id that is not unique was met: few, as rows go. */
  readonly #repeats = new Map<string, number>();

  stage(record: GenericRecord, line: number): RowContent {
    const nameForm = comparisonName(record.subject.name);
    const given = record.subject.code;
    const code = given === null || !given.trim() ? null : normalizeCode(given);
    const valid = code !== null && codeValidity(code) === true;
    const organization = code === null ? null : valid ? code.slice(8, 17) : ORGANIZATION.test(code) ? code : null;
    // Where a row stands in its file is no part of what it says: left out of the digest, put into what is kept.
    const row = record.row ?? line;
    const content = JSON.stringify({ ...record, row: null });
    return {
      record_id: this.#idOf(identityOf(record)),
      list: record.list,
      name_form: nameForm,
      loose_form: looseForm(nameForm),
      code: valid || organization === null ? code : null,
      organization_code: organization,
      payload: content.replace('"row":null', `"row":${row}`),
      content_hash: digest(content),
    };
  }

  #idOf(key: string): string {
    const first = digest(`${key}\u00000`);
    if (this.#seen.add(first)) return first;
    const order = (this.#repeats.get(first) ?? 0) + 1;
    this.#repeats.set(first, order);
    return digest(`${key}\u0000${order}`);
  }
}

/** A bare organisation code (GB 11714), characters 9 to 17 of a whole one. */
const ORGANIZATION = /^[0-9A-Z]{8}[0-9X]$/;
