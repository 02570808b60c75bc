import { CONSORTIA } from './consortia.ts';
import { CUTOFF_LABEL, CUTOFFS, LOOKS_BACK } from './cutoffs.ts';
import { type Demand, demandsIn } from './demands.ts';
import { EVIDENCES } from './evidences.ts';
import { type Folded, quoteOf } from './folded.ts';
import { QUERYING } from './queriers.ts';
import type { Querier, Stated, TenderClause } from './tender-clause.ts';
import { CITES_125, CONDITIONS, CONSEQUENCES } from './uses.ts';
import { type Found, firstWording, type Wording } from './wording.ts';

interface Answer<Kind extends string> extends Found<Kind> {
  folded: Folded;
}

const NOT_STATED: Stated<'none'> = { kind: 'none', quote: null };

function stated<Kind extends string>(source: string, answer: Answer<Kind> | null): Stated<Kind | 'none'> {
  if (!answer) return NOT_STATED;
  return { kind: answer.kind, quote: quoteOf(source, answer.folded, answer.start, answer.end) };
}

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

/** The time of the query: where a label announces it, else where a sentence asks, else where a condition names it. */
function cutoffOf(demands: readonly Demand[]): ReturnType<typeof first<(typeof CUTOFFS)[number]['kind']>> {
  const ranked = [CUTOFF_LABEL, /查询|核查|查验|核实|检索/, /(?:)/];
  for (const rank of ranked) {
    for (const { folded } of demands) {
      if (!rank.test(folded.text)) continue;
      const found = firstWording(CUTOFFS, folded);
      if (found && !looksBack(folded, found)) return { ...found, folded };
    }
  }
  return null;
}

/** Other grounds to turn a bidder away, which share a sentence with the lists at times. */
const OTHER_GROUNDS = /单位负责人|控股|整体设计|规范编制|同一合同项/;

function consequenceOf({ folded, lists, leadIn }: Demand): Answer<'reject' | 'deduct' | 'reference'> | null {
  const own = ownConsequence(folded, lists);
  if (own) return { ...own, folded };
  if (!leadIn || leadIn === folded || lists.length === 0) return null;
  const led = firstWording(CONSEQUENCES, leadIn);
  return led && { ...led, folded: leadIn };
}

/** The sentence with the names of its lists blotted out: 被取消投标资格 names a list, and is no consequence. */
function withoutLists({ text }: Folded, lists: Demand['lists']): string {
  return lists.reduce((out, { start, end }) => out.slice(0, start) + '#'.repeat(end - start) + out.slice(end), text);
}

function ownConsequence(folded: Folded, lists: Demand['lists']): Found<'reject' | 'deduct' | 'reference'> | null {
  const text = withoutLists(folded, lists);
  const credit = lists[0]?.start ?? text.search(/@|信用|查询|名单|上述|前述|以上|不良|该/);
  if (credit < 0) return null;
  const cut = OTHER_GROUNDS.exec(text)?.index ?? text.length;
  const reach = cut > credit ? text.slice(0, cut) : text;
  const found = firstWording(CONSEQUENCES, { ...folded, text: reach });
  return found && found.end > credit ? found : null;
}

/** 未被列入…的查询结果截图 asks for a paper and sets no condition by itself. */
const PAPER_AFTER = /^[^,。;(]{0,30}?的?(?:声明|承诺|证明|截图|打印|查询结果|查询页面|网页)/;

function conditionOf({ folded, lists, leadIn }: Demand): Answer<'reject'> | null {
  if (lists.length === 0) return null;
  const found = firstWording(CONDITIONS, folded);
  if (found && !PAPER_AFTER.test(folded.text.slice(found.end))) return { ...found, folded };
  if (!leadIn) return null;
  const lead = firstWording(CONDITIONS, leadIn) ?? { kind: 'reject' as const, start: 0, end: leadIn.text.length };
  return { ...lead, folded: leadIn };
}

function useOf(source: string, demands: readonly Demand[]): TenderClause['use'] {
  let deduct: Answer<'reject' | 'deduct' | 'reference'> | null = null;
  for (const demand of demands) {
    const found = consequenceOf(demand);
    if (found?.kind === 'reject') return stated(source, found);
    deduct ??= found;
  }
  for (const demand of demands) {
    const condition = conditionOf(demand);
    if (condition) return { ...stated(source, condition), implicit: true };
  }
  const cites = demands
    .map(({ folded }) => ({ folded, match: CITES_125.exec(folded.text) }))
    .find(({ match }) => match);
  const other: Answer<'other'> | null = cites?.match
    ? { kind: 'other', start: cites.match.index, end: cites.match.index + cites.match[0].length, folded: cites.folded }
    : null;
  return stated<'reject' | 'deduct' | 'reference' | 'other'>(source, deduct ?? other);
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
  if (demands.length === 0) return null;
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
