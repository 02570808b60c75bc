import { comparisonName } from '../name/normalize.ts';
import type { CreditRecord } from '../record/record.ts';
import { codeOf, organizationCode, sameCode } from '../record/row-code.ts';
import { holdsName, nameOn } from '../subject/names.ts';
import type { Subject } from '../subject/subject.ts';
import { codeValidity, normalizeCode } from '../uscc/parse.ts';
import type { Facts } from './facts.ts';
import type { AskedSubject, Language } from './question.ts';
import type { Candidate, Identity, IdentityBasis } from './verdict.ts';
import { inLanguage, type Words, words } from './wording.ts';

/** Who is meant: the identity shown, and what the look-up of records goes by. */
export interface Identified {
  identity: Identity;
  subject: Subject | null;
  /** A code both sides can be compared by; null on every weaker identity. */
  code: string | null;
  /** Codes the party may have: rows that carry one are found, and are `possible` while `code` is null. */
  maybeCodes: string[];
  /** Comparison names rows without a code are matched by. */
  names: string[];
}

export interface IdentifyBy {
  facts: Facts;
  asOf: string;
  lang: Language;
  /** Whether a row may be shown at all: one that may not tells nothing about who is who. */
  shows: (record: CreditRecord) => boolean;
}

const BY_ORGANIZATION_CODE = words(
  '按组织机构代码（第9至17位）一致',
  'Matched by the organisation code (characters 9–17 of the unified code)',
);

class Identifier {
  readonly #asked: AskedSubject;
  readonly #by: IdentifyBy;
  readonly #form: string;

  constructor(asked: AskedSubject, by: IdentifyBy) {
    this.#asked = asked;
    this.#by = by;
    this.#form = asked.name === null ? '' : comparisonName(asked.name);
  }

  #found(
    basis: IdentityBasis,
    {
      subject = null,
      code = null,
      note = null,
    }: { subject?: Subject | null; code?: string | null; note?: Words | null },
  ): Identified {
    const shownCode = subject?.code ?? code;
    const name = subject ? nameOn(subject, this.#by.asOf) : (this.#asked.name ?? '');
    const known = subject !== null || code !== null || basis === 'name' || basis === 'invalid_code';
    const names = [this.#form, ...(subject?.names ?? []).map((held) => comparisonName(held.name))].filter(Boolean);
    return {
      identity: {
        basis,
        subject: known ? { code: shownCode, name, kind: subject?.kind ?? null, status: subject?.status ?? null } : null,
        candidates: [],
        note: note && inLanguage(note, this.#by.lang),
      },
      subject,
      code: basis === 'code' ? shownCode : null,
      maybeCodes: shownCode ? [shownCode] : [],
      names: [...new Set(names)],
    };
  }

  #rows(): CreditRecord[] {
    return this.#by.facts.recordsByName(this.#form).filter(this.#by.shows);
  }

  #candidate(subject: Subject, reason: string): Candidate {
    return { code: subject.code, name: nameOn(subject, this.#by.asOf), score: 1, reason };
  }

  #sameName(): string {
    return inLanguage(words('名称相同', 'The same name'), this.#by.lang);
  }

  byCode(code: string, subject: Subject | null, note: Words | null = null): Identified {
    if (!this.#form) return this.#found('code', { subject, code, note });
    if (subject) return this.#againstRegister(code, subject, note);
    const holders = this.#by.facts
      .subjectsByName(this.#form)
      .filter((each) => !sameCode(each.code, code) && holdsName(each, this.#form, this.#by.asOf));
    if (holders.length) {
      const other = holders[0]!;
      const found = this.#found('conflict', {
        code,
        note: words(`登记显示该名称属于代码${other.code}`, `The register gives this name to the code ${other.code}`),
      });
      found.identity.candidates = holders.map((each) => this.#candidate(each, this.#sameName()));
      return found;
    }
    const other = this.#rows()
      .map(codeOf)
      .find((each) => each !== null && !sameCode(each, code));
    if (!other) return this.#found('code', { code, note });
    return this.#found('conflict', {
      code,
      note: words(`名单中同名主体的代码为${other}`, `A list names this party with the code ${other}`),
    });
  }

  #againstRegister(code: string, subject: Subject, note: Words | null): Identified {
    const { asOf } = this.#by;
    if (holdsName(subject, this.#form, asOf)) return this.#found('code', { subject, code, note });
    if (holdsName(subject, this.#form, null)) {
      return this.#found('code', {
        subject,
        code,
        note: words('所写名称是该主体的曾用名', 'The name written is a former name of this subject'),
      });
    }
    const registered = nameOn(subject, asOf);
    return this.#found('conflict', {
      subject,
      code,
      note: words(
        `登记显示该代码属于“${registered}”，与所写名称不同`,
        `The register gives this code to “${registered}”, not to the name written`,
      ),
    });
  }

  byName(note: Words | null): Identified {
    const holders = this.#by.facts.subjectsByName(this.#form);
    const rows = this.#rows();
    const codes = new Set(holders.map((holder) => holder.code));
    for (const row of rows) {
      const code = codeOf(row);
      if (code && ![...codes].some((each) => sameCode(each, code))) codes.add(code);
    }
    if (codes.size > 1) return this.ambiguous([...codes]);
    const only = holders[0] ?? null;
    if (only) {
      return this.#found(holdsName(only, this.#form, this.#by.asOf) ? 'name' : 'former_name', { subject: only, note });
    }
    if (rows.length) return this.#found('name', { note });
    return this.#similar(note);
  }

  ambiguous(codes: string[]): Identified {
    const found = this.#found('ambiguous', {
      note: words(
        '不止一个主体使用或用过所写名称或代码，须用完整代码核对',
        'More than one subject holds or held this name or code: check by the full code',
      ),
    });
    found.maybeCodes = codes.sort();
    found.identity.candidates = found.maybeCodes.map((code) => {
      const holder = this.#by.facts.subjectByCode(code);
      return holder
        ? this.#candidate(holder, this.#sameName())
        : { code, name: this.#asked.name ?? '', score: 1, reason: this.#sameName() };
    });
    return found;
  }

  #similar(note: Words | null): Identified {
    const candidates = this.#by.facts.similarNames(this.#form);
    const found = this.#found(candidates.length ? 'candidate' : 'none', { note });
    found.identity.candidates = candidates.map(({ name, code, score, reason }) => ({ name, code, score, reason }));
    return found;
  }

  invalid(): Identified {
    return this.#found('invalid_code', {
      note: words('代码未通过校验，不能据以识别', 'The code fails its checks and identifies nobody'),
    });
  }

  byOrganizationCode(code: string): Identified {
    const { facts, shows } = this.#by;
    const holders = facts.subjectsByOrganizationCode(code);
    if (holders.length === 1) return this.byCode(holders[0]!.code, holders[0]!, BY_ORGANIZATION_CODE);
    const codes = holders.length
      ? holders.map((holder) => holder.code)
      : [...new Set(facts.recordsByCode(code).filter(shows).map(codeOf))].filter((each) => each?.length === 18);
    if (codes.length > 1) return this.ambiguous(codes as string[]);
    return this.byCode(codes[0] ?? code, null, BY_ORGANIZATION_CODE);
  }
}

/** Decides who is meant, by the bases of contract §1: exact by code; by name only where one subject alone holds it. */
export function identify(asked: AskedSubject, by: IdentifyBy): Identified {
  const identifier = new Identifier(asked, by);
  if (!asked.code) return identifier.byName(null);
  const organization = organizationCode(asked.code);
  if (organization) return identifier.byOrganizationCode(organization);
  const validity = codeValidity(asked.code);
  const code = normalizeCode(asked.code);
  if (validity === true) return identifier.byCode(code, by.facts.subjectByCode(code));
  if (validity === false || !asked.name) return identifier.invalid();
  return identifier.byName(words('早期试点代码，按名称核对', 'An early pilot code: checked by name'));
}
