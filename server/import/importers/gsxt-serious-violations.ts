import { defineImporter, recordOf } from '../importer.ts';

/** 严重违法失信名单 of the enterprise publicity system: entry and removal in one row. */
export const gsxtSeriousViolations = defineImporter({
  id: 'gsxt-serious-violations',
  title: '严重违法失信名单（国家企业信用信息公示系统）',
  publisher: '国家企业信用信息公示系统',
  list: 'serious-violation',
  columns: {
    name: { headings: ['name', 'ENTNAME', 'companyName', 'corp_nm', '企业名称', '名称'], required: true },
    code: { headings: ['creditCode', 'UNISCID', '统一社会信用代码', '统一社会信用代码/注册号'] },
    kind: { headings: ['type', '类别'] },
    cause: { headings: ['addReason', 'inclu_reason', '列入严重违法失信名单原因', '列入原因'], required: true },
    enteredOn: { headings: ['addDate', 'inclu_dt', '列入日期'], required: true },
    authority: {
      headings: ['includedAuthority', 'decorg_cn', '作出决定机关(列入)', '列入机关'],
      required: true,
    },
    removal: { headings: ['removeReason', 'remexcpres_cn', '移出原因'] },
    removedOn: { headings: ['removeDate', 'remove_dt', '移出日期'] },
  },
  ignored: [
    'removeAuthority',
    'redecorg_cn',
    '作出决定机关(移出)',
    '移出机关',
    'regNumber',
    'reg_no',
    'pripid',
    'id',
    '序号',
  ],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const enteredOn = cells.day('enteredOn');
    const removedOn = cells.day('removedOn');
    return recordOf('serious-violation', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      authority: cells.text('authority'),
      decidedOn: enteredOn,
      publishedOn: enteredOn,
      severity: 'serious',
      summary: cells.joined('kind', 'cause', 'removal'),
      events: removedOn === null ? [] : [{ kind: 'removed', on: removedOn }],
    });
  },
});
