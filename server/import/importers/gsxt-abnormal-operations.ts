import { defineImporter, recordOf } from '../importer.ts';

/** 经营异常名录 of the enterprise publicity system, and as city data sets carry it: entry and removal in one row. */
export const gsxtAbnormalOperations = defineImporter({
  id: 'gsxt-abnormal-operations',
  title: '经营异常名录（国家企业信用信息公示系统）',
  publisher: '国家企业信用信息公示系统',
  list: 'abnormal-operations',
  columns: {
    name: { headings: ['ENTNAME', 'corp_nm', '企业名称', '名称'], required: true },
    code: { headings: ['UNISCID', 'credit_code', '统一社会信用代码', '统一社会信用代码/注册号'] },
    cause: {
      headings: ['SPECAUSE', 'SPECAUSE_CN', 'inclu_reason', '列入经营异常名录原因', '列入原因'],
      required: true,
    },
    enteredOn: { headings: ['ABNTIME', 'inclu_dt', '列入日期'], required: true },
    authority: {
      headings: ['DECORG', 'decorg_cn', '作出决定机关(列入)', '列入决定机关', '列入机关'],
      required: true,
    },
    removal: { headings: ['REMEXCPRES', 'REMEXCPRES_CN', '移出经营异常名录原因', '移出原因'] },
    removedOn: { headings: ['REMDATE', 'remove_dt', '移出日期'] },
    decisionNo: { headings: ['DECNO', '决定文书号', '列入文号'] },
  },
  ignored: [
    'YCORG',
    'REDECORG',
    'REDECORG_CN',
    '作出决定机关(移出)',
    '移出决定机关',
    'REGNO',
    'pripid',
    'BUSEXCLIST',
    'id',
    '序号',
  ],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const enteredOn = cells.day('enteredOn');
    const removedOn = cells.day('removedOn');
    return recordOf('abnormal-operations', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      authority: cells.text('authority'),
      decisionNo: cells.text('decisionNo'),
      decidedOn: enteredOn,
      publishedOn: enteredOn,
      summary: cells.joined('cause', 'removal'),
      events: removedOn === null ? [] : [{ kind: 'removed', on: removedOn }],
    });
  },
});
