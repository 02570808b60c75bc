import type { Mention, Role } from '../detect/mention.ts';

/** One party of a document: every mention that names it, and what the document says of it. */
export interface Party {
  /** Stable within the document: the code where it gives one, else the normal form of the name. */
  id: string;
  name: string | null;
  code: string | null;
  role: Role | null;
  rank: number | null;
  consortium: string | null;
  /** Indexes into the mentions, in the order of the text. */
  mentions: number[];
}

/** The API takes refs of at most this length. */
const ID_LENGTH = 200;

/** Where a party stands in several parts, the one that weighs most in a procedure. */
const ROLES_BY_WEIGHT: readonly Role[] = [
  'winner',
  'candidate',
  'consortium-lead',
  'consortium-member',
  'supplier',
  'subcontractor',
  'purchaser',
  'agency',
  'authority',
  'expert-unit',
  'other',
];

const weightier = (first: Role | null, second: Role | null): Role | null =>
  ROLES_BY_WEIGHT.find((role) => role === first || role === second) ?? null;

/**
 * Mentions in text order → parties in the order of their first mention. A name joins a code only where the document
 * sets that code beside that name; a bare name joins such a party only when exactly one bears it, since one name with
 * two codes is two firms.
 */
export function groupParties(mentions: readonly Mention[]): Party[] {
  const parties = new Map<string, Party>();
  const keyOf = keys(mentions);
  mentions.forEach((mention, index) => {
    const key = keyOf(mention);
    const party = parties.get(key) ?? unnamed();
    if (mention.kind === 'name') party.name ??= mention.text;
    party.code ??= mention.kind === 'code' ? mention.value : mention.code;
    party.role = weightier(party.role, mention.role);
    if (mention.rank !== null) party.rank = Math.min(mention.rank, party.rank ?? mention.rank);
    party.consortium ??= mention.consortium;
    party.mentions.push(index);
    parties.set(key, party);
  });
  return named([...parties.values()]);
}

const unnamed = (): Party => ({
  id: '',
  name: null,
  code: null,
  role: null,
  rank: null,
  consortium: null,
  mentions: [],
});

/** Which party a mention belongs to: `code`, `code name` for a code's second and further names, or ` name`. */
function keys(mentions: readonly Mention[]): (mention: Mention) => string {
  const firstName = new Map<string, string>();
  const codesOf = new Map<string, Set<string>>();
  for (const { kind, code, value } of mentions) {
    if (kind !== 'name' || code === null) continue;
    if (!firstName.has(code)) firstName.set(code, value);
    codesOf.set(value, (codesOf.get(value) ?? new Set()).add(code));
  }
  return ({ kind, code, value }) => {
    if (kind === 'code') return value;
    const codes = codesOf.get(value);
    const own = code ?? (codes?.size === 1 ? [...codes][0]! : null);
    if (own === null) return ` ${value}`;
    return firstName.get(own) === value ? own : `${own} ${value}`;
  };
}

/** Gives each party its id; two that would share one (a code under two names) are told apart by a number. */
function named(parties: Party[]): Party[] {
  const taken = new Set<string>();
  for (const party of parties) {
    const wanted = (party.code ?? party.name ?? '').slice(0, ID_LENGTH - 8);
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}#${number}`;
    taken.add(id);
    party.id = id;
  }
  return parties;
}
