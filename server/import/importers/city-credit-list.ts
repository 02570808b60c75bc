import type { ListId } from '../../../shared/record/list.ts';
import { looksLikePerson } from '../cell/person.ts';
import { defineImporter, recordOf } from '../importer.ts';

/**
 * 信用名单 of a city's credit platform (`CG_CREDIT_LIST`): red list, watch list and blacklist in one table, told apart by
 * a number. A city's blacklist is kept as bad conduct: it is the statutory list only where its own authority lists it.
 */
export const cityCreditList = defineImporter({
  id: 'city-credit-list',
  title: '信用名单：红名单、重点关注、黑名单（城市信用平台）',
  publisher: '城市信用平台',
  list: 'bad-conduct',
  otherLists: ['trustworthy'],
  columns: {
    name: { headings: ['ent_name', 'xdr_mc', '主体名称', '企业名称'], required: true },
    code: { headings: ['credit_code', 'xdr_shxym', '统一社会信用代码'] },
    kind: { headings: ['list_type', '名单类别'], required: true },
    title: { headings: ['list_name', '名单名称'] },
    cause: { headings: ['list_reason', '列入原因', '认定事由'] },
    decisionNo: { headings: ['doc_no', '文号', '认定文号'] },
    authority: { headings: ['auth_org', '认定部门', '认定单位'], required: true },
    decidedOn: { headings: ['entry_dt', '列入日期', '认定日期'], required: true },
    until: { headings: ['end_dt', '截止日期', '有效期至'] },
    removedOn: { headings: ['remove_dt', '移出日期'] },
  },
  ignored: ['id', 'reg_no', 'pripid', '序号', '备注'],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const name = cells.needed('name');
    const code = cells.text('code');
    if (code === null && looksLikePerson(name)) return 'person';
    const kind = cells.oneOf('kind', KINDS);
    if (kind === null) cells.needed('kind');
    const removedOn = cells.day('removedOn');
    const decidedOn = cells.day('decidedOn');
    return recordOf(kind?.list ?? 'bad-conduct', {
      subject: { name, code, kind: null },
      authority: cells.text('authority'),
      decisionNo: cells.text('decisionNo'),
      decidedOn,
      publishedOn: decidedOn,
      publishUntil: cells.until('until'),
      severity: kind?.severity ?? null,
      summary: cells.joined('title', 'cause'),
      events: removedOn === null ? [] : [{ kind: 'removed', on: removedOn }],
    });
  },
});

interface Kind {
  list: ListId;
  severity: 'minor' | 'moderate' | null;
}

const RED: Kind = { list: 'trustworthy', severity: null };
const WATCHED: Kind = { list: 'bad-conduct', severity: 'minor' };
const BLACK: Kind = { list: 'bad-conduct', severity: 'moderate' };
const KINDS: Readonly<Record<string, Kind>> = {
  '2': RED,
  红名单: RED,
  '4': WATCHED,
  重点关注: WATCHED,
  重点关注名单: WATCHED,
  '8': BLACK,
  黑名单: BLACK,
};
