import { fineIn } from '../cell/fine.ts';
import { readParty } from '../cell/party.ts';
import { readPenalties } from '../cell/penalties.ts';
import { defineImporter, recordOf } from '../importer.ts';

/** 双公示 行政处罚, data standard until 2017: the result is one text, and the row says whether the decision still stands. */
export const dualPublicityPenalties2017 = defineImporter({
  id: 'dual-publicity-penalties-2017',
  title: '行政处罚双公示（2017年及以前标准）',
  publisher: '信用中国',
  list: 'administrative-penalty',
  columns: {
    name: { headings: ['CF_XDR_MC', '行政相对人名称'], required: true },
    code: { headings: ['CF_XDR_SHXYM', '行政相对人代码_1(统一社会信用代码)'] },
    organizationCode: { headings: ['CF_XDR_ZDM', '行政相对人代码_2(组织机构代码)'] },
    personalId: { headings: ['CF_XDR_SFZ', '行政相对人代码_5(居民身份证号)'] },
    decisionNo: { headings: ['CF_WSH', '行政处罚决定书文号'], required: true },
    title: { headings: ['CF_CFMC', '处罚名称'] },
    penalty: { headings: ['CF_CFLB1', '处罚类别1'] },
    otherPenalty: { headings: ['CF_CFLB2', '处罚类别2'] },
    result: { headings: ['CF_JG', '处罚结果'], required: true },
    decidedOn: { headings: ['CF_JDRQ', '处罚决定日期'], required: true },
    authority: { headings: ['CF_XZJG', '处罚机关'], required: true },
    state: { headings: ['CF_ZT', '当前状态'], required: true },
    division: { headings: ['DFBM', '地方编码'] },
    stamp: { headings: ['SJC', '数据更新时间戳'] },
    publishUntil: { headings: ['GSQX', '公示期限'] },
  },
  ignored: [
    'CF_SY',
    '处罚事由',
    'CF_YJ',
    '处罚依据',
    'CF_XDR_GSDJ',
    'CF_XDR_SWDJ',
    'CF_FR',
    '法定代表人姓名',
    'CF_SYFW',
    '信息使用范围',
    'BZ',
    '备注',
    '序号',
  ],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const name = cells.needed('name');
    const party = readParty({
      name,
      category: null,
      code: cells.text('code'),
      otherCodes: [cells.text('organizationCode')],
      personalId: cells.text('personalId'),
    });
    if (party === 'person' || party === 'unknown-category') return 'person';
    const decidedOn = cells.day('decidedOn');
    const changedOn = cells.day('stamp') ?? decidedOn;
    const state = cells.oneOf('state', STATES);
    const division = cells.text('division')?.slice(0, 6) ?? null;
    const result = cells.text('result');
    return recordOf('administrative-penalty', {
      subject: { name, ...party },
      region: division !== null && /^\d{6}$/.test(division) ? division : null,
      authority: cells.text('authority'),
      decisionNo: cells.needed('decisionNo'),
      decidedOn,
      publishUntil: cells.until('publishUntil'),
      penalties: readPenalties(cells.joined('penalty', 'otherPenalty', 'result')),
      amountCny: fineIn(result),
      summary: cells.joined('title', 'penalty', 'otherPenalty', 'result'),
      events: state && changedOn ? [{ kind: state, on: changedOn }] : [],
    });
  },
});

const STATES: Readonly<Record<string, 'annulled' | 'objection' | null>> = {
  '0': null,
  正常: null,
  '1': 'annulled',
  撤销: 'annulled',
  '2': 'objection',
  异议: 'objection',
  '3': null,
  其他: null,
};
