import { defineImporter, recordOf } from '../importer.ts';

/** 环境信用评价 of cities and provinces: a colour or word a firm and year. A grade informs and never decides. */
export const environmentalRatings = defineImporter({
  id: 'environmental-ratings',
  title: '企业环境信用评价（生态环境部门）',
  publisher: '生态环境部门',
  list: 'credit-rating',
  columns: {
    name: { headings: ['ent_name', '企业名称', '单位名称'], required: true },
    code: { headings: ['credit_code', '统一社会信用代码'] },
    year: { headings: ['evalua_year', '评价年度', '年度'], required: true },
    grade: { headings: ['env_credit_level', '环境信用等级', '评价等级', '评价结果'], required: true },
    authority: { headings: ['auth_org', '评价单位', '评价机关'] },
    publishedOn: { headings: ['pub_dt', '公布日期'] },
  },
  ignored: ['id', 'reg_no', '序号', '备注'],
  expected: { rows: 1, share: 0.3 },
  read(cells) {
    const year = cells.needed('year');
    return recordOf('credit-rating', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      sector: 'environment',
      authority: cells.text('authority'),
      decisionNo: `${year}年度环境信用评价`,
      publishedOn: cells.day('publishedOn'),
      grade: cells.needed('grade'),
      gradeState: 'certain',
      summary: `${year}年度环境信用评价`,
    });
  },
});
