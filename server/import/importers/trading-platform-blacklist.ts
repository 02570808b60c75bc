import { defineImporter, recordOf } from '../importer.ts';

/**
 * 黑名单 and 撤销黑名单 of the public resource trading platforms (data standard §17): a removal is a row of its own that
 * repeats the decision it takes back. A removal that names no decision would remove nothing, and is rejected.
 */
export const tradingPlatformBlacklist = defineImporter({
  id: 'trading-platform-blacklist',
  title: '黑名单与撤销黑名单（公共资源交易平台）',
  publisher: '公共资源交易平台',
  list: 'bad-conduct',
  removalRows: true,
  columns: {
    name: { headings: ['主体名称', '黑名单主体名称', '单位名称', 'SUBJECT_NAME'], required: true },
    code: { headings: ['统一社会信用代码', '主体代码', 'SUBJECT_CODE'] },
    decisionNo: { headings: ['认定文号', '文号', '原认定文号', 'DECISION_NO'], required: true },
    decidedOn: { headings: ['认定日期', '列入日期', '原认定日期', 'DECIDED_DATE'], required: true },
    until: { headings: ['截止日期', '有效期至', 'END_DATE'] },
    authority: { headings: ['认定部门', '认定单位', 'AUTHORITY'], required: true },
    cause: { headings: ['认定原因', '列入原因', '黑名单类型', 'REASON'] },
    removedOn: { headings: ['撤销日期', 'REVOKE_DATE'] },
    removal: { headings: ['撤销原因', 'REVOKE_REASON'] },
  },
  ignored: ['序号', '标识码', '数据时间戳', '行政区域代码', '平台标识码', '备注'],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const removedOn = cells.day('removedOn');
    if (removedOn === null && cells.text('removal') !== null) cells.fault('removedOn', '有撤销原因而没有撤销日期');
    return recordOf('bad-conduct', {
      subject: { name: cells.needed('name'), code: cells.text('code'), kind: null },
      authority: cells.text('authority'),
      decisionNo: cells.needed('decisionNo'),
      decidedOn: cells.day('decidedOn'),
      publishUntil: cells.until('until'),
      summary: cells.joined('cause'),
      events: removedOn === null ? [] : [{ kind: 'removed', on: removedOn }],
    });
  },
});
