import type { Cells } from '../cell/cells.ts';
import { readParty } from '../cell/party.ts';
import { type Column, defineImporter, recordOf } from '../importer.ts';

const IGNORED = [
  'XK_XDR_GSZC',
  'XK_XDR_GSDJ',
  'XK_XDR_SWDJ',
  'XK_XDR_SYDW',
  'XK_XDR_SHZZ',
  'XK_FRDB',
  'XK_FR',
  '法定代表人',
  'XK_FR_SFZH',
  'XK_FR_ZJLX',
  'XK_FR_ZJHM',
  'XK_XDR_ZJLX',
  'XK_XKJGDM',
  'XK_SJLY',
  'XK_SJLYDM',
  '许可机关统一社会信用代码',
  '数据来源单位',
  '数据来源单位统一社会信用代码',
  'SJC',
  'XK_SYFW',
  'BZ',
  '备注',
  'id',
  '序号',
];

const PARTY = {
  name: { headings: ['XK_XDR_MC', '行政相对人名称'], required: true },
  category: { headings: ['XK_XDR_LB', 'XK_XDR_TYPE', 'TYPE', '行政相对人类别'] },
  code: { headings: ['XK_XDR_SHXYM', '统一社会信用代码', '行政相对人代码_1(统一社会信用代码)'] },
  organizationCode: { headings: ['XK_XDR_ZZJG', 'XK_XDR_ZDM', '组织机构代码'] },
  personalId: { headings: ['XK_XDR_ZJHM', 'XK_XDR_SFZ', '证件号码'] },
} satisfies Record<string, Column>;

/** The party of a licence row, or why there is none. */
function partyOf(cells: Cells<keyof typeof PARTY>) {
  const name = cells.needed('name');
  const category = cells.text('category');
  const party = readParty({
    name,
    category,
    code: cells.text('code'),
    otherCodes: [cells.text('organizationCode')],
    personalId: cells.text('personalId'),
  });
  if (party === 'unknown-category') cells.fault('category', `未知的取值“${category}”`);
  return typeof party === 'string' ? party : { name, ...party };
}

const STATES: Readonly<Record<string, 'annulled' | null>> = {
  '0': null,
  '1': null,
  有效: null,
  正常: null,
  '2': 'annulled',
  撤销: 'annulled',
  注销: 'annulled',
  无效: 'annulled',
};

/** 双公示 行政许可, data standard of 2018 and after. A licence favours nobody by itself and is never adverse. */
export const dualPublicityLicences = defineImporter({
  id: 'dual-publicity-licences',
  title: '行政许可双公示（2018年及以后标准）',
  publisher: '信用中国',
  list: 'administrative-license',
  columns: {
    ...PARTY,
    title: { headings: ['XK_XKWS', '行政许可决定文书名称'] },
    decisionNo: { headings: ['XK_WSH', '行政许可决定文书号'], required: true },
    kind: { headings: ['XK_XKLB', '许可类别'] },
    certificate: { headings: ['XK_XKZS', '许可证书名称'] },
    number: { headings: ['XK_XKBH', '许可编号'] },
    content: { headings: ['XK_NR', '许可内容'] },
    decidedOn: { headings: ['XK_JDRQ', '许可决定日期'], required: true },
    validFrom: { headings: ['XK_YXQZ', '有效期自'], required: true },
    validTo: { headings: ['XK_YXQZI', '有效期至'], required: true },
    authority: { headings: ['XK_XKJG', '许可机关'], required: true },
    state: { headings: ['XK_ZT', '当前状态'] },
  },
  ignored: IGNORED,
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const party = partyOf(cells);
    if (party === 'person') return 'person';
    const decidedOn = cells.day('decidedOn');
    const validFrom = cells.day('validFrom');
    const ended = cells.oneOf('state', STATES);
    return recordOf('administrative-license', {
      subject: party === 'unknown-category' ? { name: cells.needed('name'), code: null, kind: null } : party,
      authority: cells.text('authority'),
      decisionNo: cells.needed('decisionNo'),
      decidedOn: decidedOn ?? validFrom,
      actEndedOn: cells.until('validTo'),
      summary: cells.joined('title', 'kind', 'certificate', 'number', 'content'),
      events: ended && decidedOn ? [{ kind: ended, on: decidedOn }] : [],
    });
  },
});

/** 双公示 行政许可, data standard until 2017. */
export const dualPublicityLicences2017 = defineImporter({
  id: 'dual-publicity-licences-2017',
  title: '行政许可双公示（2017年及以前标准）',
  publisher: '信用中国',
  list: 'administrative-license',
  columns: {
    ...PARTY,
    decisionNo: { headings: ['XK_WSH', '行政许可决定书文号'], required: true },
    title: { headings: ['XK_XMMC', '项目名称'] },
    kind: { headings: ['XK_SPLB', '审批类别'] },
    content: { headings: ['XK_NR', '许可内容'] },
    decidedOn: { headings: ['XK_JDRQ', '许可决定日期'], required: true },
    validTo: { headings: ['XK_JZQ', '许可截止期'], required: true },
    authority: { headings: ['XK_XZJG', '许可机关'], required: true },
    state: { headings: ['XK_ZT', '当前状态'] },
    division: { headings: ['DFBM', '地方编码'] },
  },
  ignored: IGNORED,
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const party = partyOf(cells);
    if (party === 'person' || party === 'unknown-category') return 'person';
    const decidedOn = cells.day('decidedOn');
    const division = cells.text('division')?.slice(0, 6) ?? null;
    const state = cells.oneOf('state', STATES_2017);
    return recordOf('administrative-license', {
      subject: party,
      region: division !== null && /^\d{6}$/.test(division) ? division : null,
      authority: cells.text('authority'),
      decisionNo: cells.needed('decisionNo'),
      decidedOn,
      actEndedOn: cells.until('validTo'),
      summary: cells.joined('title', 'kind', 'content'),
      events: state && decidedOn ? [{ kind: state, on: decidedOn }] : [],
    });
  },
});

const STATES_2017: Readonly<Record<string, 'annulled' | 'objection' | null>> = {
  '0': null,
  正常: null,
  '1': 'annulled',
  撤销: 'annulled',
  '2': 'objection',
  异议: 'objection',
  '3': null,
  其他: null,
};
