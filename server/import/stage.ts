import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { GenericRecord } from '../../shared/api/import-api.ts';
import { looseForm } from '../../shared/name/loose.ts';
import { comparisonName } from '../../shared/name/normalize.ts';
import { codeValidity, normalizeCode } from '../../shared/uscc/parse.ts';
import type { Tables } from '../store/schema.ts';

export type StagedRow = Insertable<Tables['staged_row']>;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * Gives each row the id it keeps over editions: list, party, authority, decision. Rows alike in all of these are told
 * apart by their order.
 */
export class Stager {
  readonly #seen = new Map<string, number>();

  stage(record: GenericRecord, line: number): StagedRow {
    const nameForm = comparisonName(record.subject.name);
    const code =
      record.subject.code === null || !record.subject.code.trim() ? null : normalizeCode(record.subject.code);
    const validCode = code !== null && codeValidity(code) === true ? code : null;
    const organization = validCode
      ? validCode.slice(8, 17)
      : code !== null && /^[0-9A-Z]{8}[0-9X]$/.test(code)
        ? code
        : null;
    const key = [record.list, code ?? nameForm, record.authority, record.decisionNo, record.decidedOn].join('\u0000');
    const order = this.#seen.get(key) ?? 0;
    this.#seen.set(key, order + 1);
    const { row, ...content } = record;
    return {
      record_id: digest(`${key}\u0000${order}`),
      list: record.list,
      name_form: nameForm,
      loose_form: looseForm(nameForm),
      code: validCode ?? (organization === null ? code : null),
      organization_code: organization,
      payload: JSON.stringify({ ...content, row: row ?? line }),
      content_hash: digest(JSON.stringify(content)),
    };
  }
}
