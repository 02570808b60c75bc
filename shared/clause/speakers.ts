import type { Wording } from './wording.ts';

export type ForeignKind =
  | 'declaration'
  | 'instruction'
  | 'policy'
  | 'occasion'
  | 'persons'
  | 'finding'
  | 'rating'
  | 'threat'
  | 'contract';

const SELF =
  '(?:我方|我公司|我单位|我司|我院|我所|我校|我厂|我社|我行|我们|我企业|本公司|本单位|本企业|本投标人|本供应商|本人|承诺人|声明人|投标人\\(供应商名称\\))';

/**
 * Sentences that speak of the same lists and sites and are no demand of a tender: who speaks, or to whom, is another.
 * `demandSpares`: a supplier who shall do something, in the same sentence, makes it a demand after all.
 */
interface Foreign extends Wording<ForeignKind> {
  demandSpares: boolean;
}

export const FOREIGN: readonly Foreign[] = [
  {
    kind: 'declaration',
    pattern: new RegExp(
      `(?<![被由经与向在对受和或及入])${SELF}(?!(?:将|会)?对|将)[^。;]{0,60}?(?:未|没有|无(?!效|须|需)|不存在|不属于|不是|非|承诺|声明|保证|符合|具备|具有|愿|同意|已|满足|郑重|提供)`,
    ),
    example: '我方未被列入失信被执行人名单',
    demandSpares: false,
  },
  {
    kind: 'declaration',
    pattern:
      /郑重(?:声明|承诺)|(?:兹|特此|现)(?:声明|承诺|证明)|^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.])?承诺[^。;]{0,40}?(?:可|未|无|没有|真实|不存在)|(?:贵方|贵单位|贵公司|贵中心)|愿(?:意)?(?:承担|接受)[^。;]{0,20}?(?:责任|后果|处罚|惩戒)|(?:如|若)[^。;]{0,16}?(?:虚假|不实|违反(?:上述|以上)承诺)[^。;]{0,20}?(?:愿|自愿)/,
    example: '郑重声明：未被列入失信被执行人名单',
    demandSpares: false,
  },
  {
    kind: 'instruction',
    pattern:
      /点击|输入(?:被|单位|企业|公司|要|需|查询|你|您|统一)|(?:怎么|怎样|如何)(?:查|查询|办理|修复)|查询(?:的)?(?:方法|步骤|流程|教程|入口)|搜索(?:框|栏)|百度|小编|第[一二三]步/,
    example: '打开信用中国网站，输入企业名称后点击查询',
    demandSpares: true,
  },
  {
    kind: 'policy',
    pattern:
      /各(?:地区|部门|级(?:人民)?(?:政府|财政|法院|部门|机关|单位)|有关部门|地方)|人民法院(?:应|可|将|要|依)|鼓励|(?:评[标审]专家|招标从业人员|从业人员)[^。;]{0,20}?失信|应当?在[^。;]{0,24}?(?:采购|招标|预审)文件[^。;]{0,12}?(?:中|里)?(?:明确|约定|载明|规定)|本(?:办法|通知|意见|规定|条例|备忘录)|^第[一二三四五六七八九十百\d]{1,5}条[^。;]{0,20}?(?:国家|县级以上|财政部门|采购人、采购代理机构)|(?:评[标审]专家|从业人员|代理机构)(?:应|须|不得|近三年|[^。;查]{0,30}?未被)|为(?:了)?(?:贯彻|规范|推进|加强|健全|完善)|推进[^。;]{0,16}?(?:建设|机制)|备忘录/,
    example: '各地区应当鼓励优先选择无失信记录的招标代理机构',
    demandSpares: true,
  },
  {
    kind: 'occasion',
    pattern:
      /参赛|竞赛|大赛|选手|报考|应聘|招聘|求职|入职|招录|报名者|贷款|政采贷|信贷|放款|借款人|授信|信用卡|担保(?:公司|机构|业务)|融资(?:担保|申请|需求)|申报(?:单位|企业|项目|主体|人)|评优|评选表彰|拟表彰|项目申报|入库企业|支持条件|奖励|信用贷|征信|意向方|承租|入户|认定(?:条件|为(?:高新|专精))|补贴|落户|积分/,
    example: '参赛单位未被列入失信被执行人名单',
    demandSpares: true,
  },
  {
    kind: 'persons',
    pattern:
      /董事|监事|高级管理人员|持股|持有公司|证监会|股东大会|任命|聘任|挂牌公司|上市公司|证券|截[止至]本公告(?:披露|发布)?(?:之?日|时)/,
    example: '新任董事不属于失信被执行人',
    demandSpares: true,
  },
  {
    kind: 'finding',
    pattern:
      /暂未|查无|成立以来|详见(?:查询)?(?:截图|附件|第)|为本项目[^。;]{0,12}?(?:提供|保障)|有限公司因|经(?:查询|核查|查)[^。;]{0,20}?(?:中标|成交)(?:供应商|人|单位)[^。;]{0,12}?(?:未|无|不存在|没有)|经[^。;]{0,60}?(?:查询|核查|核实)[^。;]{0,20}?(?:供应商|投标人|公司|单位|企业)(?:均|都|已|目前)(?:未|无|不存在|没有)/,
    example: '经查询，成交供应商未被列入失信被执行人名单',
    demandSpares: false,
  },
  {
    kind: 'rating',
    pattern:
      /^(?![^。;]{0,1000}(?:失信|违法|黑名单|行贿|列入|限制))[^。;]{0,1000}?(?:第三方信用|信用(?:评级|服务)机构|(?:信用|资信)(?:评价|等级|评级|评分)|资信证明)/,
    example: '提供第三方信用服务机构出具、在信用中国网站公示的信用报告',
    demandSpares: false,
  },
  {
    kind: 'threat',
    pattern:
      /(?:将|予以|(?<!社)会|并|可|报)(?:其|被|把|由)?[^。;未不否查]{0,30}?(?:列入|记入|纳入|计入|录入|载入)|由[^。;,]{0,16}?(?:部门|机关|机构|法院)[^。;,未不]{0,12}?(?:列入|记入|纳入)|处以[^。;]{0,30}?罚款|没收违法所得|依法将/,
    example: '中标人放弃中标的，将被列入不良行为记录名单',
    demandSpares: false,
  },
  {
    kind: 'contract',
    pattern: /[甲乙丙]方|合同履行(?:期间|过程)|(?:解除|终止)(?:本)?合同|违约(?:责任|金)/,
    example: '乙方被列入失信被执行人名单的，甲方有权单方终止合同',
    demandSpares: true,
  },
];

/** A supplier or bidder who shall, or a listed one who may not. */
export const DEMANDS =
  /(?:投标人|供应商|响应人|申请人|参选人|投标单位|报价人|承包人|联合体)[^。;]{0,40}?(?:须|(?<![供响])应|需|必须|不得|未被|没有被|提供|提交|不接受|拒绝|无效)|(?:不接受|拒绝)[^。;]{0,60}?(?:投标|供应商)|本(?:项目|标段|工程|次招标|次采购)[^。;]{0,40}?(?:查询|核查|打印)/;

/** The title of a declaration, standing alone in its line: what follows is a supplier's own text. */
export const DECLARATION_TITLE =
  /^[^,:、]{0,26}?(?:承诺书?函?|声明函?书?|自查表|投标函|响应函|报价函|自述|保证书)(?:\((?:格式|模板|范本|样本|样式|参考)[^)]{0,12}\))?$/;

/** A sentence that opens a list of declared items. */
export const DECLARATION_OPENS = /(?:承诺|声明|保证)(?:如下|以下|下列)|(?:承诺|声明|保证)[^。;]{0,8}?:(?:$|[(]?[一1①])/;

/** What ends a declaration: its signature, or the next chapter. */
export const DECLARATION_ENDS =
  /(?:签字|签章|盖章|公章|法定代表人|日期)[^。;]{0,14}?:|^第[一二三四五六七八九十\d]{1,3}[章部节]|年月日$/;
