import type { TenderClause } from '../../../shared/clause/tender-clause.ts';

/** A labelled passage of the material (`vectors/clauses.md` says what each label means). */
export interface Labelled {
  id: string;
  text: string;
  family: string;
  negative: boolean;
  labels: {
    channels: string[];
    cutoff: LabelledSlot;
    evidence: LabelledSlot;
    use: LabelledSlot & { implicit?: boolean };
    consortium: LabelledSlot;
    who_queries: string;
    who_alt?: string[];
    lists: string[];
    extra_lists: string[];
  };
}
interface LabelledSlot {
  kind: string;
  quote: string | null;
  alt?: string[];
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));
/** What two wordings of one list share. */
const keyWords = (name: string): string =>
  name.replace(/名单|名录|记录|企业|主体|档案|行为|黑|供应商|对象|内部|取消|投标/g, '');
const sameExtra = (a: string, b: string): boolean =>
  keyWords(a).includes(keyWords(b)) || keyWords(b).includes(keyWords(a));
const slotRight = (got: { kind: string }, wanted: LabelledSlot): boolean =>
  got.kind === wanted.kind || (wanted.alt ?? []).includes(got.kind);

/** Slot by slot, whether a reading agrees with the labels; a clause that was not found has every slot empty. */
export function slotsRight(clause: TenderClause | null, labels: Labelled['labels']): Record<string, boolean> {
  const none = { kind: 'none', quote: null };
  const extra = clause?.extraLists ?? [];
  return {
    channels: sameSet(clause?.channels ?? [], labels.channels),
    cutoff: slotRight(clause?.cutoff ?? none, labels.cutoff),
    evidence: slotRight(clause?.evidence ?? none, labels.evidence),
    use: slotRight(clause?.use ?? none, labels.use),
    consortium: slotRight(clause?.consortium ?? none, labels.consortium),
    who: [labels.who_queries, ...(labels.who_alt ?? [])].includes(clause?.who ?? 'none'),
    lists: sameSet(clause?.lists ?? [], labels.lists),
    extraLists:
      labels.extra_lists.every((wanted) => extra.some((got) => sameExtra(got, wanted))) &&
      extra.every((got) => labels.extra_lists.some((wanted) => sameExtra(got, wanted))),
  };
}

/** Pairs of quotes that are there on both sides, and how many of them overlap in the text. */
export function quotesOverlapping(clause: TenderClause, { text, labels }: Labelled): { both: number; overlap: number } {
  const slots = (['cutoff', 'evidence', 'use', 'consortium'] as const).flatMap((slot) => {
    const got = clause[slot].quote;
    const wanted = labels[slot].quote;
    return got !== null && wanted !== null ? [[got, wanted] as const] : [];
  });
  return { both: slots.length, overlap: slots.filter(([got, wanted]) => overlaps(text, got, wanted)).length };
}

const places = (text: string, quote: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
};
const overlaps = (text: string, a: string, b: string): boolean =>
  places(text, a).some((i) => places(text, b).some((j) => i < j + b.length && j < i + a.length));
