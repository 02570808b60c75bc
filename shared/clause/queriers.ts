import type { Querier } from './tender-clause.ts';
import type { Wording } from './wording.ts';

const ASKS = '(?:查询|核查|核实|查验|检索|审查|甄别|核验|查证|查阅|查看|截图|打印)';
const PURCHASER =
  '(?:采购人|招标人|采购单位|采购方|采购人代表|建设单位|比选人|询价人|谈判人|业主|发包人|资格审查人员|采购小组)';
const AGENCY =
  '(?:(?:采购|招标|招投标)?代理(?:机构|公司|人|单位)|集中采购(?:机构|中心)|(?:采购|招标)组织(?:机构|单位|方)|(?:公共资源|政府采购|采购|交易)中心|组织单位|工作人员)';
const COMMITTEE = '(?:(?:评标|评审|磋商|谈判|询价|资格审查|比选|竞价)(?:委员会|小组|专家组|专家)|评委会|评委)';
const SUPPLIER = '(?:投标人|供应商|响应人|申请人|参选人|投标单位|报价人|竞标人|参与人|潜在投标人)';
const BRINGS = '(?:提供|提交|出具|附|上传|打印|截图|自行|携带|查询|递交)';

/** Who makes the query; a supplier that must bring the result makes it himself. */
export const QUERYING: readonly Wording<Exclude<Querier, 'none'>>[] = [
  {
    kind: 'purchaser',
    pattern: new RegExp(
      `${PURCHASER}(?:或者?|和|及|与|、|/|\\(或)?(?:其)?(?:委托的?)?(?:${AGENCY})?[^。;]{0,60}?${ASKS}`,
    ),
    example: '由采购人或采购代理机构查询供应商的信用记录',
  },
  { kind: 'agency', pattern: new RegExp(`${AGENCY}[^。;]{0,60}?${ASKS}`), example: '采购代理机构在开标后查询' },
  {
    kind: 'committee',
    pattern: new RegExp(`${COMMITTEE}[^。;由]{0,60}?${ASKS}`),
    example: '由评标委员会通过信用中国查询',
  },
  {
    kind: 'supplier',
    pattern: new RegExp(
      `${SUPPLIER}[^。;]{0,16}?(?:(?<![供响])应当?|(?<![无不毋])[须需]|要|必须|可|请)(?:当)?[^。;]{0,8}?${BRINGS}|${SUPPLIER}自行`,
    ),
    example: '投标人须提供查询结果截图',
  },
  {
    kind: 'supplier',
    pattern:
      /(?<![无不毋][需须]?要?)(?:提供|附(?![注近则录属])|出具|(?:提交|上传|递交)(?!首次|最后|投标|响应|报价|磋商|谈判|申请|文件))[^。;]{0,80}?(?:截图|截屏|打印件|打印页|查询结果|查询记录|查询页面|查询证明|网页打印|信用报告|信用信息报告|证明材料|证明|承诺|声明)/,
    example: '提供信用中国查询结果截图',
  },
  {
    kind: 'supplier',
    pattern:
      /(?:查询|网站|网页|页面)[^,。;]{0,24}?(?:截图|打印件|截屏)(?:[^,。;]{0,10}?(?:加盖|盖章|公章|原件|复印件))?$|(?:截图|打印件|截屏)[^。;]{0,12}?(?:加盖|盖章|公章)/,
    example: '信用中国网站查询结果截图加盖公章',
  },
];
