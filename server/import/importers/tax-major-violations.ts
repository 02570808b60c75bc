import { readPenalties } from '../cell/penalties.ts';
import { looksLikePerson } from '../cell/person.ts';
import { defineImporter, recordOf } from '../importer.ts';

/** 重大税收违法失信主体, in the tax authorities' headings and in those of city data sets. Heads and accountants stay out. */
export const taxMajorViolations = defineImporter({
  id: 'tax-major-violations',
  title: '重大税收违法失信主体（税务机关）',
  publisher: '国家税务总局',
  list: 'major-tax-violation',
  columns: {
    name: { headings: ['tax_nm', '纳税人名称', '案件当事人名称', '失信主体名称', '企业名称'], required: true },
    code: {
      headings: [
        'tax_no',
        'uniscid',
        '统一社会信用代码',
        '纳税人识别号',
        '统一社会信用代码（纳税人识别号）',
        '统一社会信用代码或纳税人识别号',
      ],
    },
    organizationCode: { headings: ['org_no', '组织机构代码'] },
    nature: { headings: ['case_nature', '案件性质'], required: true },
    facts: { headings: ['main_illg_fact', '主要违法事实'] },
    punishment: {
      headings: [
        'tax_punnish_state',
        'tax_punish_state',
        '税务处理处罚情况',
        '相关法律依据及税务处理处罚情况',
        '相关法律依据和税务处理处罚情况',
      ],
    },
    decisionNo: { headings: ['案件编号', '失信主体确定文书号', '文书号', 'decision_no'] },
    decidedOn: { headings: ['确定日期', '认定日期', '失信主体确定日期', 'decision_dt'] },
    publishedOn: { headings: ['entry_tm', 'entry_dt', '公布日期', '列入日期', '公布时间'] },
    authority: { headings: ['auth_org', '认定机关', '检查机关', '所属税务机关', '公布机关', '公布级别'] },
    removedOn: { headings: ['remove_tm', 'remove_dt', '移出日期', '撤出日期', '停止公布日期'] },
  },
  // Grounds are quoted law; heads, financial officers and intermediaries are persons' data.
  ignored: [
    'legal_repre',
    'legal_repre_nm',
    'legal_repre_sex',
    'legal_repre_cert_no',
    'fin_lead_nm',
    'fin_lead_cert_no',
    '法定代表人',
    '法定代表人或者负责人姓名',
    '法定代表人或负责人姓名',
    '法定代表人或者负责人性别',
    '法定代表人或者负责人证件名称',
    '法定代表人或者负责人证件号码',
    '负有直接责任的财务负责人姓名',
    '负有直接责任的财务负责人性别',
    '负有直接责任的财务负责人证件名称及号码',
    '负有直接责任的中介机构信息及其从业人员信息',
    '实际责任人姓名',
    'punish_basis',
    '相关法律依据',
    'address',
    '注册地址',
    '案件上报期',
    'id',
    '序号',
    '备注',
  ],
  expected: { rows: 1, share: 0.7 },
  read(cells) {
    const name = cells.needed('name');
    const code = cells.first('code', 'organizationCode');
    if (code === null && looksLikePerson(name)) return 'person';
    const removedOn = cells.day('removedOn');
    return recordOf('major-tax-violation', {
      subject: { name, code, kind: null },
      authority: cells.text('authority'),
      decisionNo: cells.text('decisionNo'),
      decidedOn: cells.day('decidedOn'),
      publishedOn: cells.day('publishedOn'),
      penalties: readPenalties(cells.text('punishment')),
      summary: cells.joined('nature', 'facts', 'punishment'),
      events: removedOn === null ? [] : [{ kind: 'removed', on: removedOn }],
    });
  },
});
