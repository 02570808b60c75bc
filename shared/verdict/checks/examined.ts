import type { Provision } from '../../policy/lawbook.ts';
import type { ListId } from '../../record/list.ts';
import type { Identified } from '../identify.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Hit } from '../party-records.ts';
import type { Basis, Check } from '../verdict.ts';
import { inLanguage, type Words } from '../wording.ts';

/** A party as the checks see it. */
export interface Examined {
  inquiry: Inquiry;
  identified: Identified;
  hits: readonly Hit[];
  /** Whether absence from a list means anything on the day asked. */
  covers: (list: ListId) => boolean;
}

export const basisOf = ({ pack, entry }: Provision): Basis => ({
  pack: pack.id,
  document: entry.basis.document,
  article: entry.basis.article,
});

/** Citations of several provisions, each named once. */
export function basesOf(provisions: readonly Provision[]): Basis[] {
  const bases: Basis[] = [];
  for (const provision of provisions) {
    const basis = basisOf(provision);
    if (!bases.some(({ pack, article }) => pack === basis.pack && article === basis.article)) bases.push(basis);
  }
  return bases;
}

/** Fills a check in, its text in the reader's language. */
export function check(
  id: Check['id'],
  { inquiry }: Examined,
  answer: { state: Check['state']; text: Words; due?: string | null; basis: Basis[] },
): Check {
  const text = inLanguage(answer.text, inquiry.question.lang);
  return { id, state: answer.state, text, due: answer.due ?? null, basis: answer.basis };
}
