import { isCreditChannel } from './channels.ts';
import type { NamedListAt } from './credit-lists.ts';
import { CUTOFF_LABEL } from './cutoffs.ts';
import type { Folded } from './folded.ts';
import { conditionIn, consequenceIn, OTHER_GROUNDS } from './use.ts';
import { CITES_125, CONSEQUENCES, LEAD_IN, LEAD_IN_DENIES } from './uses.ts';
import { firstWording } from './wording.ts';

/** One sentence by which the tender demands something about credit. */
export interface Demand {
  folded: Folded;
  lists: readonly NamedListAt[];
  /** The sentence whose items this one is part of (不得存在下列情形之一), when there is one. */
  leadIn: Folded | null;
}

const CREDIT =
  /信用(?:信息|记录|状况|查询|情况|档案查询)|不良信用|失信|严重违法|税收违法|经营异常|黑名单|行贿|违法记录|惩戒/;
const ASKS = /查询|查验|核查|核实|检索|查证|列入|列为|纳入|截图|打印|公示|公布|记录/;
const LABEL =
  /^[^,。;]{0,8}截止时点[为:]|信用(?:信息|记录|状况)?(?:的)?(?:查询|使用)[^,。;]{0,16}?(?:渠道|时点|记录|证据|规则|方式|办法|截止|网站|内容)|(?:查询)?记录(?:和|及|与)(?:相关)?证据(?:的)?留存|信用(?:信息|记录)(?:的)?(?:使用|查询)(?:规则)?:?/;
/** The words of one who demands; without any of them a sentence that names a site and a list only describes the site. */
const TENDERS =
  /投标|供应商|采购人|采购单位|代理|招标|响应(?=文件|人|供应商|性)|磋商|谈判|询价|评审|评标|承包|申请人|参选|[未无没]|不得|不接受|截图|打印|须|(?<![供响])应|需|将|为准|提供|通过|登录|声明|截止|渠道|列入|列为/;
/** A paper on the list that the supplier must bring. */
const BRINGS = /(?:提供|提交|出具|附(?![注近则录属]))[^。;]{0,60}?(?:截图|查询结果|证明|承诺|声明|报告|告知函)/;
const SUPPORTS = /查询|禁止参加政府采购|时点|截图|打印|存档|归档|保存|留存|名单|信用|失信|不良|联合体|上述|前述|以上/;
/** A site named as the place of publishing or registering is no place of a query. */
const PUBLISHES = /发布|公告|注册|登记|下载|获取|入库|报名|上传|递交|投诉|质疑|媒体|媒介|办理|供应商库/;

/** Other things a supplier proves, with screenshots of the same sites at times. */
const OTHER_PROOFS = /业绩|资质|社保|社会保险|建造师|项目经理|营业执照|股东|股权|发票|证书|授权书|保证金|审计|财务/;

/** Whether a sentence by itself makes a demand about credit. */
export function demands({ folded, lists, leadIn }: Demand): boolean {
  const { text, channels } = folded;
  if (LABEL.test(text) || CITES_125.test(text)) return true;
  const checked = channels.some(isCreditChannel) || (channels.length > 0 && CREDIT.test(text));
  if (checked && ASKS.test(text) && TENDERS.test(text)) return true;
  if (/信用(?:信息|记录|状况)/.test(text) && /查询|核查|查验|截图/.test(text)) return true;
  if (!namesList(lists)) return false;
  if (/是否|有无/.test(text) && /查询|核查|核实|查验|审查/.test(text) && TENDERS.test(text)) return true;
  return (
    leadIn !== null || BRINGS.test(text) || conditionIn(folded, lists) !== null || consequenceIn(folded, lists) !== null
  );
}

/** Whether a sentence goes on with what a demand just before it began. */
export function supports({ folded, lists }: Demand): boolean {
  const { text, channels } = folded;
  if (namesList(lists)) return true;
  if (OTHER_PROOFS.test(text) && !/信用|失信|不良|名单/.test(text)) return false;
  if (channels.length > 0) return !PUBLISHES.test(text) || /查询|核查|查验/.test(text);
  return (CUTOFF_LABEL.test(text) || SUPPORTS.test(text)) && !OTHER_GROUNDS.test(text);
}

export const namesList = (lists: readonly NamedListAt[]): boolean => lists.some(({ name }) => name !== null);

/** The sentence up to where its items begin, when it denies or punishes what they say. */
export function leadInOf(folded: Folded): Folded | null {
  const match = LEAD_IN.exec(folded.text);
  if (!match) return null;
  const colon = folded.text.indexOf(':', match.index);
  const lead = { ...folded, text: colon < 0 ? folded.text : folded.text.slice(0, colon) };
  return LEAD_IN_DENIES.test(lead.text) || firstWording(CONSEQUENCES, lead) ? lead : null;
}
