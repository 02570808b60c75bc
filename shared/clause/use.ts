import type { NamedListAt } from './credit-lists.ts';
import type { Folded } from './folded.ts';
import type { TenderClause } from './tender-clause.ts';
import { CITES_125, CONSEQUENCES, DENIALS, GOOD_STANDING } from './uses.ts';
import { type Answer, type Found, firstWording, stated } from './wording.ts';

/** What the use rule is read from: a sentence, the lists in it, and the sentence it is an item of. */
export interface Demanding {
  folded: Folded;
  lists: readonly NamedListAt[];
  leadIn: Folded | null;
}

type Consequence = 'reject' | 'deduct' | 'reference';

/** Other grounds to turn a bidder away (实施条例 18), which share a sentence with the lists at times. */
export const OTHER_GROUNDS = /单位负责人为同一|直接控股|整体设计|规范编制|同一合同项/;
const SPEAKS_OF_CREDIT = /@|信用|查询|名单|上述|前述|以上|不良|失信|禁止参加/;
const CONDITION_REACH = 100;

/** The sentence with the names of its lists blotted out: 被取消投标资格 names a list, and is no consequence. */
function withoutLists({ text }: Folded, lists: readonly NamedListAt[]): string {
  let out = '';
  for (const { start, end } of lists) out += text.slice(out.length, start) + '#'.repeat(end - start);
  return out + text.slice(out.length);
}

/** The consequence a sentence names for those on its lists, or for those found bad just before. */
export function consequenceIn(folded: Folded, lists: readonly NamedListAt[]): Found<Consequence> | null {
  const text = withoutLists(folded, lists);
  const credit = lists[0]?.start ?? text.search(SPEAKS_OF_CREDIT);
  if (credit < 0) return null;
  const other = OTHER_GROUNDS.exec(text)?.index ?? text.length;
  const found = firstWording(CONSEQUENCES, { ...folded, text: other > credit ? text.slice(0, other) : text });
  return found && found.end > credit ? found : null;
}

const PAPER = /声明|证明|截图|承诺[函书]/;
/** 未被列入…的查询结果截图 asks for a paper and sets no condition by itself. */
const PAPER_AFTER = /^[^,。;(]{0,30}?的?(?:声明|承诺|证明|截图|打印|查询结果|查询页面|网页)/;

/** The condition a sentence sets for its lists without a consequence: from the words that deny to the list's name. */
export function conditionIn({ text }: Folded, lists: readonly NamedListAt[]): Found<'reject'> | null {
  if (!/[未不无没非]/.test(text)) return null;
  for (const { start, end } of lists) {
    const from = Math.max(0, start - CONDITION_REACH);
    const before = text.slice(from, start);
    const denials = DENIALS.flatMap(({ pattern }) => [...before.matchAll(pattern)].map(({ index }) => index));
    if (denials.length === 0) continue;
    const denial = Math.max(...denials);
    if (PAPER.test(before.slice(denial)) || PAPER_AFTER.test(text.slice(end))) continue;
    return { kind: 'reject', start: from + denial, end };
  }
  return null;
}

function consequenceOf({ folded, lists, leadIn }: Demanding): Answer<Consequence> | null {
  const own = consequenceIn(folded, lists);
  if (own) return { ...own, folded };
  if (!leadIn || lists.length === 0) return null;
  const led = firstWording(CONSEQUENCES, leadIn);
  return led && { ...led, folded: leadIn };
}

function conditionOf({ folded, lists, leadIn }: Demanding): Answer<'reject'> | null {
  if (lists.length === 0) return null;
  const own = conditionIn(folded, lists) ?? goodStandingIn(folded);
  if (own) return { ...own, folded };
  if (!leadIn) return null;
  return { kind: 'reject', start: 0, end: leadIn.text.length, folded: leadIn };
}

function goodStandingIn(folded: Folded): Found<'reject'> | null {
  const found = firstWording(GOOD_STANDING, folded);
  return found && !PAPER_AFTER.test(folded.text.slice(found.end)) ? found : null;
}

function citationOf({ folded }: Demanding): Answer<'other'> | null {
  const match = CITES_125.exec(folded.text);
  return match && { kind: 'other', start: match.index, end: match.index + match[0].length, folded };
}

const firstOf = <T>(demands: readonly Demanding[], read: (demand: Demanding) => T | null): T | null => {
  for (const demand of demands) {
    const found = read(demand);
    if (found) return found;
  }
  return null;
};

const namesIn = (demands: readonly Demanding[]): string[] => [
  ...new Set(demands.flatMap(({ lists }) => lists.flatMap(({ name }) => name ?? []))),
];

/** The lists whose bearers are turned away: those of the sentences that do so, or all when one speaks of them at large. */
function rejectedLists(demands: readonly Demanding[]): string[] {
  const rejecting = demands.filter((demand) => consequenceOf(demand)?.kind === 'reject' || conditionOf(demand));
  return namesIn(rejecting.every((demand) => namesIn([demand]).length > 0) ? rejecting : demands);
}

/**
 * What the tender does with a listed party: a stated rejection before a mere condition, this before points taken off
 * or a mere reference, and last a bare citation of 财库125.
 */
export function useOf(source: string, demands: readonly Demanding[]): TenderClause['use'] {
  const rejects = firstOf(demands, (demand) => {
    const found = consequenceOf(demand);
    return found?.kind === 'reject' ? found : null;
  });
  if (rejects) return { ...stated(source, rejects), lists: rejectedLists(demands) };
  const condition = firstOf(demands, conditionOf);
  if (condition) return { ...stated(source, condition), implicit: true, lists: rejectedLists(demands) };
  return stated<Consequence | 'other'>(source, firstOf(demands, consequenceOf) ?? firstOf(demands, citationOf));
}
