/** Which instrument wins where two of them meet: told with small packs made for it. */
import { describe, expect, test } from 'vitest';
import type { Entry, Pack } from '../../../shared/policy/pack.ts';
import type { CreditRecord } from '../../../shared/record/record.ts';
import type { Question } from '../../../shared/verdict/question.ts';
import { verify } from '../../../shared/verdict/verify.ts';
import { HeldFacts } from '../../cases/held-facts.ts';
import { CODE, held, NAME, TODAY } from './generated.ts';

const entry = (id: string, more: Partial<Entry>): Entry => ({
  id,
  effect: 'imposes',
  mode: 'mandatory',
  text: { 'zh-CN': id },
  basis: { document: `《${id}》`, article: '第一条', quote: '示例' },
  confidence: 'confirmed',
  ...more,
});

const pack = (id: string, rank: Pack['rank'], division: string, entries: Entry[], more: Partial<Pack> = {}): Pack => ({
  id,
  title: id,
  division,
  rank,
  status: 'in-force',
  from: '2020-01-01',
  to: null,
  source: { copy: '示例', on: null, file: null },
  entries,
  ...more,
});

const record = (more: Partial<CreditRecord>): CreditRecord => ({
  id: 'r1',
  list: 'serious-dishonesty',
  subject: { name: NAME, code: CODE, kind: null },
  region: '230100',
  sector: null,
  authority: null,
  decisionNo: null,
  decidedOn: '2026-03-01',
  publishedOn: null,
  publishUntil: null,
  actEndedOn: null,
  severity: null,
  procedure: null,
  penalties: [],
  amountCny: null,
  banFrom: null,
  banTo: null,
  banScope: null,
  grade: null,
  gradeState: null,
  openness: 'public',
  summary: null,
  sourceUrl: null,
  row: null,
  events: [],
  edition: { name: '示例发布单位', edition: TODAY, publishedOn: TODAY },
  ...more,
});

const question: Question = {
  purpose: 'licensing',
  place: '230100',
  asOf: TODAY,
  today: TODAY,
  knownAt: `${TODAY}T08:00:00.000Z`,
  lang: 'zh-CN',
  tender: null,
  subjects: [{ ref: '1', name: null, code: CODE, consortium: null, lot: null }],
  extraLists: [],
  replay: false,
  openness: ['public'],
  budgets: { default: 7 },
};
const ask = (packs: Pack[], records: CreditRecord[]) => verify(question, held(records), packs).results[0]!;
const LISTS = { lists: ['serious-dishonesty' as const] };
const limit = (id: string): Entry => entry(id, { outcome: 'limit', when: LISTS });

describe('what a higher instrument forbids', () => {
  const forbids = entry('省条例', { effect: 'limits', forbids: ['limit'], when: LISTS });
  const province = (more: Partial<Pack> = {}) => pack('省条例', 'provincial-regulation', '230000', [forbids], more);
  const city = (rank: Pack['rank']) => pack('市规定', rank, '230100', [limit('市规定')]);

  test('a lower one shows as superseded and does not decide', () => {
    const verdict = ask([city('city-regulation'), province()], [record({ banFrom: '2026-01-01' })]);
    expect(verdict.standing).toBe('attention');
    expect(verdict.effects).toMatchObject([{ mode: 'reference', text: expect.stringContaining('不适用') }]);
  });

  test('a law is not taken away by a province', () => {
    const law = pack('法律', 'law', '000000', [limit('法律')]);
    expect(ask([law, province()], [record({})]).standing).toBe('restricted');
  });

  test('a draft or one not yet in force forbids nothing', () => {
    const low = city('city-regulation');
    const own = [record({ banFrom: '2026-01-01' })];
    expect(ask([low, province({ status: 'draft' })], own).standing).toBe('restricted');
    expect(ask([low, province({ from: '2026-11-21' })], own).standing).toBe('restricted');
  });

  test('an incentive falls for the whole party, by a rule of the same rank too', () => {
    const good = entry('激励', {
      effect: 'entitles',
      mode: 'permitted',
      outcome: 'convenience',
      when: { lists: ['trustworthy'] },
    });
    const none = entry('不予激励', {
      effect: 'limits',
      forbids: ['convenience'],
      when: { lists: ['credit-commitment'] },
    });
    const province = pack('省条例', 'provincial-regulation', '230000', [good, none]);
    const trusted = record({ id: 'r1', list: 'trustworthy' });
    expect(ask([province], [trusted]).standing).toBe('favoured');
    const verdict = ask([province], [trusted, record({ id: 'r2', list: 'credit-commitment', grade: '未履行' })]);
    expect(verdict.effects).toMatchObject([{ kind: 'convenience', mode: 'reference' }]);
    expect(verdict.standing).toBe('attention');
  });
});

describe('terms of one list', () => {
  const term = (id: string, years: number) =>
    entry(id, { effect: 'period', when: LISTS, term: { years, bound: 'fixed', from: 'decidedOn' } });
  const delta = (records: CreditRecord[]) =>
    new HeldFacts({
      records,
      editions: [
        {
          list: 'serious-dishonesty',
          edition: TODAY,
          publishedOn: TODAY,
          importedAt: `${TODAY}T00:00:00.000Z`,
          rows: 1,
          complete: false,
          truncated: false,
          failed: false,
          demonstration: false,
        },
      ],
    });
  const endsOn = (packs: Pack[], region: string) =>
    verify(question, delta([record({ region })]), packs).results[0]!.records[0]?.endsOn;

  test('the higher rank sets it, whatever the order of the packs', () => {
    const city = pack('市', 'city-regulation', '230100', [term('市', 1)]);
    const nation = pack('部', 'ministry-rule', '000000', [term('部', 3)]);
    expect(endsOn([city, nation], '230100')).toBe('2029-03-01');
    expect(endsOn([nation, city], '230100')).toBe('2029-03-01');
  });

  test('within one rank the narrower place sets it, and only where the record was issued', () => {
    const city = pack('市', 'city-regulation', '230100', [term('市', 1)]);
    const county = pack('县', 'city-regulation', '230183', [term('县', 2)]);
    expect(endsOn([city, county], '230183')).toBe('2028-03-01');
    expect(endsOn([city, county], '230100')).toBe('2027-03-01');
    expect(endsOn([city, county], '370100')).toBeNull();
  });

  test('its end ends the record, or leaves it waiting for removal where the rule says so', () => {
    const old = record({ decidedOn: '2024-03-01' });
    const ends = pack('市', 'city-regulation', '230100', [term('市', 1)]);
    expect(verify(question, delta([old]), [ends]).results[0]!.records).toEqual([]);
    const waiting = entry('市', {
      effect: 'period',
      when: LISTS,
      term: { years: 1, bound: 'fixed', from: 'decidedOn', onExpiry: 'removal' },
    });
    const waits = pack('市', 'city-regulation', '230100', [waiting]);
    expect(verify(question, delta([old]), [waits]).results[0]!.records).toMatchObject([{ state: 'removal_pending' }]);
  });
});

test('a sector’s own higher standard of a large fine is the one that counts', () => {
  const fine = entry('罚款', {
    outcome: 'bar',
    when: {
      lists: ['administrative-penalty'],
      penalties: ['fine'],
      amountFrom: 2_000_000,
      standards: [{ sector: '示例行业', amountFrom: 5_000_000 }],
    },
  });
  const law = pack('条例', 'administrative-regulation', '000000', [fine]);
  const fined = (amountCny: number, sector: string | null) =>
    ask([law], [record({ list: 'administrative-penalty', penalties: ['fine'], amountCny, sector })]).standing;
  expect(fined(2_000_000, '建筑业')).toBe('barred');
  expect(fined(4_999_999, '示例行业')).toBe('attention');
  expect(fined(5_000_000, '示例行业')).toBe('barred');
  expect(fined(2_000_000, null)).toBe('to_confirm');
});
