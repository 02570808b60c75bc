import * as v from 'valibot';
import { VerifyRequestSchema } from '../shared/api/verify-api.ts';
import { comparisonName } from '../shared/name/normalize.ts';
import { normalizeCode } from '../shared/uscc/parse.ts';
import { identify } from '../shared/verdict/identify.ts';
import type { AskedSubject } from '../shared/verdict/question.ts';
import type { Deps } from './env.ts';
import { questionOf } from './question.ts';

/** A candidate as the Reconciliation API 0.2 has it; `score` is of likeness alone, 0 to 100. */
export interface Reconciled {
  id: string;
  name: string;
  score: number;
  /** One party alone is meant, by the bases of contract §1: by code, or by a name only it holds. */
  match: boolean;
  type: { id: string; name: string }[];
  description: string;
}

const ORGANIZATION = [{ id: 'organization', name: '组织机构' }];

interface Wanted {
  name: string;
  code: string | null;
  limit: number;
}

/** Who a row of a table may mean: sure where the identity is, else the likest names, none of them a match. */
export async function candidatesFor(deps: Deps, { name, code, limit }: Wanted): Promise<Reconciled[]> {
  const asked: AskedSubject = { ref: '0', name, code, consortium: null, lot: null };
  const now = deps.now();
  const request = v.parse(VerifyRequestSchema, { subjects: [asked] });
  const question = { ...questionOf(request, now), knownAt: (await deps.facts.knownAt()) ?? now.toISOString() };
  const facts = await deps.facts.factsFor(question);
  const { identity, subject } = identify(asked, { facts, asOf: question.asOf, lang: 'zh-CN', shows: () => true });
  if (subject && (identity.basis === 'code' || identity.basis === 'name')) {
    return [
      {
        id: subject.code,
        name: identity.subject!.name,
        score: 100,
        match: true,
        type: ORGANIZATION,
        description: subject.code,
      },
    ];
  }
  const sure = identity.candidates.filter((candidate) => candidate.code !== null);
  const like = await deps.search(comparisonName(name), limit);
  const all = [...sure.map((candidate) => ({ ...candidate, code: candidate.code! })), ...like];
  const unique = [...new Map(all.map((each) => [each.code, each])).values()].slice(0, limit);
  return unique.map((each) => ({
    id: normalizeCode(each.code),
    name: each.name,
    score: Math.round(each.score * 100),
    match: false,
    type: ORGANIZATION,
    description: each.code,
  }));
}
