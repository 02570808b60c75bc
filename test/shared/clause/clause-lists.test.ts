import { expect, test } from 'vitest';
import { readClause } from '../../../shared/clause/clause.ts';
import { clauseLists } from '../../../shared/verdict/required-lists.ts';

test.each([
  ['失信被执行人名单', ['dishonest-judgment-debtor']],
  ['被执行人名单', ['judgment-debtor']],
  ['限制高消费人员名单', ['consumption-restriction']],
  ['重大税收违法案件当事人名单', ['major-tax-violation']],
  ['欠税公告名单', ['tax-arrears']],
  ['政府采购严重违法失信行为信息记录', ['procurement-violation']],
  ['严重失信主体名单', ['serious-dishonesty']],
  ['失信联合惩戒对象名单', ['serious-dishonesty']],
  ['严重违法失信企业名单', ['serious-violation']],
  ['严重违法失信名单', ['serious-violation']],
  ['工商严重违法失信行为', ['serious-violation']],
  ['经营异常名录', ['abnormal-operations']],
  ['拖欠农民工工资失信联合惩戒对象名单', ['wage-arrears']],
  ['安全生产严重失信主体名单', ['work-safety']],
  ['海关失信企业名单', ['customs-dishonesty']],
  ['不良行为记录名单', ['bad-conduct']],
  ['行政处罚信息', ['administrative-penalty']],
  ['涉金融严重失信人名单', []],
  ['军队采购失信名单', []],
])('“%s” in a clause asks for the lists %s', (name, ids) => {
  const clause = readClause(`供应商未被列入${name}。`);
  expect(clauseLists(clause!)).toEqual(ids);
});

test('a bidder whose right to bid was taken away is asked for by its own list', () => {
  const clause = readClause('投标人不得存在下列情形之一：（3）被有关部门取消在所在地的投标资格；');
  expect(clauseLists(clause!)).toEqual(['bidding-disqualification']);
});
