/**
 * Sites where tenders have credit checked, by the names they go under, with one uniform name each. Patterns read text
 * whose blanks and quotation marks are gone. A site whose name is its domain alone is known by the domain.
 */
interface Channel {
  name: string;
  pattern: string;
  domain?: string;
  /** The site publishes nothing but credit records: to ask there is to check credit. */
  credit: boolean;
  example: string;
}

const CHANNELS: readonly Channel[] = [
  {
    name: '全国信用信息共享平台',
    pattern: '全国信用信息共享平台',
    credit: true,
    example: '全国信用信息共享平台',
  },
  { name: '信用中国', pattern: '信用中国', domain: 'creditchina.gov.cn', credit: true, example: '“信用中国”网站' },
  {
    name: '中国政府采购网',
    pattern: '中国政府采购网',
    domain: 'ccgp.gov.cn',
    credit: false,
    example: '中国政府采购网（www.ccgp.gov.cn）',
  },
  {
    name: '国家企业信用信息公示系统',
    pattern: '(?:全国|国家)?企业信用信息公示(?:系统|网|平台)',
    domain: 'gsxt.gov.cn',
    credit: false,
    example: '全国企业信用信息公示系统',
  },
  {
    name: '中国执行信息公开网',
    pattern: '(?:中国)?执行信息公开网',
    domain: 'zxgk.court.gov.cn',
    credit: true,
    example: '中国执行信息公开网（http://zxgk.court.gov.cn）',
  },
  {
    name: '全国法院失信被执行人名单信息公布与查询平台',
    pattern:
      '(?:最高人民法院)?(?:全国法院)?失信被执行人(?:名单)?信息(?:公布与)?查询(?:平台|系统|网站|网)|全国法院失信被执行人名单',
    domain: 'shixin.court.gov.cn',
    credit: true,
    example: '全国法院失信被执行人名单信息公布与查询平台',
  },
  {
    name: '全国法院被执行人信息查询系统',
    pattern: '全国法院被执行人信息查询(?:平台|系统|网站|网)',
    credit: true,
    example: '全国法院被执行人信息查询平台',
  },
  {
    name: '中国裁判文书网',
    pattern: '(?:中国)?裁判文书网',
    domain: 'wenshu.court.gov.cn',
    credit: false,
    example: '中国裁判文书网',
  },
  {
    name: '军队采购网',
    pattern: '(?:中国)?军队采购网',
    domain: 'plap.mil.cn',
    credit: false,
    example: '军队采购网（www.plap.mil.cn）',
  },
  {
    name: '全国建筑市场监管公共服务平台',
    pattern: '全国建筑市场监管(?:公共服务|与诚信信息发布|一体化工作)平台|四库一平台',
    domain: 'jzsc.mohurd.gov.cn',
    credit: false,
    example: '全国建筑市场监管公共服务平台（四库一平台）',
  },
  {
    name: '全国公路建设市场监督管理系统',
    pattern: '全国公路建设市场(?:信用信息管理|监督管理)系统',
    domain: 'glxy.mot.gov.cn',
    credit: false,
    example: '全国公路建设市场信用信息管理系统',
  },
  {
    name: '中国海关企业进出口信用信息公示平台',
    pattern: '(?:中国海关)?企业进出口信用信息公示平台',
    domain: 'credit.customs.gov.cn',
    credit: false,
    example: '中国海关企业进出口信用信息公示平台',
  },
  {
    name: '国家税务总局网站',
    pattern: '国家税务总局(?:官方)?网站?|国家税务总局(?=重大税收)',
    domain: 'chinatax.gov.cn',
    credit: false,
    example: '国家税务总局网站',
  },
  { name: '信用交通', pattern: '信用交通', credit: true, example: '信用交通网站' },
  {
    name: '中国人民银行征信中心',
    pattern: '(?:中国)?人民银行征信中心',
    domain: 'pbccrc.org.cn',
    credit: true,
    example: '中国人民银行征信中心',
  },
  { name: '天眼查', pattern: '天眼查', domain: 'tianyancha.com', credit: false, example: '天眼查' },
  { name: '企查查', pattern: '企查查', domain: 'qcc.com', credit: false, example: '企查查' },
];

const PROVINCES =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|' +
  '重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|深圳|厦门|青岛|大连|宁波|兵团';
/** The local credit sites name themselves 信用 and the place; the words after 信用 that are no place are left out. */
const LOCAL_CREDIT = `(?:各级|省级?|市级?)信用信息共享平台|信用中国\\([一-龥]{2,6}\\)|信用(?:${PROVINCES})(?:省|市)?|(?:${PROVINCES})(?:省|市)?信用网|信用(?!信息|记录|查询|评价|等级|报告|管理|平台|服务|公示|档案|承诺|状况|修复|体系|建设|代码|共享|交通|中国|和|与|及|网)[一-龥]{2,3}(?=网站|网\\(|官网|平台\\()`;
/** 浙江政府采购网, 广西壮族自治区政府采购网: provinces publish their own bans there. */
const LOCAL_PROCUREMENT = `(?:${PROVINCES})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?政府采购(?:信息|监管)?网|(?<=[一-龥]{2}[省市])政府采购(?:信息)?网`;

const ADDRESS = '[a-z0-9▇*.:/#?=&%~-]{5,}';
const NAMES = [LOCAL_CREDIT, LOCAL_PROCUREMENT, ...CHANNELS.map(({ pattern }) => pattern)].join('|');
/** Every channel's name and every run of characters that may be a web address, in folded text. */
export const CHANNEL_OR_ADDRESS = new RegExp(`${NAMES}|${ADDRESS}`, 'g');

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const KNOWN = CHANNELS.map((channel) => ({ ...channel, whole: whole(channel.pattern.replace(/\(\?=.*$/, '')) }));

/** The uniform name of a channel written by its name, or null where the match is an address. */
export function channelOfName(match: string): string | null {
  if (/^[\x20-\x7e▇]/.test(match)) return null;
  return KNOWN.find((channel) => channel.whole.test(match))?.name ?? match.replace('(', '（').replace(')', '）');
}

/** The channel behind a web address, '' for any other address, null where the characters are no address. */
export function channelOfAddress(match: string): string | null {
  const known = CHANNELS.find(({ domain }) => domain && match.includes(domain));
  if (known) return known.name;
  return /[a-z▇*]\.[a-z▇*]|:\/\//.test(match) ? '' : null;
}

/** Whether to ask at this channel is to check credit, whatever else the sentence says. */
export const isCreditChannel = (name: string): boolean =>
  CHANNELS.find((channel) => channel.name === name)?.credit ?? name.startsWith('信用');

/** For the tests: each row's name and example. */
export const CHANNEL_EXAMPLES: readonly { name: string; example: string }[] = CHANNELS;
