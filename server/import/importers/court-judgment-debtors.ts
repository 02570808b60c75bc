import { isResidentId, looksLikePerson } from '../cell/person.ts';
import { defineImporter, recordOf } from '../importer.ts';

/** 被执行人, and judgments not yet performed as city data sets carry them. Under enforcement, and not by that dishonest. */
export const courtJudgmentDebtors = defineImporter({
  id: 'court-judgment-debtors',
  title: '被执行人（人民法院）',
  publisher: '中国执行信息公开网',
  list: 'judgment-debtor',
  columns: {
    name: { headings: ['pname', '被执行人名称', '被执行人姓名/名称', '被执行人'], required: true },
    code: { headings: ['partyCardNum', '组织机构代码', '统一社会信用代码', '证件号码', '身份证号码/组织机构代码'] },
    caseNo: { headings: ['caseCode', '案号', '执行案号'], required: true },
    court: { headings: ['execCourtName', '执行法院'], required: true },
    filedOn: { headings: ['caseCreateTime', '立案时间', '立案日期'], required: true },
    amount: { headings: ['execMoney', '执行标的', '执行标的（元）', '未履行金额'] },
  },
  ignored: ['id', 'sexname', '性别', '法定代表人', 'caseState', 'gistId', 'payment', '序号'],
  expected: { rows: 1, share: 0.5 },
  read(cells) {
    const name = cells.needed('name');
    const code = cells.text('code')?.replace(/\s/g, '') ?? null;
    if ((code !== null && isResidentId(code)) || looksLikePerson(name)) return 'person';
    cells.yuan('amount', '元');
    return recordOf('judgment-debtor', {
      subject: { name, code: code?.includes('*') ? null : code, kind: null },
      authority: cells.text('court'),
      decisionNo: cells.text('caseNo'),
      decidedOn: cells.day('filedOn'),
      summary: cells.joined('amount'),
    });
  },
});
