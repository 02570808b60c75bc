/** TABLE of the words a verdict is told in; traditional Chinese is made from the simplified text. */
import type { ListId } from '../record/list.ts';
import type { PartyVerdict, RecordState, Standing, UnknownReason } from './verdict.ts';
import { type Words, words } from './wording.ts';

export const LIST_NAMES: Record<ListId, string> = {
  'dishonest-judgment-debtor': 'dishonest judgment debtors',
  'judgment-debtor': 'judgment debtors',
  'consumption-restriction': 'restricted consumption',
  'major-tax-violation': 'major tax violations',
  'tax-arrears': 'tax arrears',
  'procurement-violation': 'serious violations in government procurement',
  'bidding-disqualification': 'disqualification from tenders',
  'serious-dishonesty': 'seriously dishonest parties',
  'serious-violation': 'serious violations (market regulation)',
  'abnormal-operations': 'abnormal operations',
  'wage-arrears': 'wage arrears of migrant workers',
  'work-safety': 'work-safety dishonesty',
  'customs-dishonesty': 'dishonest firms (customs)',
  'bad-conduct': 'bad conduct of suppliers',
  insolvency: 'insolvency',
  'administrative-penalty': 'administrative penalties',
  'administrative-license': 'administrative licences',
  trustworthy: 'trustworthy parties',
  'credit-rating': 'credit ratings',
  'credit-commitment': 'credit commitments',
};

const PURPOSES: Record<string, Words> = {
  procurement: words('政府采购', 'government procurement'),
  bidding: words('招标投标', 'tendering'),
  lending: words('融资授信', 'lending'),
  licensing: words('行政许可', 'licensing'),
  funding: words('财政资金', 'public funds'),
  honours: words('评优评先', 'honours'),
  general: words('一般查询', 'a general query'),
};

const STANDINGS: Record<Standing, Words> = {
  barred: words('禁止参加', 'barred'),
  restricted: words('受限', 'restricted'),
  to_confirm: words('待核对', 'to be confirmed'),
  attention: words('关注', 'attention'),
  unknown: words('无法判断', 'unknown'),
  no_record: words('按名称未见记录', 'no record by name'),
  clear: words('未见不良', 'clear'),
  favoured: words('守信激励', 'favoured'),
};

export const STATES: Record<Exclude<RecordState, 'in_force'>, Words> = {
  objected: words('异议核查中', 'under verification on objection'),
  stayed: words('暂停执行', 'stayed'),
  removal_pending: words('公示期满、待移出', 'past its publicity, awaiting removal'),
};

export const REASONS: Record<UnknownReason, Words> = {
  missing: words('名单没有载入', 'the list is not loaded'),
  stale: words('名单版本过旧', 'its edition is too old'),
  truncated: words('名单版本不完整', 'its edition is incomplete'),
  failed: words('最近一次载入失败', 'the last load failed'),
  no_edition_of_that_day: words('没有当日的版本', 'there is no edition of that day'),
};

export const NEXT: Record<
  Exclude<Standing, 'to_confirm'> | 'to_confirm' | 'by_name' | 'conflict' | 'invalid',
  Words[]
> = {
  barred: [
    words(
      '到名单发布单位的官方页面核对一次，留存查询记录。',
      'Check once on the publisher’s official page and keep the record of the query.',
    ),
    words(
      '按所引条款处理；当事人有异议的，记下异议并转告名单发布单位。',
      'Act on the article cited; note an objection and pass it to the publisher.',
    ),
  ],
  restricted: [
    words(
      '核对该限制是否及于本次事项，再按所引条款处理。',
      'Check whether the limit reaches this matter, then act on the article cited.',
    ),
  ],
  to_confirm: [
    words(
      '到记录的发布单位核对其现状、期限和适用范围，再下结论。',
      'Ask the publisher for the record’s state, term and scope before concluding.',
    ),
  ],
  by_name: [
    words(
      '请对方提供统一社会信用代码，用代码重新查询后再下结论。',
      'Ask for the unified social credit code and query again before concluding.',
    ),
  ],
  conflict: [
    words(
      '请对方说明名称与代码，以登记机关公示的为准。',
      'Ask the party to explain its name and code; the register decides.',
    ),
  ],
  invalid: [
    words(
      '核对原件上的代码；不要按相近的代码推断。',
      'Check the code on the original; do not infer from similar codes.',
    ),
  ],
  attention: [
    words(
      '记录本身不限制参加；按文件规定评审，必要时请其说明。',
      'The record restricts nothing by itself: follow the documents, and ask for an explanation where needed.',
    ),
  ],
  unknown: [
    words(
      '到官方渠道人工查询缺少的名单，并登记查询结果。',
      'Query the missing lists by hand at the official channel and record the result.',
    ),
  ],
  no_record: [
    words(
      '需要确实的结论，请用统一社会信用代码核对。',
      'For a firm conclusion check by the unified social credit code.',
    ),
  ],
  clear: [
    words('留存查询记录；确定中标、成交前复查一次。', 'Keep the record of the query; check again before the award.'),
  ],
  favoured: [
    words(
      '激励以公布的措施清单和采购（招标）文件载明的为准；留存查询记录。',
      'Incentives are as published and as the documents state; keep the record of the query.',
    ),
  ],
};

/** How the party stands, in one sentence. */
export function headlineOf({ identity, standing }: PartyVerdict, purpose: string): Words {
  const name = identity.subject?.name ?? '';
  const code = identity.subject?.code ?? null;
  const zh = `${name || '该主体'}${code ? `（${code}）` : ''}`;
  const en = `${name || 'This party'}${code ? ` (${code})` : ''}`;
  const use = PURPOSES[purpose] ?? PURPOSES.general!;
  return words(
    `${zh}：${STANDINGS[standing]['zh-CN']}（${use['zh-CN']}）。`,
    `${en}: ${STANDINGS[standing].en} (${use.en}).`,
  );
}
