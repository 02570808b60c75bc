import type { Purpose } from '../policy/purpose.ts';
import { LISTS, type ListId } from '../record/list.ts';
import type { Question, TenderClause } from './question.ts';

/** Lists that must be covered before absence means anything (contract §1). */
const REQUIRED: Partial<Record<Purpose, ListId[]>> = {
  procurement: ['dishonest-judgment-debtor', 'major-tax-violation', 'procurement-violation'],
  bidding: ['dishonest-judgment-debtor', 'bidding-disqualification', 'serious-violation'],
  lending: ['dishonest-judgment-debtor', 'major-tax-violation', 'abnormal-operations'],
};
const REQUIRED_ELSE: ListId[] = ['dishonest-judgment-debtor', 'serious-dishonesty'];

/** The purpose's own lists, then those the caller's settings and the tender's clause add. */
export function requiredLists(question: Question): ListId[] {
  const clause = question.tender?.clause;
  const byClause = clause ? clauseLists(clause) : [];
  return [...new Set([...(REQUIRED[question.purpose] ?? REQUIRED_ELSE), ...question.extraLists, ...byClause])];
}

/** The free wording of a tender names a list when it holds the list's own key word. */
const KEY_WORDS: Partial<Record<string, RegExp>> = {
  失信被执行人: /失信被执行人/,
  重大税收违法失信主体: /重大税收违法|税收黑名单/,
  政府采购严重违法失信行为记录名单: /政府采购严重违法/,
  严重失信主体名单: /严重失信主体/,
  市场监管严重违法失信名单: /严重违法失信(企业|名单)|严重违法企业/,
  经营异常名录: /经营异常/,
  拖欠农民工工资: /农民工工资/,
  安全生产失信: /安全生产.{0,6}失信/,
};
const sameList = (name: string, title: string): boolean => KEY_WORDS[title]?.test(name) ?? false;

/** The lists a tender's clause names, whatever its wording. */
export function clauseLists(clause: TenderClause): ListId[] {
  const named = [...clause.lists, ...clause.extraLists];
  return LISTS.filter(({ id, title }) => named.some((name) => name === id || sameList(name, title))).map(
    ({ id }) => id,
  );
}
