import { looksLikePerson } from '../cell/person.ts';
import { defineImporter, recordOf } from '../importer.ts';

/** 欠税公告 of the tax authorities and of city data sets; amounts in yuan. */
export const taxArrears = defineImporter({
  id: 'tax-arrears',
  title: '欠税公告（税务机关）',
  publisher: '税务机关',
  list: 'tax-arrears',
  columns: {
    name: { headings: ['tax_nm', '纳税人名称', '企业名称'], required: true },
    code: { headings: ['tax_no', '纳税人识别号', '统一社会信用代码'] },
    tax: { headings: ['tax_kind', '欠税税种'], required: true },
    amount: { headings: ['tax_bal', '欠税余额', '欠税余额（元）', '欠税金额'], required: true },
    authority: { headings: ['auth_org', '主管税务机关', '公告机关', '发布机关'] },
    publishedOn: { headings: ['pub_dt', '公告日期', '发布日期', '公布日期'] },
  },
  ignored: [
    'legal_repre',
    '法定代表人',
    '法定代表人或负责人',
    '证件号码',
    '居民身份证号码',
    '经营地点',
    '地址',
    '当期新发生的欠税余额',
    'id',
    'reg_no',
    '序号',
  ],
  expected: { rows: 1, share: 0.5 },
  read(cells) {
    const name = cells.needed('name');
    const code = cells.text('code');
    if (code === null && looksLikePerson(name)) return 'person';
    cells.yuan('amount', '元');
    return recordOf('tax-arrears', {
      subject: { name, code, kind: null },
      authority: cells.text('authority'),
      decisionNo: cells.text('tax'),
      publishedOn: cells.day('publishedOn'),
      summary: cells.joined('tax', 'amount'),
    });
  },
});
