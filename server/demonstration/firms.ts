import { checkCharacter, organizationCheckCharacter } from '../../shared/uscc/check-character.ts';

/** GB/T 2260 assigns no 99: a code of this division passes every check and can be no real firm's. */
const DIVISION = '990000';

function codeOf(category: string, serial: number): string {
  const organization = `MADEM${String(serial).padStart(3, '0')}`;
  const body = `${category}${DIVISION}${organization}${organizationCheckCharacter(organization)}`;
  return body + checkCharacter(body);
}

/** An invented party of the demonstration. All names begin with 示例. */
export interface Firm {
  name: string;
  code: string;
  kind: 'legal-person' | 'branch' | 'public-institution';
  formerName?: string;
  parent?: string;
  head?: string;
}

const firm = (serial: number, name: string): Firm => ({ name, code: codeOf('91', serial), kind: 'legal-person' });
const parent = firm(4, '示例丁工程有限公司');

/** Whoever bids, buys or is recorded in the demonstration, by what it shows. */
export const FIRMS = {
  purchaser: { name: '示例市第一中学', code: codeOf('12', 90), kind: 'public-institution' },
  agency: firm(91, '示例招标咨询有限公司'),
  banned: firm(1, '示例甲建筑工程有限公司'),
  trusted: firm(2, '示例乙建设集团股份有限公司'),
  nameOnly: firm(3, '示例丙装饰工程有限公司'),
  parent,
  branch: { ...firm(5, '示例丁工程有限公司大庆分公司'), kind: 'branch', parent: parent.code },
  abnormal: firm(6, '示例戊市政工程有限公司'),
  clear: { ...firm(7, '示例己园林绿化有限公司'), head: '虚构负责人一' },
  mismatched: firm(8, '示例壬机电安装有限公司'),
  dishonest: firm(9, '示例癸消防工程有限公司'),
  lead: firm(10, '示例子智能科技有限公司'),
  debtor: firm(11, '示例丑系统集成有限公司'),
  sameHead: { ...firm(12, '示例寅环境工程有限公司'), head: '虚构负责人一' },
  renamed: { ...firm(13, '示例辰建材有限公司'), formerName: '示例卯建材有限公司' },
} satisfies Record<string, Firm>;

/** In no register and on no list: the one is spoken for by the demonstration's lists, the other by none. */
export const UNREGISTERED = '示例庚设计咨询有限公司';
export const OUTSIDER = '虚构辛物资贸易有限公司';
