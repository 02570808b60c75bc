import { looksLikePerson } from '../cell/person.ts';
import { defineImporter, recordOf } from '../importer.ts';

/** 严重失信主体名单 as the credit platforms publish it, whichever authority determined it. */
export const seriousDishonesty = defineImporter({
  id: 'serious-dishonesty',
  title: '严重失信主体名单（信用中国）',
  publisher: '信用中国',
  list: 'serious-dishonesty',
  columns: {
    name: { headings: ['失信主体名称', '主体名称', '企业名称'], required: true },
    code: { headings: ['统一社会信用代码', '主体代码'] },
    kind: { headings: ['名单名称', '严重失信主体名单名称', '失信领域', '列入领域'] },
    cause: { headings: ['列入原因', '失信事由', '认定事由'] },
    decisionNo: { headings: ['认定文号', '列入决定书文号', '决定书文号'] },
    authority: { headings: ['认定单位', '认定部门', '列入决定机关'], required: true },
    decidedOn: { headings: ['认定日期', '列入日期'], required: true },
    publishedOn: { headings: ['公布日期', '发布日期'] },
    until: { headings: ['截止日期', '公示截止日期', '有效期至'] },
    removedOn: { headings: ['移出日期'] },
  },
  ignored: ['序号', '备注', '法定代表人', '主体类型'],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const name = cells.needed('name');
    const code = cells.text('code');
    if (code === null && looksLikePerson(name)) return 'person';
    const removedOn = cells.day('removedOn');
    return recordOf('serious-dishonesty', {
      subject: { name, code, kind: null },
      authority: cells.text('authority'),
      decisionNo: cells.text('decisionNo'),
      decidedOn: cells.day('decidedOn'),
      publishedOn: cells.day('publishedOn'),
      publishUntil: cells.until('until'),
      severity: 'serious',
      summary: cells.joined('kind', 'cause'),
      events: removedOn === null ? [] : [{ kind: 'removed', on: removedOn }],
    });
  },
});
