import { defineImporter, recordOf } from '../importer.ts';

/** A级纳税人名单: who the tax authorities grade A for a year. A favour, never adverse. */
export const taxAGrade = defineImporter({
  id: 'tax-a-grade',
  title: '纳税信用A级纳税人名单（税务机关）',
  publisher: '国家税务总局',
  list: 'trustworthy',
  columns: {
    name: { headings: ['tax_nm', '纳税人名称', '企业名称'], required: true },
    code: { headings: ['tax_no', '纳税人识别号', '统一社会信用代码', '统一社会信用代码/纳税人识别号'], required: true },
    year: { headings: ['evalua_year', '评价年度', '年度'], required: true },
    authority: { headings: ['auth_org', '主管税务机关', '评价机关'] },
    publishedOn: { headings: ['pub_dt', '公布日期'] },
  },
  ignored: ['序号', 'id', '备注', '法定代表人'],
  expected: { rows: 1, share: 0.3 },
  read(cells) {
    const year = cells.text('year')?.replace(/年度?$/, '') ?? '';
    if (!/^(19|20)\d{2}$/.test(year)) cells.fault('year', `“${year}”不是年度`);
    return recordOf('trustworthy', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      authority: cells.text('authority'),
      decisionNo: `${year}年度纳税信用A级`,
      publishedOn: cells.day('publishedOn'),
      grade: 'A',
      gradeState: 'certain',
      summary: `${year}年度纳税信用A级纳税人`,
    });
  },
});
