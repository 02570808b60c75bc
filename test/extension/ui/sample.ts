import { type PageParty, type PageState, UNSTATED_TENDER } from '../../../extension/party.ts';
import type { Coverage, Effect, PartyVerdict, ShownRecord } from '../../../shared/verdict/verdict.ts';

/** Invented parties of the unassigned division 990000, one for each way a card can read. */

const ban: ShownRecord = {
  id: 'r1',
  list: 'procurement-violation',
  state: 'in_force',
  authority: '示例市财政局',
  decisionNo: '示财购〔2026〕12号',
  decidedOn: '2026-03-01',
  publishedOn: '2026-03-05',
  endsOn: '2027-02-28',
  grade: null,
  gradeState: null,
  summary: '禁止参加政府采购活动一年（虚构）',
  source: { name: '中国政府采购网', url: 'https://www.ccgp.gov.cn/cr/list', edition: '2026-11-21', row: 318 },
};

const barEffect: Effect = {
  kind: 'bar',
  mode: 'mandatory',
  text: '应当拒绝其参与政府采购活动。',
  from: '2026-03-01',
  to: '2027-02-28',
  recordId: 'r1',
  basis: [{ pack: 'cn-2016-125', document: '财库〔2016〕125号', article: '第二条' }],
};

export const verdict = (change: Partial<PartyVerdict> = {}): PartyVerdict => ({
  ref: '1',
  identity: {
    basis: 'code',
    subject: { code: '91990000MADEM0001X', name: '示例甲建筑工程有限公司', kind: 'legal-person', status: 'existing' },
    candidates: [],
    note: null,
  },
  standing: 'clear',
  listings: [
    { list: 'dishonest-judgment-debtor', state: 'not_listed', recordIds: [], reason: null },
    { list: 'major-tax-violation', state: 'not_listed', recordIds: [], reason: null },
    { list: 'procurement-violation', state: 'not_listed', recordIds: [], reason: null },
  ],
  effects: [],
  records: [],
  checks: [],
  notices: [],
  ...change,
});

export const barred: PartyVerdict = verdict({
  standing: 'barred',
  listings: [
    { list: 'dishonest-judgment-debtor', state: 'not_listed', recordIds: [], reason: null },
    { list: 'major-tax-violation', state: 'unknown', recordIds: [], reason: 'missing' },
    { list: 'procurement-violation', state: 'listed', recordIds: ['r1'], reason: null },
  ],
  effects: [
    barEffect,
    { ...barEffect, basis: [{ pack: 'cn-procurement-law', document: '政府采购法', article: '第二十二条' }] },
    {
      ...barEffect,
      kind: 'deduct',
      mode: 'reference',
      text: '评审时可以扣分。',
      basis: [{ pack: 'hlj-2022', document: '黑龙江省社会信用条例', article: '第三十一条' }],
    },
  ],
  records: [ban],
  notices: ['虚构演示数据，不涉及任何真实主体。'],
});

export const party = (change: Partial<PageParty> = {}): PageParty => ({
  id: '91990000MADEM0001X',
  name: '示例甲建筑工程有限公司',
  code: '91990000MADEM0001X',
  role: 'candidate',
  rank: 1,
  consortium: null,
  lot: null,
  mentions: [{ id: 'm1', kind: 'name', text: '示例甲建筑工程有限公司', hidden: false }],
  verdict: barred,
  trouble: null,
  ...change,
});

const coverage = (list: Coverage['list'], publishedOn: string | null, state: Coverage['state']): Coverage => ({
  list,
  edition: publishedOn,
  publishedOn,
  importedAt: publishedOn && `${publishedOn}T06:10:00+08:00`,
  rows: publishedOn ? 1200 : 0,
  state,
});

export const state = (change: Partial<PageState> = {}): PageState => ({
  url: 'http://127.0.0.1/notice.html',
  title: '某市第一中学教学楼修缮工程成交结果公告（示例）',
  purpose: 'procurement',
  place: '230100',
  asOf: '2026-11-22',
  parties: [party()],
  coverage: [
    coverage('dishonest-judgment-debtor', '2026-11-22', 'fresh'),
    coverage('major-tax-violation', null, 'missing'),
    coverage('procurement-violation', '2026-11-20', 'fresh'),
  ],
  consortia: [],
  relations: [],
  policies: [{ id: 'cn-2016-125', title: '财库〔2016〕125号', status: 'in-force' }],
  clause: null,
  tender: UNSTATED_TENDER,
  unread: 0,
  ...change,
});
