import type { Basis, PartyVerdict, VerifyAnswer } from '../../shared/verdict/verdict.ts';
import type { Case, PartyExpectation } from './case.ts';
import { spelledOut } from './invented.ts';

const PIECES = new Set(['text', 'note', 'reason']);
const OF_BASIS = ['pack', 'document', 'article'] as const;

type Fields = Record<string, unknown>;

/** Whether an object has what a pattern names: text by piece, citations by one basis that has them all. */
function meets(actual: object, pattern: Fields): boolean {
  const { pack, document, article, effect, ...plain } = pattern;
  const cited = OF_BASIS.filter((key) => pattern[key] !== undefined);
  const basis = (actual as { basis?: Basis[] }).basis ?? [];
  if (cited.length && !basis.some((each) => cited.every((key) => each[key].includes(pattern[key] as string))))
    return false;
  if (effect && !meets((actual as { effect: object }).effect, effect as Fields)) return false;
  return Object.entries(plain).every(([key, wanted]) => {
    const value = (actual as Fields)[key];
    if (PIECES.has(key)) return typeof value === 'string' && value.includes(wanted as string);
    return JSON.stringify(value) === JSON.stringify(wanted);
  });
}

const show = (value: unknown): string => JSON.stringify(value);

/** Each pattern meets exactly one of as many things. */
function exactly(what: string, actual: readonly object[], patterns: readonly Fields[]): string[] {
  const left = [...actual];
  const unmet = patterns.filter((pattern) => {
    const at = left.findIndex((each) => meets(each, pattern));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return unmet.length || left.length ? [`${what}: expected ${show(patterns)}, got ${show(actual)}`] : [];
}

function compareParty(actual: PartyVerdict, wanted: PartyExpectation): string[] {
  const problems: string[] = [];
  const differ = (what: string, got: unknown, expected: unknown): void => {
    if (show(got) !== show(expected)) problems.push(`${what}: expected ${show(expected)}, got ${show(got)}`);
  };
  if (wanted.standing) differ('standing', actual.standing, wanted.standing);
  const { basis, code, name, kind, status, note, candidates } = wanted.identity ?? {};
  const { identity } = actual;
  if (basis) differ('identity.basis', identity.basis, basis);
  if (code !== undefined) differ('identity.code', identity.subject?.code ?? null, code && spelledOut(code));
  if (name) differ('identity.name', identity.subject?.name, name);
  if (kind !== undefined) differ('identity.kind', identity.subject?.kind ?? null, kind);
  if (status !== undefined) differ('identity.status', identity.subject?.status ?? null, status);
  if (note && !identity.note?.includes(note)) problems.push(`identity.note: no ${note} in ${identity.note}`);
  if (candidates) {
    const codes = identity.candidates.map((each) => each.code).sort();
    differ('identity.candidates', codes, candidates.map((each) => each && spelledOut(each)).sort());
  }
  for (const [list, state] of Object.entries(wanted.listings ?? {})) {
    const listing = actual.listings.find((each) => each.list === list);
    const got = state.includes('/') ? `${listing?.state}/${listing?.reason}` : (listing?.state ?? 'absent');
    differ(`listings.${list}`, got, state);
  }
  if (wanted.effects?.length === 0) differ('effects', actual.effects, []);
  for (const pattern of wanted.effects ?? []) {
    if (!actual.effects.some((effect) => meets(effect, pattern)))
      problems.push(`effects: none meets ${show(pattern)} in ${show(actual.effects)}`);
  }
  for (const pattern of wanted.noEffects ?? []) {
    const met = actual.effects.find((effect) => meets(effect, pattern));
    if (met) problems.push(`noEffects: ${show(pattern)} is met by ${show(met)}`);
  }
  if (wanted.records) problems.push(...exactly('records', actual.records, wanted.records));
  for (const [id, pattern] of Object.entries(wanted.checks ?? {})) {
    const check = actual.checks.find((each) => each.id === id);
    if (pattern === null ? check : !check || !meets(check, pattern))
      problems.push(`checks.${id}: expected ${show(pattern)}, got ${show(check)}`);
  }
  for (const piece of wanted.notices ?? []) {
    if (!actual.notices.some((notice) => notice.includes(piece)))
      problems.push(`notices: no ${piece} in ${show(actual.notices)}`);
  }
  for (const piece of wanted.noNotices ?? []) {
    if (actual.notices.some((notice) => notice.includes(piece))) problems.push(`noNotices: ${piece} is said`);
  }
  return problems;
}

/** What of a case's expectation the answer does not meet, in words; empty when all holds. */
export function compare(answer: VerifyAnswer, { expect }: Case): string[] {
  const { results, consortia, relations, policies, coverage, ...one } = expect;
  const problems: string[] = [];
  for (const [index, wanted] of (results ?? [one]).entries()) {
    const actual = answer.results[index]!;
    problems.push(...compareParty(actual, wanted).map((problem) => `[${actual.ref}] ${problem}`));
  }
  if (consortia && show(consortia) !== show(answer.consortia))
    problems.push(`consortia: expected ${show(consortia)}, got ${show(answer.consortia)}`);
  if (relations) problems.push(...exactly('relations', answer.relations, relations));
  for (const [id, status] of Object.entries(policies ?? {})) {
    const got = answer.policies.find((each) => each.id === id)?.status ?? null;
    if (got !== status) problems.push(`policies.${id}: expected ${status}, got ${got}`);
  }
  for (const [list, state] of Object.entries(coverage ?? {})) {
    const got = answer.coverage.find((each) => each.list === list)?.state;
    if (got !== state) problems.push(`coverage.${list}: expected ${state}, got ${got}`);
  }
  return problems;
}
