import type { Purpose } from '../policy/purpose.ts';
import { LIST_IDS, type ListId } from '../record/list.ts';
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

/** The free wording of a tender names a list when it holds the list's own key word, and no longer list's. */
const KEY_WORDS: Partial<Record<ListId, RegExp>> = {
  'dishonest-judgment-debtor': /失信被?执行/,
  'judgment-debtor': /(?<!失信)被执行人/,
  'consumption-restriction': /限制(?:高)?消费|限高/,
  'major-tax-violation': /税收违法|税收黑名单/,
  'tax-arrears': /欠税/,
  'procurement-violation': /政府采购(?:严重)?(?:违法|失信)/,
  'bidding-disqualification': /(?:取消|暂停|限制|禁止)[^，。；、]{0,20}投标/,
  'serious-dishonesty': /^严重失信|^失信(?:联合)?惩戒(?:对象|主体)|^联合惩戒(?:对象|主体)/,
  'serious-violation': /(?<!政府采购|税收)严重违法/,
  'abnormal-operations': /经营(?:活动)?异常/,
  'wage-arrears': /农民工工资/,
  'work-safety': /安全生产/,
  'customs-dishonesty': /海关[^，。；、]{0,8}失信/,
  'bad-conduct': /不良行为/,
  insolvency: /破产/,
  'administrative-penalty': /行政处罚/,
};

/** The lists a tender's clause names, whatever its wording; a list kept by nobody we import from has no id. */
export function clauseLists(clause: TenderClause): ListId[] {
  const named = [...clause.lists, ...clause.extraLists];
  return LIST_IDS.filter((id) => named.some((name) => name === id || (KEY_WORDS[id]?.test(name) ?? false)));
}
