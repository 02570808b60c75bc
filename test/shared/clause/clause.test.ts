import { expect, test } from 'vitest';
import { readClause } from '../../../shared/clause/clause.ts';
import type { TenderClause } from '../../../shared/clause/tender-clause.ts';

/** Only what is named is compared; slots by kind, `use` with `implicit`. */
interface Expected {
  channels?: string[];
  cutoff?: string;
  evidence?: string;
  use?: string;
  consortium?: string;
  who?: string;
  lists?: string[];
  extraLists?: string[];
}
const THREE = ['失信被执行人', '重大税收违法失信主体', '政府采购严重违法失信行为记录名单'];

function told(clause: TenderClause | null, asked: Expected): Partial<Record<keyof Expected, unknown>> | null {
  if (!clause) return null;
  const all = {
    ...clause,
    cutoff: clause.cutoff.kind,
    evidence: clause.evidence.kind,
    use: clause.use.kind + (clause.use.implicit ? ' (implicit)' : ''),
    consortium: clause.consortium.kind,
  };
  return Object.fromEntries(Object.keys(asked).map((key) => [key, all[key as keyof Expected]]));
}

const CLAUSES: [string, Expected][] = [
  [
    '信用信息查询渠道：“信用中国”网站（www.creditchina.gov.cn）、中国政府采购网（www.ccgp.gov.cn）。信用信息查询截止时点：提交首次响应文件截止时间。查询记录和证据留存方式：网页打印后与采购文件一并存档。信用信息使用规则：对列入失信被执行人、重大税收违法失信主体、政府采购严重违法失信行为记录名单的供应商，拒绝其参与本项目采购活动。联合体成员存在不良信用记录的，视同联合体存在不良信用记录。',
    {
      channels: ['信用中国', '中国政府采购网'],
      cutoff: 'bid_deadline',
      evidence: 'print_and_file',
      use: 'reject',
      consortium: 'any_bad_member',
      who: 'none',
      lists: THREE,
      extraLists: [],
    },
  ],
  [
    '3.2 供应商未被“信用中国”列入失信被执行人名单，未被国家企业信用信息公示系统列入严重违法失信企业名单；',
    {
      channels: ['信用中国', '国家企业信用信息公示系统'],
      use: 'reject (implicit)',
      lists: ['失信被执行人'],
      extraLists: ['严重违法失信企业名单'],
    },
  ],
];

test.each(CLAUSES)('%s', (text, expected) => {
  expect(told(readClause(text), expected)).toEqual(expected);
});

const NO_CLAUSES = [
  '我公司在“信用中国”网站未被列入失信被执行人名单，特此声明。',
  '中标人无正当理由放弃中标的，将被列入不良行为记录名单。',
];

test.each(NO_CLAUSES)('no clause: %s', (text) => {
  expect(readClause(text)).toBeNull();
});
