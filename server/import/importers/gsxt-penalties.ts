import { fineOf } from '../cell/fine.ts';
import { readPenalties } from '../cell/penalties.ts';
import { defineImporter, recordOf } from '../importer.ts';

/** 行政处罚 of the enterprise publicity system. Bare amounts count in 万元, as the system's own data dictionary has it. */
export const gsxtPenalties = defineImporter({
  id: 'gsxt-penalties',
  title: '行政处罚（国家企业信用信息公示系统）',
  publisher: '国家企业信用信息公示系统',
  list: 'administrative-penalty',
  columns: {
    name: { headings: ['ENTNAME', 'UNITNAME', '企业名称', '名称'], required: true },
    code: { headings: ['UNISCID', '统一社会信用代码'] },
    decisionNo: { headings: ['PENDECNO', '决定书文号'], required: true },
    conduct: { headings: ['ILLEGACTTYPE', '违法行为类型'] },
    penalty: { headings: ['PENTYPE', 'PENTYPE_CN', '处罚种类'] },
    fine: { headings: ['PENAM', '罚款金额'] },
    confiscated: { headings: ['FORFAM', '没收金额'] },
    content: { headings: ['PENCONTENT', '行政处罚内容'], required: true },
    authority: { headings: ['PENAUTH', 'PENAUTH_CN', '决定机关名称'], required: true },
    decidedOn: { headings: ['PENDECISSDATE', '处罚决定日期'], required: true },
    publishedOn: { headings: ['publicdate', '公示日期'] },
    publishUntil: { headings: ['pubdeadline', '公示截止日期'] },
  },
  ignored: ['REGNO', 'pripid', 'caseid', 'id', '序号', 'LEREP', '法定代表人'],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const fine = fineOf(cells);
    const words = [
      cells.text('penalty'),
      cells.text('content'),
      fine ? '罚款' : null,
      cells.yuan('confiscated', '万元') ? '没收' : null,
    ];
    return recordOf('administrative-penalty', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      authority: cells.text('authority'),
      decisionNo: cells.needed('decisionNo'),
      decidedOn: cells.day('decidedOn'),
      publishedOn: cells.day('publishedOn'),
      publishUntil: cells.until('publishUntil'),
      penalties: readPenalties(words.filter((each) => each !== null).join('；') || null),
      amountCny: fine,
      summary: cells.joined('conduct', 'penalty', 'content'),
    });
  },
});
