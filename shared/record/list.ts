/**
 * The lists a record can stand on (contract §3). Adverse lists weigh against a party; the four others never do.
 * `complete`: published as full editions, so that absence from a covering edition means absence.
 */
export const LISTS = [
  { id: 'dishonest-judgment-debtor', title: '失信被执行人', adverse: true },
  { id: 'judgment-debtor', title: '被执行人', adverse: true },
  { id: 'consumption-restriction', title: '限制消费', adverse: true },
  { id: 'major-tax-violation', title: '重大税收违法失信主体', adverse: true },
  { id: 'tax-arrears', title: '欠税', adverse: true },
  { id: 'procurement-violation', title: '政府采购严重违法失信行为记录名单', adverse: true },
  { id: 'bidding-disqualification', title: '招标投标取消资格', adverse: true },
  { id: 'serious-dishonesty', title: '严重失信主体名单', adverse: true },
  { id: 'serious-violation', title: '市场监管严重违法失信名单', adverse: true },
  { id: 'abnormal-operations', title: '经营异常名录', adverse: true },
  { id: 'wage-arrears', title: '拖欠农民工工资', adverse: true },
  { id: 'work-safety', title: '安全生产失信', adverse: true },
  { id: 'customs-dishonesty', title: '海关失信企业', adverse: true },
  { id: 'bad-conduct', title: '不良行为记录名单', adverse: true },
  { id: 'insolvency', title: '破产', adverse: true },
  { id: 'administrative-penalty', title: '行政处罚', adverse: true },
  { id: 'administrative-license', title: '行政许可', adverse: false },
  { id: 'trustworthy', title: '守信激励名单', adverse: false },
  { id: 'credit-rating', title: '信用评价', adverse: false },
  { id: 'credit-commitment', title: '信用承诺', adverse: false },
] as const;

export type ListId = (typeof LISTS)[number]['id'];
export const LIST_IDS = LISTS.map((list) => list.id) as [ListId, ...ListId[]];

const byId = new Map<string, (typeof LISTS)[number]>(LISTS.map((list) => [list.id, list]));
export const isListId = (id: string): id is ListId => byId.has(id);
export const listTitle = (id: ListId): string => byId.get(id)!.title;
