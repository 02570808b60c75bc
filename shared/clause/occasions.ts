import { simplifiedCharacter } from './traditional.ts';
import type { Wording } from './wording.ts';

export type OccasionKind =
  | 'enactment'
  | 'circular'
  | 'guide'
  | 'support'
  | 'credit'
  | 'news'
  | 'decision'
  | 'disclosure'
  | 'persons'
  | 'lease'
  | 'teaching'
  | 'catalogue';

/**
 * Whole texts that name the same lists and sites and are no tender: what the text is shows in words that a tender's
 * own pages have no use for. Read on simplified text with its punctuation, blanks left out.
 */
export const OCCASIONS: readonly Wording<OccasionKind>[] = [
  {
    kind: 'enactment',
    pattern:
      /制定本(?:法|办法|条例|规定|规则|细则|准则|(?:工作|行动|实施|推进|系统推进)?(?:方案|办法|细则|意见))(?!.{0,4}(?:招标|采购)文件)|(?:本|此)(?:法|办法|条例|规定|规则|细则|方案|意见|通知)自.{1,16}?(?:施行|实施|执行|生效)|本(?:法|办法|条例|规定|细则)所称/,
    example: '本办法自2031年1月1日起施行',
  },
  {
    kind: 'enactment',
    pattern:
      /(?:^|[\n。])第[一二三四五六七八九十百\d]{1,5}条[^。]{0,30}?(?:规定的[^。]{1,30}是指|国家|县级以上|各级|财政部门|任何单位|采购人、采购代理机构)/,
    example: '第九条县级以上财政部门应当公布供应商的信用记录',
  },
  {
    kind: 'circular',
    pattern:
      /各(?!投标|供应|潜在|响应|参)[^。;；:：\n]{0,30}(?:局|委|办|单位|政府|部门|厅|院|中心|科室|机构|企业|公司|区|县|州|市|会)[:：]|(?:现|予以)(?:将.{0,50})?印发|请(?:认真贯彻|遵照|贯彻)|(?:实施|开展)(?:失信)?联合惩戒的?(?:措施|合作备忘录)|惩戒措施[:：]|征求意见稿|会议(?:强调|要求|指出|纪要)|工作(?:总结|报告|要点)|下一步(?:工作|打算)|[\d余]家次|监督检查中|各(?:市|区|县|部门|单位|级)[^。\n]{0,20}?要(?:加强|严格|依法|建立|落实)/,
    example: '各市、州财政局，省直各单位：',
  },
  {
    kind: 'guide',
    pattern:
      /办事指南|办理(?:条件|须知|时限|流程|依据|地点)|受理条件|承诺办结|审批部门|许可(?:条件|证?办理|申请)|设立登记|登记(?:须知|指南|申请书)|告知承诺|移出申请|信用修复(?:指南|流程|申请|承诺)|[兼担]任.{0,8}(?:董事|监事|经理|负责人)|名录登记|准入(?:登记|备案)|备案(?:须知|指南|条件)/,
    example: '办理时限：3个工作日',
  },
  {
    kind: 'support',
    pattern:
      /申报(?:条件|对象|范围|单位|企业|主体|材料|通知|指南|要求|项目)|(?:支持|奖励|补助|扶持|补贴|资助)(?:条件|对象|资金|标准)|(?:奖励|补助|扶持|补贴|资助)(?:政策|项目|范围)|一次性(?:奖励|补助|补贴)|(?:专项|引导|奖补)资金|培育入库|入库企业|认定条件|评选(?:条件|范围|活动)|(?:拟)?推荐(?:名单|对象)公示|示范(?:企业|单位)(?:评选|认定|申报)/,
    example: '支持条件：在本市依法登记注册',
  },
  {
    kind: 'credit',
    pattern:
      /贷款|信用贷|授信|征信(?:系统|报告|查询)|准入条件|借款|放款|融资担保|担保费率|承保|投保(?:人|须知)|保险费率|保函产品/,
    example: '贷款人通过征信系统查询',
  },
  {
    kind: 'news',
    pattern:
      /本报讯|(?:本报|本网|通讯员|实习)记者|记者(?:昨日|今日|近日|从|获悉|了解)|据(?:介绍|悉|了解|统计)|新闻发布会|(?:责任)?编辑[:：]|小编|百度|点击查询|怎么(?:查|修复|办理|移出)/,
    example: '记者从市发改委获悉',
  },
  {
    kind: 'decision',
    pattern:
      /(?:处罚|处理|裁定|判决|执行)决定?书|投诉事项|被投诉人|质疑(?:答复|不成立|事项)|(?:已)?收悉|本机关(?:认为|依法|作出)|本院(?:认为|依法|查明)|(?:经查|查明)[,，].{0,30}?(?:投标人|供应商|当事人)|下列(?:纳税人|企业|被执行人|当事人)|(?:^|\n)[^\n。，,:：]{0,50}(?:中标|成交|结果|废标|终止)(?:结果)?公[告示](?:\n|$)/,
    example: '投诉事项1：中标供应商不具备投标资格',
  },
  {
    kind: 'disclosure',
    pattern:
      /发行人|律师(?:核查|事务所|认为)|法律意见书|年度报告|报告期内?|实际控制人(?:诚信|及其一致)|挂牌公司|尽职调查|董事会|监事会|股东大会|证券代码/,
    example: '经本所律师核查，发行人不属于失信被执行人',
  },
  {
    kind: 'persons',
    pattern: /报考|招聘|应聘|招录|录用考察|落户|入户|专家(?:征集|入库|库的?管理)|参赛|竞赛|参评|入学|入职|政审/,
    example: '专家征集公告',
  },
  {
    kind: 'lease',
    pattern: /招租|承租|竞买|竞拍|(?:意向)?受让方|挂牌转让|加盟|招商(?:入驻|引资)|入驻(?:企业|条件|商户)|租金|出让/,
    example: '房产公开招租公告',
  },
  {
    kind: 'teaching',
    pattern:
      /案例(?:分析|解析|一|二|\d)|[A-Z甲乙丙]公司|(?:^|[\n。])(?:[问答]|问题|分析|解析)[:：]|常见问题|专家(?:提醒|解读|点评)|政策(?:解读|问答)|为什么|笔者|实践中|小贴士/,
    example: '案例分析：甲公司被拒绝参与',
  },
  {
    kind: 'catalogue',
    pattern:
      /更新频率|免费(?:试用|体验)|系统自动|(?:功能|模块|平台|产品)(?:介绍|功能|说明)|履约评价|在册供应商|数据(?:来源|项|目录|接口)|信息(?:来源单位|提供单位|目录)|接口(?:说明|地址|文档)|没有找到|查询关键[字词]|搜索结果|共(?:找到|查到)?\d+条|客户服务|版权所有|供应商(?:准入|入库|建档)(?:资料|申请|登记)?|入库资料/,
    example: '数据项、来源网站与更新频率',
  },
];

/** The frame of a tender: it speaks of itself, of its own papers and of the time they are due. */
const THIS_TENDER =
  /本(?:项目|标段|标包|包|工程|采购|招标|磋商|询价|次(?:政府)?(?:采购|招标|磋商|谈判|询价|比选|竞价|投标|项目|响应))|(?:投标人|供应商|响应人|磋商|谈判|询价|报价|竞价|比选|申请人)须知|前附表|(?:投标|响应|应答|报价|磋商|谈判|竞价|比选|开标)(?:性)?(?:文件)?(?:的)?(?:提交|递交|接收)?(?:的)?截止|(?:投标|响应|报价)(?:人资格|无效|将被否决)|(?:按|作|视)为?无效(?:投标|响应|报价)|(?:提交|递交)(?:首次)?(?:投标|响应|报价)文件|(?:供应商|投标人|响应人|参选人|承包商)[^。;；\n]{0,20}?(?:须|(?<![供响])应|不得|未被)|采购项目|开标当[日天]/;
/** Enactments speak of tenders in general, with the words of tenders; only one that speaks of itself is none. */
const ITSELF =
  /本(?:项目|标段|次(?:采购|招标|磋商|谈判|询价|比选|竞价))|(?:投标人|供应商|磋商|谈判|询价|比选)须知|前附表/;
const OF_TENDERS_AT_LARGE: readonly OccasionKind[] = ['enactment', 'circular', 'news', 'decision', 'teaching'];

/** Those who bid, those who buy, and their proceedings: one of them is on any page of a tender. */
const TENDER =
  /投标|招标|采购[人文项代方活单法]|供应商|磋商|谈判|询价|比选|响应|报价|竞价|承包|参选|申请人|本项目|中标|成交|查询(?:渠道|截止|的?时间)/;
/**
 * An item out of a tender's list, or a row of its table, says nothing of whose item it is, and needs not: it has no
 * subject at all. Any other subject is of another occasion.
 */
const BARE_ITEM =
  /^(?:[(（]?[\d一二三四五六七八九十]{1,4}[)）、.．]|[①-⑳★▲●■*-])*(?:截[至止][^，,]{1,20}[，,])?(?:且|须|应|均|必须|当前)*(?:未|没有|无|不得|不存在|不属于|不是|不在|被|在?[“"「（(]?(?:信用|国家企业|中国|全国|失信|重大|严重|经营|行政|政府|https?|www)|使用规则|截止|证据|网页|网站)/;
const ITEMS_LENGTH = 500;

const areItems = (text: string): boolean =>
  text.length <= ITEMS_LENGTH &&
  text.split(/[\n。；;]/).every((sentence) => sentence === '' || BARE_ITEM.test(sentence));

const plainOf = (source: string): string =>
  source.replace(/[ \u3000\t\v]+/g, '').replace(/[\u4e00-\u9fff]/g, simplifiedCharacter);

/** Whether a whole text is of another occasion than a tender: an enactment, a subsidy, a loan, a contest, a decision. */
export function isOtherOccasion(source: string): boolean {
  const text = plainOf(source);
  if (ITSELF.test(text)) return false;
  if (!TENDER.test(text)) return !areItems(text);
  const addressed = THIS_TENDER.test(text);
  return OCCASIONS.some(
    ({ kind, pattern }) => (!addressed || OF_TENDERS_AT_LARGE.includes(kind)) && pattern.test(text),
  );
}
