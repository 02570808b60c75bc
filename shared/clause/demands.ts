import { isCreditChannel } from './channels.ts';
import { listsIn, type NamedListAt } from './credit-lists.ts';
import { CUTOFF_LABEL } from './cutoffs.ts';
import { type Folded, fold } from './folded.ts';
import { sentences } from './sentences.ts';
import { DECLARATION_ENDS, DECLARATION_OPENS, DECLARATION_TITLE, DEMANDS, FOREIGN } from './speakers.ts';
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

/** How many sentences later a text still speaks of the same thing. */
const REACH = 4;
const LEAD_REACH = 40;
const DECLARATION_REACH = 40;

const ANCHOR =
  /@|信用|失信|行贿|违法|黑名单|经营异常|惩戒|财库|查询|下列|以下|如下|承诺|声明|截止|截图|打印|存档|归档|保存|留存|联合体|拒绝|限制|禁止|取消|不得|无效|否决|签字|盖章|公章|自查|函|第.{1,3}[章部节]/;
const CREDIT =
  /信用(?:信息|记录|状况|查询|情况|档案查询)|不良信用|失信|严重违法|税收违法|经营异常|黑名单|行贿|违法记录|惩戒/;
const ASKS = /查询|查验|核查|核实|检索|查证|列入|列为|纳入|截图|打印|公示|公布|记录/;
const LABEL =
  /信用(?:信息|记录|状况)?(?:的)?(?:查询|使用)[^,。;]{0,16}?(?:渠道|时点|记录|证据|规则|方式|办法|截止|网站|内容)|(?:查询)?记录(?:和|及|与)(?:相关)?证据(?:的)?留存|信用(?:信息|记录)(?:的)?(?:使用|查询)(?:规则)?:?/;
const SUPPORTS = /查询|时点|截图|打印|存档|归档|保存|留存|名单|信用|失信|不良|联合体|上述|前述|以上/;

/** The words of one who demands; without any of them a sentence that names a site and a list only describes the site. */
const TENDERS =
  /投标|供应商|采购人|采购单位|代理|招标|响应|磋商|谈判|询价|评审|评标|承包|申请人|参选|[未无没]|不得|不接受|截图|打印|须|(?<![供响])应|需|将|为准|提供|通过|登录|声明|截止|渠道|列入|列为/;

/** A paper on the list that the supplier must bring. */
const BRINGS = /(?:提供|提交|出具|附)[^。;]{0,60}?(?:截图|查询结果|证明|承诺|声明|报告|告知函)/;
/** A line of a table of contents. */
const CONTENTS_LINE = /^[(（第]?[\d一二三四五六七八九十][^,。;]{0,60}?[一-龥)][.…·]*\d{1,4}$/;

/** A site named as the place of publishing or registering is no place of a query. */
const PUBLISHES = /发布|公告|注册|登记|下载|获取|入库|报名|上传|递交|投诉|质疑|媒体|媒介|办理|供应商库/;

const foreign = ({ text }: Folded): boolean => {
  const demanded = DEMANDS.test(text);
  return FOREIGN.some(({ pattern, demandSpares }) => !(demandSpares && demanded) && pattern.test(text));
};

/** The sentence up to where its items begin, when it denies or punishes what they say. */
function leadInOf(folded: Folded): Folded | null {
  const match = LEAD_IN.exec(folded.text);
  if (!match) return null;
  const colon = folded.text.indexOf(':', match.index);
  const lead = { ...folded, text: colon < 0 ? folded.text : folded.text.slice(0, colon) };
  return LEAD_IN_DENIES.test(lead.text) || firstWording(CONSEQUENCES, lead) ? lead : null;
}

/** Whether the sentence by itself makes a demand about credit. */
function demands({ folded, lists, leadIn }: Demand): boolean {
  const { text, channels } = folded;
  if (LABEL.test(text) || CITES_125.test(text)) return true;
  const checked = channels.some(isCreditChannel) || (channels.length > 0 && CREDIT.test(text));
  if (checked && ASKS.test(text) && TENDERS.test(text)) return true;
  if (/信用(?:信息|记录|状况)/.test(text) && /查询|核查|查验|截图/.test(text)) return true;
  if (!lists.some(({ name }) => name !== null)) return false;
  return (
    leadIn !== null || BRINGS.test(text) || conditionIn(folded, lists) !== null || consequenceIn(folded, lists) !== null
  );
}

/** Whether the sentence goes on with what a demand just before it began. */
function supports(folded: Folded): boolean {
  const { text, channels } = folded;
  if (channels.length > 0) return !PUBLISHES.test(text) || /查询|核查|查验/.test(text);
  return (CUTOFF_LABEL.test(text) || SUPPORTS.test(text)) && !OTHER_GROUNDS.test(text);
}

/**
 * Finds the sentences in which a tender demands a check of credit, among all the others of the document. A sentence
 * is left out when a supplier speaks in it (a declaration and everything under its title), when it teaches how to
 * query, quotes policy, or speaks of other occasions than a tender.
 */
export function* demandsIn(source: string): Generator<Demand> {
  let sinceDemand = REACH + 1;
  let leadIn: { folded: Folded; left: number } | null = null;
  let declared = 0;
  for (const { start, end, opens, closes } of sentences(source)) {
    const folded = fold(source, start, end);
    const { text } = folded;
    if (text === '') continue;
    sinceDemand++;
    declared--;
    if (leadIn && --leadIn.left < 0) leadIn = null;
    if (!ANCHOR.test(text)) continue;
    if (DECLARATION_ENDS.test(text)) declared = 0;
    if (opens && closes && DECLARATION_TITLE.test(text)) {
      declared = DECLARATION_REACH;
      sinceDemand = REACH + 1;
      continue;
    }
    if (foreign(folded)) {
      if (DECLARATION_OPENS.test(text)) declared = DECLARATION_REACH;
      sinceDemand = REACH + 1;
      continue;
    }
    if (declared > 0 && !DEMANDS.test(text)) continue;
    if (opens && closes && CONTENTS_LINE.test(text)) continue;
    const lead = leadInOf(folded);
    if (lead) leadIn = { folded: lead, left: LEAD_REACH };
    const demand: Demand = { folded, lists: listsIn(folded), leadIn: leadIn?.folded ?? null };
    const named = demand.lists.some(({ name }) => name !== null);
    if (demands(demand)) {
      sinceDemand = 0;
    } else if (sinceDemand > REACH || !(named || supports(folded))) {
      continue;
    } else if (named || folded.channels.length > 0) sinceDemand--;
    yield demand;
  }
}
