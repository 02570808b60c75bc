import type { Role } from '../../shared/detect/mention.ts';
import { listTitle } from '../../shared/record/list.ts';
import type { IdentityBasis, PartyVerdict, Standing } from '../../shared/verdict/verdict.ts';
import type { Line } from './screened.ts';

const STANDINGS: Record<Standing, string> = {
  barred: '禁止参加',
  restricted: '受限',
  to_confirm: '待核对',
  attention: '关注',
  unknown: '无法判断',
  no_record: '按名称未见记录',
  clear: '未见不良',
  favoured: '守信激励',
};

const BASES: Record<IdentityBasis, string> = {
  code: '代码一致',
  name: '名称一致',
  former_name: '曾用名一致',
  ambiguous: '同名不止一个',
  candidate: '仅有近似名称',
  conflict: '名称与代码不符',
  invalid_code: '代码未通过校验',
  none: '未识别',
};

const ROLES: Record<Role, string> = {
  purchaser: '采购人',
  agency: '代理机构',
  supplier: '供应商',
  candidate: '候选人',
  winner: '中标（成交）人',
  subcontractor: '分包人',
  'consortium-lead': '联合体牵头人',
  'consortium-member': '联合体成员',
  authority: '监督部门',
  'expert-unit': '专家单位',
  other: '其他',
};

const LISTED = { listed: '在列', possible: '可能在列', unknown: '无法判断' } as const;

/** The lists that speak against or cannot speak for a party, in words. */
const listings = ({ listings }: PartyVerdict): string =>
  listings
    .flatMap(({ list, state }) => (state === 'not_listed' ? [] : `${listTitle(list)}：${LISTED[state]}`))
    .join('；');

const bases = ({ effects }: PartyVerdict): string =>
  [...new Set(effects.flatMap(({ basis }) => basis.map(({ document, article }) => `${document} ${article}`)))].join(
    '；',
  );

/** The columns of a screening, each with its title. */
export const COLUMNS: readonly { title: string; of: (line: Line) => string }[] = [
  { title: '文件', of: ({ file }) => file },
  { title: '主体', of: ({ party }) => party.name ?? '' },
  { title: '代码', of: ({ party, verdict }) => party.code ?? verdict.identity.subject?.code ?? '' },
  { title: '角色', of: ({ party }) => (party.role ? ROLES[party.role] : '') },
  { title: '结论', of: ({ verdict }) => STANDINGS[verdict.standing] },
  { title: '识别', of: ({ verdict }) => BASES[verdict.identity.basis] },
  { title: '名单', of: ({ verdict }) => listings(verdict) },
  { title: '依据', of: ({ verdict }) => bases(verdict) },
  { title: '说明', of: ({ verdict }) => verdict.notices.join(' ') },
];
