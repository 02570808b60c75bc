import { defineImporter, recordOf } from '../importer.ts';

/** 建筑市场主体黑名单 of the national building market platform: entry and removal dates in one row. */
export const jzscBlacklist = defineImporter({
  id: 'jzsc-blacklist',
  title: '建筑市场主体黑名单（全国建筑市场监管公共服务平台）',
  publisher: '全国建筑市场监管公共服务平台',
  list: 'bad-conduct',
  columns: {
    name: { headings: ['黑名单主体', '主体名称', '企业名称'], required: true },
    code: { headings: ['统一社会信用代码', '组织机构代码/统一社会信用代码', '证件号码'] },
    kind: { headings: ['黑名单类型', '类型'] },
    grounds: { headings: ['认定依据', '列入黑名单认定依据', '依据'], required: true },
    decisionNo: { headings: ['决定书文号', '认定文号', '文号'] },
    authority: { headings: ['认定部门', '列入部门'], required: true },
    enteredOn: { headings: ['列入黑名单日期', '列入日期'], required: true },
    removedOn: { headings: ['移出黑名单日期', '移除日期', '移出日期'] },
  },
  ignored: ['序号', '黑名单记录编号', '主体类型', '备注'],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const enteredOn = cells.day('enteredOn');
    return recordOf('bad-conduct', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      sector: 'construction',
      authority: cells.text('authority'),
      decisionNo: cells.text('decisionNo'),
      decidedOn: enteredOn,
      publishedOn: enteredOn,
      // The column is the day the term ends, known from the start: the row leaves the list that day.
      publishUntil: cells.until('removedOn'),
      summary: cells.joined('kind', 'grounds'),
    });
  },
});
