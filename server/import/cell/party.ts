import type { SubjectKind } from '../../../shared/subject/subject.ts';
import { isResidentId, looksLikePerson } from './person.ts';

/** 行政相对人类别, in the words and numbers of the 2018 standard and of what cities publish. */
const CATEGORIES: Readonly<Record<string, SubjectKind | 'organization'>> = {
  法人及非法人组织: 'organization',
  法人及其他组织: 'organization',
  法人和其他组织: 'organization',
  法人: 'organization',
  非法人组织: 'unincorporated',
  企业: 'organization',
  '0': 'organization',
  个体工商户: 'individual-business',
  个体: 'individual-business',
  自然人: 'natural-person',
  个人: 'natural-person',
  '1': 'natural-person',
};

interface Given {
  name: string;
  category: string | null;
  code: string | null;
  otherCodes: (string | null)[];
  /** A resident's id stands in the row. */
  personalId: string | null;
}

export type Party = { kind: SubjectKind | null; code: string | null } | 'person' | 'unknown-category';

/** Who a row of 双公示 is about: its code, or what is left of one; persons by category, by their id, or by their name alone. */
export function readParty({ name, category, code, otherCodes, personalId }: Given): Party {
  const kind = category === null ? null : (CATEGORIES[category] ?? 'unknown-category');
  if (kind === 'unknown-category' || kind === 'natural-person') return kind === 'natural-person' ? 'person' : kind;
  const bare = code?.replace(/\s/g, '') ?? null;
  if (bare !== null && isResidentId(bare)) return 'person';
  const known = bare ?? otherCodes.find((each) => each !== null) ?? null;
  if (kind === null && known === null && (personalId !== null || looksLikePerson(name))) return 'person';
  return { kind: kind === 'organization' ? null : kind, code: known };
}
