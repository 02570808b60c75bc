import { CONSORTIA } from './consortia.ts';
import { CUTOFF_LABEL, CUTOFFS, LOOKS_BACK, PREVAILS } from './cutoffs.ts';
import type { Demand } from './demand.ts';
import { demandsIn } from './demands.ts';
import { EVIDENCES } from './evidences.ts';
import type { Folded } from './folded.ts';
import { isOtherOccasion } from './occasions.ts';
import { QUERYING } from './queriers.ts';
import type { Querier, TenderClause } from './tender-clause.ts';
import { useOf } from './use.ts';
import { type Answer, type Found, firstWording, stated, type Wording } from './wording.ts';

/** The first sentence that the table knows. */
function first<Kind extends string>(table: readonly Wording<Kind>[], demands: readonly Demand[]): Answer<Kind> | null {
  for (const { folded } of demands) {
    const found = firstWording(table, folded);
    if (found) return { ...found, folded };
  }
  return null;
}

function looksBack({ text }: Folded, { start, end }: Found<string>): boolean {
  return LOOKS_BACK.test(text.slice(Math.max(0, start - 26), Math.min(text.length, end + 8)));
}

function prevailing(folded: Folded): Found<(typeof CUTOFFS)[number]['kind']> | null {
  const match = PREVAILS.exec(folded.text);
  const found = match && firstWording(CUTOFFS, { ...folded, text: match[0] });
  return found && { ...found, start: found.start + match.index, end: found.end + match.index };
}

/** The time of the query: where a label announces it, else where a sentence asks, else where a condition names it. */
function cutoffOf(demands: readonly Demand[]): ReturnType<typeof first<(typeof CUTOFFS)[number]['kind']>> {
  const ranked = [CUTOFF_LABEL, /查询|核查|查验|核实|检索/, /(?:)/];
  for (const rank of ranked) {
    for (const { folded } of demands) {
      if (!rank.test(folded.text)) continue;
      const found = prevailing(folded) ?? firstWording(CUTOFFS, folded);
      if (found && !looksBack(folded, found)) return { ...found, folded };
    }
  }
  return null;
}

/** Who asks first in the text; between rows that begin at one place the earlier row. */
function querierOf(demands: readonly Demand[]): Querier {
  for (const { folded } of demands) {
    const found = QUERYING.flatMap(({ kind, pattern }) => {
      const match = pattern.exec(folded.text);
      return match ? [{ kind, start: match.index }] : [];
    });
    const earliest = found.sort((a, b) => a.start - b.start)[0];
    if (earliest) return earliest.kind;
  }
  return 'none';
}

/**
 * Reads the tender's own clause on credit checks out of a whole document or a passage of it.
 *
 * @returns null when the text demands no such check. Quotes are verbatim from `text`.
 */
export function readClause(text: string): TenderClause | null {
  const demands = [...demandsIn(text)];
  if (demands.length === 0 || isOtherOccasion(text)) return null;
  const lists = demands.flatMap((demand) => demand.lists);
  const names = (core: boolean): string[] => [
    ...new Set(lists.filter((list) => list.core === core).flatMap(({ name }) => name ?? [])),
  ];
  const clause: TenderClause = {
    channels: [...new Set(demands.flatMap(({ folded }) => folded.channels))],
    cutoff: stated(text, cutoffOf(demands)),
    evidence: stated(text, first(EVIDENCES, demands)),
    use: useOf(text, demands),
    consortium: stated(text, first(CONSORTIA, demands)),
    who: querierOf(demands),
    lists: names(true),
    extraLists: names(false),
  };
  const says =
    clause.channels.length + clause.lists.length + clause.extraLists.length > 0 ||
    [clause.cutoff, clause.evidence, clause.use].some(({ kind }) => kind !== 'none');
  return says ? clause : null;
}
