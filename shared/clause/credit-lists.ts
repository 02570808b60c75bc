import type { Folded } from './folded.ts';

/** What a row's match is called: one of 财库125's three by its present name, another list by the tender's own words. */
interface NamedList {
  core?: string;
  /** A uniform name where the tender's words would be a phrase and no name. */
  name?: string;
  /** The words say no more than 'a bad record' and stand for no list of their own. */
  vague?: true;
  pattern: string;
  example: string;
}

const END = '(?:黑?名单|名录|记录|主体|企业|单位|对象|当事人)';

/** In order of precedence: a longer name stands before the shorter one inside it. */
const LISTS: readonly NamedList[] = [
  {
    core: '政府采购严重违法失信行为记录名单',
    pattern: `政府采购(?:活动|领域)?(?:中的?)?(?:严重)?(?:违[法约]失信|失信|违法违规|违法)(?:行为)?(?:信息)?(?:记录)?${END}?`,
    example: '政府采购严重违法失信行为信息记录',
  },
  {
    core: '政府采购严重违法失信行为记录名单',
    pattern: '(?<!工商|企业|监管|管理)严重违法失信行为(?:信息)?记录(?:名单)?',
    example: '严重违法失信行为记录名单',
  },
  {
    core: '重大税收违法失信主体',
    pattern: `(?:重大)?税收违法(?:失信)?(?:案件|主体|行为|企业|单位)?(?:当事人|信息)?${END}?|税收黑名单`,
    example: '重大税收违法案件当事人名单',
  },
  { pattern: `涉金融(?:领域)?(?:严重)?失信(?:人|主体)?${END}?`, example: '涉金融严重失信人名单' },
  {
    core: '失信被执行人',
    pattern: '失信(?:被执行|执行)(?:人|单位|企业)?(?:名单)?|被执行人失信(?:名单|信息)?',
    example: '失信被执行人名单',
  },
  {
    pattern: '军队(?:采购)?(?:供应商)?(?:采购)?(?:失信|暂停|禁止|禁入)(?:供应商)?(?:参加)?(?:名单|处罚)?',
    example: '军队采购失信名单',
  },
  {
    pattern: `拖欠农民工工资(?:失信)?(?:联合惩戒)?(?:对象)?${END}?|农民工工资(?:支付)?失信(?:联合惩戒)?(?:对象)?${END}?`,
    example: '拖欠农民工工资失信联合惩戒对象名单',
  },
  {
    pattern: `安全生产(?:领域)?(?:严重)?(?:违法)?(?:失信|不良|黑名单)(?:行为)?(?:联合惩戒)?(?:记录)?${END}{0,2}`,
    example: '安全生产严重失信主体名单',
  },
  { pattern: `海关(?:严重)?失信${END}?`, example: '海关失信企业' },
  { pattern: `(?:环境|环保|生态环境)(?:领域)?(?:严重)?(?:违法)?失信${END}{0,2}`, example: '环保失信企业名单' },
  { pattern: `统计(?:上)?(?:严重)?失信${END}?`, example: '统计严重失信企业' },
  {
    pattern: `(?:工商|市场监管|市场监督管理)(?:领域)?严重违法(?:失信)?(?:行为)?(?:记录)?${END}{0,2}|(?:企业)?(?:领域)?严重违法(?:失信)?(?:行为)?(?:记录)?${END}{1,2}`,
    example: '严重违法失信企业名单',
  },
  {
    pattern: `严重(?:违法)?失信(?:行为)?(?:联合)?(?:惩戒)?(?:记录)?${END}{0,2}`,
    example: '严重失信主体名单',
  },
  {
    pattern: '(?:企业)?经营(?:活动)?异常(?:企业)?(?:名录|名单|状态|信息|情况)?',
    example: '经营异常名录',
  },
  {
    name: '行贿犯罪记录',
    pattern: '行贿犯罪(?:档案|记录|行为|信息)*|行贿(?:行为)?(?:档案|记录|名单|人)',
    example: '行贿犯罪档案',
  },
  {
    pattern: '失信(?:联合)?惩戒(?:对象|主体)(?:名单)?|联合惩戒(?:对象|主体)(?:名单)?|(?:联合)?惩戒名单',
    example: '失信联合惩戒对象名单',
  },
  {
    pattern: '限制(?:高消费|消费)(?:人员|被执行人|企业|主体)?(?:名单)?|限高(?:人员)?(?:名单)?',
    example: '限制消费人员名单',
  },
  { pattern: '(?<!失信)被执行人(?:名单|信息)?', example: '被执行人名单' },
  { pattern: '(?:税务)?非正常户|欠税(?:公告|名单|企业|记录)(?:名单)?', example: '欠税公告名单' },
  {
    name: '取消投标资格',
    pattern:
      '(?<=被[^,。;、@不]{0,20})(?:取消|暂停|限制|禁止)[^,。;、@不]{0,20}?(?:投标资格|(?:参加|参与)(?:招标)?投标|招?投标活动)',
    example: '被主管部门取消所在地的投标资格',
  },
  { name: '限制交易', pattern: '限制交易(?:范围|期|名单|供应商)?', example: '处于限制交易期' },
  {
    pattern:
      '(?:不合格|不诚信|禁用|禁止合作|禁止交易|限制交易|暂停合作|停用)(?:供应商|承包商|分包商|合作方|单位|企业)?(?:黑)?(?:名单|名录|库)',
    example: '不合格供应商名单',
  },
  { pattern: '不良(?:信用)?行为(?:记录)?(?:公告|公示)?名单', example: '不良行为记录名单' },
  { pattern: '(?:公路)?(?:建筑|建设)市场(?:主体)?(?:黑名单|重点关注名单)', example: '建筑市场主体黑名单' },
  { pattern: '(?:行业|诚信|市场|供应商|采购|招标|集团|集团公司|廉洁)黑名单', example: '行业黑名单' },
  { pattern: '行政处罚(?:记录|信息|名单)', example: '行政处罚信息' },
  { name: '行政处罚', pattern: '(?<=列入[^,。;]{0,6})行政处罚', example: '列入行政处罚' },
  {
    vague: true,
    pattern:
      '黑名单|不良(?:信用|行为)记录|失信(?:行为)?(?:信息)?记录|失信(?:主体|企业)?名单|失信(?:信息|行为)|(?:失信)?联合惩戒|失信惩戒',
    example: '失信记录',
  },
];

const ANY = new RegExp(LISTS.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

export interface NamedListAt {
  /** Null for words that only mean a bad record. */
  name: string | null;
  /** One of the three of 财库125. */
  core: boolean;
  start: number;
  end: number;
}

/** The lists a sentence names, in its order. */
export function listsIn({ text }: Folded): NamedListAt[] {
  return [...text.matchAll(ANY)].map((match) => {
    const { core, name, vague } = LISTS[match.slice(1).findIndex((group) => group !== undefined)]!;
    const called = vague ? null : (core ?? name ?? match[0]);
    return { name: called, core: core !== undefined, start: match.index, end: match.index + match[0].length };
  });
}

/** For the tests: what each example must be read as. */
export const LIST_EXAMPLES: readonly { name: string | null; example: string }[] = LISTS.map(
  ({ core, name, vague, example }) => ({ name: vague ? null : (core ?? name ?? example), example }),
);
