import { comparisonName } from '../name/normalize.ts';
import type { CreditRecord } from '../record/record.ts';
import type { HeldName, Subject } from '../subject/subject.ts';
import { organizationCheckCharacter } from '../uscc/check-character.ts';
import { codeValidity, normalizeCode } from '../uscc/parse.ts';
import type { Facts } from './facts.ts';
import type { AskedSubject } from './question.ts';
import type { Identity, IdentityBasis } from './verdict.ts';

/** Who is meant: the identity shown, and what the look-up of records goes by. */
export interface Identified {
  identity: Identity;
  subject: Subject | null;
  /** A code both sides can be compared by; null on every weaker identity. */
  code: string | null;
  /** Comparison names rows without a code are matched by. */
  names: string[];
}

const holds = (name: HeldName, form: string, day: string | null): boolean =>
  comparisonName(name.name) === form &&
  (day === null || ((name.from === null || name.from <= day) && (name.to === null || day <= name.to)));

export const holdsName = (subject: Subject, form: string, day: string | null): boolean =>
  subject.names.some((name) => holds(name, form, day));

/** The name a subject holds on a day, else its latest. */
export function nameOn(subject: Subject, day: string): string {
  const held = subject.names.find((name) => holds(name, comparisonName(name.name), day));
  return (held ?? subject.names.at(-1))?.name ?? '';
}

const codeOf = (record: CreditRecord): string | null =>
  record.subject.code !== null && codeValidity(record.subject.code) === true
    ? normalizeCode(record.subject.code)
    : null;

/** A whole organisation code (GB 11714) in any spelling, or null. */
function organizationCode(text: string): string | null {
  const code = normalizeCode(text);
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && organizationCheckCharacter(code.slice(0, 8)) === code.charAt(8)
    ? code
    : null;
}

class Identifier {
  readonly #asked: AskedSubject;
  readonly #facts: Facts;
  readonly #asOf: string;
  readonly #form: string;

  constructor(asked: AskedSubject, facts: Facts, asOf: string) {
    this.#asked = asked;
    this.#facts = facts;
    this.#asOf = asOf;
    this.#form = asked.name === null ? '' : comparisonName(asked.name);
  }

  #found(basis: IdentityBasis, subject: Subject | null, code: string | null, note: string | null = null): Identified {
    const shownCode = subject?.code ?? code;
    const name = subject ? nameOn(subject, this.#asOf) : (this.#asked.name ?? '');
    const known = subject !== null || code !== null || basis === 'name';
    const names = [this.#form, ...(subject?.names ?? []).map((held) => comparisonName(held.name))].filter(Boolean);
    return {
      identity: {
        basis,
        subject: known ? { code: shownCode, name, kind: subject?.kind ?? null, status: subject?.status ?? null } : null,
        candidates: [],
        note,
      },
      subject,
      code: basis === 'code' ? shownCode : null,
      names: [...new Set(names)],
    };
  }

  byCode(code: string, subject: Subject | null, note: string | null): Identified {
    if (!this.#form) return this.#found('code', subject, code, note);
    if (subject) {
      if (holdsName(subject, this.#form, this.#asOf)) return this.#found('code', subject, code, note);
      if (holdsName(subject, this.#form, null)) return this.#found('code', subject, code, '页面所写为该主体曾用名');
      return this.#conflict(subject, code, `登记显示该代码属于“${nameOn(subject, this.#asOf)}”，与所写名称不同`);
    }
    const holders = this.#facts.subjectsByName(this.#form).filter((each) => each.code !== code);
    if (holders.length) return this.#conflict(null, code, `登记显示该名称属于代码${holders[0]!.code}`);
    const other = this.#facts.recordsByName(this.#form).find((row) => codeOf(row) !== null && codeOf(row) !== code);
    if (other) return this.#conflict(null, code, `名单中同名主体的代码为${codeOf(other)}`);
    return this.#found('code', null, code, note);
  }

  #conflict(subject: Subject | null, code: string, note: string): Identified {
    return this.#found('conflict', subject, code, note);
  }

  byName(note: string | null): Identified {
    const holders = this.#facts.subjectsByName(this.#form);
    const codes = new Set(holders.map((holder) => holder.code));
    for (const row of this.#facts.recordsByName(this.#form)) {
      const code = codeOf(row);
      if (code) codes.add(code);
    }
    if (codes.size > 1) return this.#ambiguous(holders, [...codes]);
    const only = holders[0] ?? null;
    if (only) return this.#found(holdsName(only, this.#form, this.#asOf) ? 'name' : 'former_name', only, null, note);
    if (this.#facts.recordsByName(this.#form).length) return this.#found('name', null, null, note);
    return this.#similar(note);
  }

  #ambiguous(holders: Subject[], codes: string[]): Identified {
    const found = this.#found('ambiguous', null, null, '不止一个主体使用或用过该名称，须用代码核对');
    found.identity.candidates = codes.sort().map((code) => {
      const holder = holders.find((each) => each.code === code);
      return { code, name: holder ? nameOn(holder, this.#asOf) : this.#asked.name!, score: 1, reason: '名称相同' };
    });
    return found;
  }

  #similar(note: string | null): Identified {
    const candidates = this.#facts.similarNames(this.#form);
    const found = this.#found(candidates.length ? 'candidate' : 'none', null, null, note);
    found.identity.candidates = candidates.map(({ name, code, score, reason }) => ({ name, code, score, reason }));
    return found;
  }

  invalid(): Identified {
    const found = this.#found('invalid_code', null, null, '代码未通过校验，不能据以识别');
    found.identity.subject = this.#asked.name ? { code: null, name: this.#asked.name, kind: null, status: null } : null;
    return found;
  }
}

/** Decides who is meant, by the bases of contract §1: exact by code; by name only where one subject alone holds it. */
export function identify(asked: AskedSubject, facts: Facts, asOf: string): Identified {
  const identifier = new Identifier(asked, facts, asOf);
  if (asked.code) {
    const organization = organizationCode(asked.code);
    if (organization) {
      const holders = facts.subjectsByOrganizationCode(organization);
      const note = '按组织机构代码（第9至17位）一致';
      if (holders.length === 1) return identifier.byCode(holders[0]!.code, holders[0]!, note);
      const listed = [...new Set(facts.recordsByCode(organization).map(codeOf))].filter((code) => code !== null);
      if (holders.length === 0 && listed.length < 2) return identifier.byCode(listed[0] ?? organization, null, note);
    }
    const validity = codeValidity(asked.code);
    const code = normalizeCode(asked.code);
    if (validity === true) return identifier.byCode(code, facts.subjectByCode(code), null);
    if (validity === false || !asked.name) return identifier.invalid();
    return identifier.byName('早期试点代码，须按名称核对');
  }
  return identifier.byName(null);
}
