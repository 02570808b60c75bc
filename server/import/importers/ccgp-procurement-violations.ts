import { readBanTerm } from '../cell/ban-term.ts';
import { readPenalties } from '../cell/penalties.ts';
import { defineImporter, recordOf } from '../importer.ts';

/**
 * 政府采购严重违法失信行为记录名单, as the table on 中国政府采购网 shows it. Older rows carry no code: they name a party,
 * and a name alone never lists anyone. The term of a ban stands in the words of the result.
 */
export const ccgpProcurementViolations = defineImporter({
  id: 'ccgp-procurement-violations',
  title: '政府采购严重违法失信行为记录名单（中国政府采购网）',
  publisher: '中国政府采购网',
  list: 'procurement-violation',
  columns: {
    name: { headings: ['企业名称', '供应商名称', '供应商、采购代理机构名称', '名称'], required: true },
    code: { headings: ['统一社会信用代码', '组织机构代码', '统一社会信用代码（或组织机构代码）'] },
    address: { headings: ['企业地址', '地址'] },
    conduct: { headings: ['严重违法失信行为的具体情形', '违法行为的具体情形', '具体情形'], required: true },
    result: { headings: ['处罚结果'], required: true },
    grounds: { headings: ['处罚依据'] },
    decidedOn: { headings: ['处罚（记录）日期', '处罚日期', '记录日期'], required: true },
    publishedOn: { headings: ['公布日期', '发布日期'] },
    publishUntil: { headings: ['公布截止日期', '公布截止日'] },
    authority: { headings: ['执法单位', '处罚机关', '执法（处罚）单位'], required: true },
    decisionNo: { headings: ['处罚文号', '处罚决定书文号', '文号'] },
  },
  ignored: ['序号', '法定代表人', '备注'],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const decidedOn = cells.day('decidedOn');
    const publishedOn = cells.day('publishedOn');
    const result = cells.text('result');
    const { from, to, scope } = readBanTerm(result, decidedOn, publishedOn);
    return recordOf('procurement-violation', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      authority: cells.text('authority'),
      decisionNo: cells.text('decisionNo'),
      decidedOn,
      publishedOn,
      publishUntil: cells.until('publishUntil'),
      penalties: readPenalties(result),
      banFrom: from,
      banTo: to,
      banScope: scope,
      summary: cells.joined('conduct', 'result', 'grounds', 'address'),
    });
  },
});
