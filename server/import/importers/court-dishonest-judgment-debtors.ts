import { isResidentId, looksLikePerson } from '../cell/person.ts';
import { defineImporter, recordOf } from '../importer.ts';

/** 失信被执行人名单, as the courts' look-up gives it: organisations only; a person's row is dropped unread. */
export const courtDishonestJudgmentDebtors = defineImporter({
  id: 'court-dishonest-judgment-debtors',
  title: '失信被执行人名单（最高人民法院）',
  publisher: '中国执行信息公开网',
  list: 'dishonest-judgment-debtor',
  columns: {
    name: { headings: ['iname', '被执行人姓名/名称', '被执行人名称', '失信被执行人名称', '名称'], required: true },
    code: { headings: ['cardNum', '组织机构代码', '统一社会信用代码', '证件号码', '身份证号码/组织机构代码'] },
    caseNo: { headings: ['caseCode', '案号'], required: true },
    court: { headings: ['courtName', '执行法院'], required: true },
    party: { headings: ['partyTypeName', '被执行人类型'] },
    grounds: { headings: ['gistId', '执行依据文号'] },
    groundsBy: { headings: ['gistUnit', '做出执行依据单位', '作出执行依据单位'] },
    filedOn: { headings: ['regDate', '立案时间', '立案日期'] },
    publishedOn: { headings: ['publishDate', '发布时间', '发布日期'] },
    performance: { headings: ['performance', '被执行人的履行情况', '履行情况'] },
    conduct: { headings: ['disruptTypeName', '失信被执行人行为具体情形', '失信行为具体情形'] },
    removedOn: { headings: ['deleteDate', '屏蔽日期', '删除日期', '撤销日期'] },
  },
  // The duty's text quotes judgments and names people; age, sex and the head's name are persons' data.
  ignored: [
    'id',
    'age',
    'sexy',
    'sex',
    '年龄',
    '性别',
    'businessEntity',
    '法定代表人或者负责人姓名',
    '法定代表人',
    'areaName',
    'areaId',
    '省份',
    'duty',
    '生效法律文书确定的义务',
    'performedPart',
    'unperformPart',
    '已履行部分',
    '未履行部分',
    'publishDateStamp',
    'regDateStamp',
    'sitelink',
    'siteid',
    'loc',
    'lastmod',
    'changefreq',
    'priority',
    'type',
    'StdStg',
    'StdStl',
    '_update_time',
    'cambrian_appid',
    'duty_jump',
    '序号',
  ],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const name = cells.needed('name');
    const code = cells.text('code')?.replace(/\s/g, '') ?? null;
    const party = cells.oneOf('party', PARTIES);
    if (party === 'person' || (code !== null && isResidentId(code))) return 'person';
    if (party === null && looksLikePerson(name)) return 'person';
    const removedOn = cells.day('removedOn');
    return recordOf('dishonest-judgment-debtor', {
      subject: { name, code: code?.includes('*') ? null : code, kind: null },
      authority: cells.text('court'),
      decisionNo: cells.text('caseNo'),
      decidedOn: cells.day('filedOn'),
      publishedOn: cells.day('publishedOn'),
      summary: cells.joined('conduct', 'performance', 'grounds', 'groundsBy'),
      events: removedOn === null ? [] : [{ kind: 'removed', on: removedOn }],
    });
  },
});

const PARTIES: Readonly<Record<string, 'person' | 'organization'>> = {
  '0': 'person',
  自然人: 'person',
  个人: 'person',
  '1': 'organization',
  企业: 'organization',
  法人或其他组织: 'organization',
  法人或者其他组织: 'organization',
  单位: 'organization',
};
