import { fineOf } from '../cell/fine.ts';
import { readParty } from '../cell/party.ts';
import { readPenalties } from '../cell/penalties.ts';
import { defineImporter, recordOf } from '../importer.ts';

/**
 * 双公示 行政处罚, data standard of 2018 and after, also as 信用中国 gives it in JSON (`cfWsh`, `cf_WSH`). Money is in 万元;
 * one row may hold several penalties.
 */
export const dualPublicityPenalties = defineImporter({
  id: 'dual-publicity-penalties',
  title: '行政处罚双公示（2018年及以后标准）',
  publisher: '信用中国',
  list: 'administrative-penalty',
  columns: {
    name: { headings: ['CF_XDR_MC', '行政相对人名称'], required: true },
    category: { headings: ['CF_XDR_LB', '行政相对人类别'] },
    code: { headings: ['CF_XDR_SHXYM', '统一社会信用代码', '行政相对人代码_1(统一社会信用代码)'] },
    organizationCode: { headings: ['CF_XDR_ZZJG', '组织机构代码', '行政相对人代码_3(组织机构代码)'] },
    personalId: { headings: ['CF_XDR_ZJHM', '证件号码', '行政相对人证件号码'] },
    decisionNo: { headings: ['CF_WSH', '行政处罚决定书文号', '决定书文号'], required: true },
    conductType: { headings: ['CF_WFXW', '违法行为类型'] },
    penalty: { headings: ['CF_CFLB', '处罚类别', 'CF_CFLB1'] },
    content: { headings: ['CF_NR', '处罚内容'] },
    fine: { headings: ['CF_NR_FK', '罚款金额（万元）', '罚款金额'] },
    confiscated: {
      headings: [
        'CF_NR_WFFF',
        '没收违法所得、没收非法财物的金额（万元）',
        '没收违法所得、没收非法财物的金额',
        '没收金额（万元）',
      ],
    },
    licence: { headings: ['CF_NR_ZKDX', '暂扣或吊销证照名称及编号'] },
    decidedOn: { headings: ['CF_JDRQ', '处罚决定日期'], required: true },
    publishUntil: { headings: ['CF_GSJZQ', '公示截止期', '公示截止日期'] },
    authority: { headings: ['CF_CFJG', '处罚机关'], required: true },
    publishedOn: { headings: ['CF_GSRQ', '公示日期', 'publicDate'] },
    repair: { headings: ['repairState', '修复状态'] },
    void: { headings: ['isCancelCase', '是否撤销', 'CF_SFCX'] },
  },
  // Facts and grounds quote people; papers of the head and of persons are not kept.
  ignored: [
    'CF_XDR_GSZC',
    'CF_XDR_SWDJ',
    'CF_XDR_SYDW',
    'CF_XDR_SHZZ',
    '行政相对人代码_2(工商注册号)',
    '行政相对人代码_4(税务登记号)',
    '行政相对人代码_5(事业单位证书号)',
    '行政相对人代码_6(社会组织登记证号)',
    '工商注册号',
    '税务登记号',
    '事业单位证书号',
    '社会组织登记证号',
    'CF_FRDB',
    '法定代表人',
    'CF_FR_SFZH',
    'CF_FR_ZJLX',
    'CF_FR_ZJHM',
    '法定代表人证件类型',
    '法定代表人证件号码',
    'CF_XDR_ZJLX',
    '证件类型',
    'CF_SY',
    '违法事实',
    'CF_YJ',
    '处罚依据',
    'CF_YXQ',
    '处罚有效期',
    'CF_CFJGDM',
    '处罚机关统一社会信用代码',
    'CF_SJLY',
    '数据来源单位',
    'CF_SJLYDM',
    '数据来源单位统一社会信用代码',
    'BZ',
    '备注',
    'id',
    'flowno',
    'publicStatus',
    'cutReason',
    '序号',
  ],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const name = cells.needed('name');
    const party = readParty({
      name,
      category: cells.text('category'),
      code: cells.text('code'),
      otherCodes: [cells.text('organizationCode')],
      personalId: cells.text('personalId'),
    });
    if (party === 'person') return 'person';
    if (party === 'unknown-category') cells.fault('category', `未知的取值“${cells.text('category')}”`);
    const fine = fineOf(cells);
    const confiscated = cells.yuan('confiscated', '万元');
    const words = [
      cells.text('penalty'),
      fine ? '罚款' : null,
      confiscated ? '没收' : null,
      revoked(cells.text('licence')),
    ];
    const named = words.filter((each) => each !== null).join('；');
    const decidedOn = cells.day('decidedOn');
    const ended = cells.oneOf('repair', REPAIRED) ?? cells.oneOf('void', VOID);
    return recordOf('administrative-penalty', {
      subject: { name, ...(party === 'unknown-category' ? { code: null, kind: null } : party) },
      authority: cells.text('authority'),
      decisionNo: cells.needed('decisionNo'),
      decidedOn,
      publishedOn: cells.day('publishedOn'),
      publishUntil: cells.until('publishUntil'),
      penalties: readPenalties(named || cells.text('content')),
      amountCny: fine,
      summary: cells.joined('conductType', 'penalty', 'content'),
      // The feed says that, not when: the record is taken as ended from its first day, and so is never shown.
      events: ended && decidedOn ? [{ kind: ended, on: decidedOn }] : [],
    });
  },
});

const revoked = (licence: string | null): string | null => (licence?.includes('吊销') ? '吊销' : null);

const REPAIRED: Readonly<Record<string, 'repaired' | null>> = {
  '0': null,
  '1': 'repaired',
  未修复: null,
  否: null,
  已修复: 'repaired',
  是: 'repaired',
};
const VOID: Readonly<Record<string, 'annulled' | null>> = { '0': null, '1': 'annulled', 否: null, 是: 'annulled' };
