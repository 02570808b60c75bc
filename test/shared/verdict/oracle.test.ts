/**
 * The settled questions of procurement and bidding, decided a second time by a few lines that know nothing of packs:
 * for parties asked by their code, with every list at hand, the engine must say the same.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPacks } from '../../../shared/policy/packs.ts';
import type { CreditRecord } from '../../../shared/record/record.ts';
import type { Question } from '../../../shared/verdict/question.ts';
import { STANDINGS, type Standing } from '../../../shared/verdict/verdict.ts';
import { verify } from '../../../shared/verdict/verify.ts';
import { CODE, day, held, record, TODAY } from './generated.ts';

const packs = loadPacks();
const PLAIN = ['trustworthy', 'credit-rating', 'administrative-license'];

/** Records in force by code, where only dates, penalties, fines and sectors differ. */
const plain: fc.Arbitrary<CreditRecord> = record.map((each) => ({
  ...each,
  subject: { ...each.subject, code: CODE, kind: null },
  list: each.list === 'credit-commitment' || each.list === 'bad-conduct' ? ('abnormal-operations' as const) : each.list,
  publishedOn: null,
  publishUntil: null,
  procedure: 'ordinary' as const,
  openness: 'public' as const,
  banScope: null,
  events: [],
}));

const question = fc
  .record({
    purpose: fc.constantFrom('procurement' as const, 'bidding' as const),
    compulsory: fc.constantFrom(true, false, null),
    deadline: fc.option(day, { nil: null }),
  })
  .map(
    ({ purpose, compulsory, deadline }): Question => ({
      purpose,
      place: null,
      asOf: TODAY,
      today: TODAY,
      knownAt: `${TODAY}T08:00:00.000Z`,
      lang: 'zh-CN',
      tender: { compulsory, category: null, lot: null, amountCny: null, deadline, clause: null },
      subjects: [{ ref: '1', name: null, code: CODE, consortium: null, lot: null }],
      extraLists: [],
      replay: false,
      openness: ['public'],
      budgets: { default: 7 },
    }),
  );

const threeYearsBefore = (on: string): string => {
  const before = `${Number(on.slice(0, 4)) - 3}${on.slice(4)}`;
  return before.endsWith('02-29') ? before.replace('02-29', '02-28') : before;
};

/** Whether the record's own ban covers both days, one of them, or neither; null where it has none. */
function ban({ banFrom, banTo }: CreditRecord, days: string[]): 'both' | 'one' | 'neither' | null {
  if (!banFrom && !banTo) return null;
  const covered = days.filter((on) => (banFrom ?? '') <= on && on <= (banTo ?? '9999')).length;
  return covered === days.length ? 'both' : covered ? 'one' : 'neither';
}

function grave(row: CreditRecord, on: string): Standing | null {
  const kinds = row.penalties.filter((kind) => ['criminal', 'suspension', 'licence-revoked'].includes(kind));
  const fined = row.penalties.includes('fine');
  const small = row.amountCny !== null && row.amountCny < 2_000_000;
  if (!kinds.length && (!fined || small)) return null;
  if (row.decidedOn !== null && (row.decidedOn < threeYearsBefore(on) || row.decidedOn > on)) return null;
  const sure = row.decidedOn !== null && (kinds.length > 0 || (row.amountCny !== null && row.sector !== null));
  return sure ? 'barred' : 'to_confirm';
}

const worst = (standings: Standing[]): Standing =>
  STANDINGS.find((standing) => standings.includes(standing)) ?? 'clear';

/** What one record makes of the standing. */
function of(row: CreditRecord, { purpose, tender }: Question): Standing {
  if (PLAIN.includes(row.list)) return 'clear';
  const on = tender!.deadline ?? TODAY;
  const covered = ban(row, [TODAY, on]);
  const dated = (standing: Standing): Standing =>
    covered === 'neither' ? 'attention' : covered === 'one' && standing === 'barred' ? 'to_confirm' : standing;
  if (purpose === 'procurement') {
    // A grave violation is one on whatever list it stands.
    const act = dated(grave(row, on) ?? 'attention');
    if (row.list === 'dishonest-judgment-debtor' || row.list === 'major-tax-violation') return 'barred';
    if (row.list !== 'procurement-violation') return act;
    return worst([act, covered === null ? 'to_confirm' : dated('barred')]);
  }
  if (row.list === 'dishonest-judgment-debtor') return 'to_confirm';
  if (row.list !== 'bidding-disqualification' || tender!.compulsory === false) return 'attention';
  return dated(tender!.compulsory === null ? 'to_confirm' : 'barred');
}

test('the engine and the few lines agree', () => {
  const seen = new Map<Standing, number>();
  fc.assert(
    fc.property(question, fc.array(plain, { maxLength: 4 }), (asked, rows) => {
      const begun = rows.filter(({ decidedOn }) => decidedOn === null || decidedOn <= TODAY);
      const expected = worst(begun.map((row) => of(row, asked)));
      expect(verify(asked, held(rows), packs).results[0]!.standing).toBe(expected);
      seen.set(expected, (seen.get(expected) ?? 0) + 1);
    }),
    { numRuns: 1000 },
  );
  for (const standing of ['barred', 'to_confirm', 'attention', 'clear'] as const) {
    expect(seen.get(standing) ?? 0, standing).toBeGreaterThan(20);
  }
}, 60_000);
