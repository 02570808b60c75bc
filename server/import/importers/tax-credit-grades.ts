import { defineImporter, recordOf } from '../importer.ts';

/** 纳税信用等级 of city data sets: one grade a firm and year. A grade informs and never decides. */
export const taxCreditGrades = defineImporter({
  id: 'tax-credit-grades',
  title: '纳税信用等级（城市数据）',
  publisher: '税务机关',
  list: 'credit-rating',
  columns: {
    name: { headings: ['tax_nm', '纳税人名称', '企业名称'], required: true },
    code: { headings: ['tax_no', '纳税人识别号', '统一社会信用代码'] },
    year: { headings: ['evalua_year', '评价年度'], required: true },
    grade: { headings: ['tax_credit_level', '纳税信用等级', '纳税信用级别'], required: true },
    from: { headings: ['result_start', '结果生效日期', '有效期自'] },
    until: { headings: ['result_end', '结果失效日期', '有效期至'] },
    authority: { headings: ['auth_org', '评价机关', '主管税务机关'] },
  },
  ignored: ['id', 'pripid', 'reg_no', '序号'],
  expected: { rows: 1, share: 0.3 },
  read(cells) {
    const year = cells.needed('year');
    const from = cells.day('from');
    return recordOf('credit-rating', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      authority: cells.text('authority'),
      decisionNo: `${year}年度纳税信用评价`,
      decidedOn: from,
      publishUntil: cells.until('until'),
      grade: cells.oneOf('grade', GRADES),
      gradeState: 'certain',
      summary: `${year}年度纳税信用评价`,
    });
  },
});

const GRADES: Readonly<Record<string, string>> = {
  A: 'A',
  B: 'B',
  M: 'M',
  C: 'C',
  D: 'D',
  A级: 'A',
  B级: 'B',
  M级: 'M',
  C级: 'C',
  D级: 'D',
};
