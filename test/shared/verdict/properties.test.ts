/** What must hold of every verdict, whatever the records, the place, the purpose and the day. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { loadPacks } from '../../../shared/policy/packs.ts';
import { isAdverse } from '../../../shared/record/lifecycle.ts';
import type { ListId } from '../../../shared/record/list.ts';
import type { CreditRecord } from '../../../shared/record/record.ts';
import { requiredLists } from '../../../shared/verdict/required-lists.ts';
import { type PartyVerdict, STANDINGS } from '../../../shared/verdict/verdict.ts';
import { verify } from '../../../shared/verdict/verify.ts';
import { adverseRecord, CODE, day, held, NAME, PLACES, question, record, records, TODAY } from './generated.ts';

vi.setConfig({ testTimeout: 60_000 });

const packs = loadPacks();
const RUNS = { numRuns: 250 };
const rank = (verdict: PartyVerdict): number => STANDINGS.indexOf(verdict.standing);
type Asked = Parameters<typeof verify>[0];
const ask = (asked: Asked, rows: readonly CreditRecord[], without: readonly ListId[] = []): PartyVerdict =>
  verify(asked, held(rows, without), packs).results[0]!;

const ENDS = ['objection_upheld', 'repaired', 'annulled', 'removed'];
const POSITIVE: ListId[] = ['trustworthy', 'credit-rating', 'administrative-license', 'credit-commitment'];

describe('to an ordinary caller', () => {
  test('no ended, hidden, expired, summary, closed or natural person’s record ever appears, at any date', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        const forbidden = rows.filter(
          (row) =>
            row.subject.kind === 'natural-person' ||
            row.openness !== 'public' ||
            (row.list === 'administrative-penalty' && row.procedure === 'summary') ||
            row.events.some(({ kind, on }) => ENDS.includes(kind) && on <= TODAY) ||
            (POSITIVE.includes(row.list) &&
              !isAdverse(row) &&
              row.events.some(({ kind, on }) => kind === 'hide_requested' && on <= TODAY)),
        );
        const said = JSON.stringify(ask(asked, rows));
        expect(forbidden.filter(({ id }) => said.includes(`"${id}"`)).map(({ id }) => id)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('what may not be shown changes nothing in the answer', () => {
    fc.assert(
      fc.property(question, records, record, day, (asked, rows, extra, on) => {
        const repaired = { ...extra, events: [{ kind: 'repaired' as const, on: on <= TODAY ? on : TODAY }] };
        const person = { ...extra, subject: { ...extra.subject, kind: 'natural-person' as const }, id: `${extra.id}p` };
        expect(ask(asked, [...rows, repaired, person])).toEqual(ask(asked, rows));
      }),
      RUNS,
    );
  });

  test('a row past its printed end is shown only as awaiting removal, and then decides nothing', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        const verdict = ask(asked, rows);
        for (const { id, state } of verdict.records) {
          const row = rows.find((each) => each.id === id)!;
          if (row.publishUntil === null || row.publishUntil >= asked.asOf) continue;
          expect(state).toBe('removal_pending');
          expect(verdict.effects.filter(({ recordId }) => recordId === id)).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe('a standing moves one way', () => {
  test('an adverse record more never improves it', () => {
    fc.assert(
      fc.property(question, records, adverseRecord, (asked, rows, extra) => {
        expect(rank(ask(asked, [...rows, extra]))).toBeLessThanOrEqual(rank(ask(asked, rows)));
      }),
      RUNS,
    );
  });

  test('a positive record less never improves it', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        const positive = rows.find((row) => !isAdverse(row));
        if (!positive) return;
        const less = rows.filter((row) => row !== positive);
        expect(rank(ask(asked, less))).toBeLessThanOrEqual(rank(ask(asked, rows)));
      }),
      RUNS,
    );
  });

  test('repairing never worsens it', () => {
    fc.assert(
      fc.property(question, records, fc.nat(), (asked, rows, pick) => {
        if (!rows.length) return;
        const at = pick % rows.length;
        if (!isAdverse(rows[at]!)) return;
        const repaired = rows.map((row, index) =>
          index === at ? { ...row, events: [...row.events, { kind: 'repaired' as const, on: '2018-01-01' }] } : row,
        );
        expect(rank(ask(asked, repaired))).toBeGreaterThanOrEqual(rank(ask(asked, rows)));
      }),
      RUNS,
    );
  });

  test('a list that cannot be had never leaves a party clear or favoured', () => {
    fc.assert(
      fc.property(question, records, fc.nat(), (asked, rows, pick) => {
        const required = requiredLists(asked);
        const missing = required[pick % required.length]!;
        const kept = rows.filter(({ list }) => list !== missing);
        const verdict = ask(asked, kept, [missing]);
        expect(['clear', 'favoured', 'no_record']).not.toContain(verdict.standing);
        expect(verdict.listings.find(({ list }) => list === missing)?.state).toBe('unknown');
      }),
      RUNS,
    );
  });
});

describe('a verdict is of one piece', () => {
  test('barred where a bar is imposed, restricted where a limit is, and nowhere else', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        const { standing, effects } = ask(asked, rows);
        const imposed = (kind: string): boolean =>
          effects.some((each) => each.kind === kind && each.mode === 'mandatory');
        expect(standing === 'barred').toBe(imposed('bar'));
        expect(standing === 'restricted').toBe(!imposed('bar') && imposed('limit'));
      }),
      RUNS,
    );
  });

  test('a name alone is never listed, barred or restricted', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        const byName = { ...asked, subjects: [{ ...asked.subjects[0]!, name: NAME, code: null }] };
        const verdict = ask(byName, rows);
        expect(verdict.listings.map(({ state }) => state)).not.toContain('listed');
        expect(['barred', 'restricted']).not.toContain(verdict.standing);
      }),
      RUNS,
    );
  });

  test('every effect names a record shown and an article of a pack that speaks at the place', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        const answer = verify(asked, held(rows), packs);
        const spoken = new Set(['tender', ...answer.policies.map(({ id }) => id)]);
        const { effects, records: shown } = answer.results[0]!;
        const ids = new Set(shown.map(({ id }) => id));
        for (const { recordId, basis } of effects) {
          expect(ids.has(recordId!)).toBe(true);
          expect(basis.length).toBeGreaterThan(0);
          for (const { pack, article } of basis) {
            expect(spoken.has(pack)).toBe(true);
            expect(article).not.toBe('');
          }
        }
      }),
      RUNS,
    );
  });

  test('the order of rows changes no byte', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        expect(JSON.stringify(ask(asked, [...rows].reverse()))).toBe(JSON.stringify(ask(asked, rows)));
      }),
      RUNS,
    );
  });

  test('a party’s verdict does not depend on whom it is asked with', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        const alone = ask(asked, rows);
        const other = { ref: '0', name: '示例乙有限公司', code: null, consortium: null, lot: null };
        const both = verify({ ...asked, subjects: [other, asked.subjects[0]!] }, held(rows), packs);
        expect(both.results[1]).toEqual(alone);
      }),
      RUNS,
    );
  });

  test('in replay the day of asking changes no byte', () => {
    fc.assert(
      fc.property(question, records, (asked, rows) => {
        const replay = { ...asked, replay: true };
        const later = { ...replay, today: '2031-01-01' };
        expect(JSON.stringify(ask(later, rows))).toBe(JSON.stringify(ask(replay, rows)));
      }),
      RUNS,
    );
  });
});

test('the questions asked here reach every standing', () => {
  const seen = new Set<string>();
  for (const [asked, rows] of fc.sample(fc.tuple(question, records), { numRuns: 400, seed: 7 })) {
    seen.add(ask(asked, rows).standing);
  }
  const [asked] = fc.sample(question, { numRuns: 1, seed: 7 });
  const licensing = { ...asked!, purpose: 'licensing' as const, place: PLACES[1], asOf: TODAY, tender: null };
  const good = { ...fc.sample(record, { numRuns: 1, seed: 7 })[0]!, list: 'trustworthy' as const, events: [] };
  const own = { ...good, subject: { name: NAME, code: CODE, kind: null }, openness: 'public' as const };
  const subjects = [{ ...licensing.subjects[0]!, name: null, code: CODE }];
  const plain = { ...own, publishUntil: null, publishedOn: null, decidedOn: null, procedure: null };
  seen.add(ask({ ...licensing, subjects }, [plain]).standing);
  const stranger = [{ ...licensing.subjects[0]!, name: '示例丁有限公司', code: null }];
  seen.add(ask({ ...licensing, subjects: stranger }, []).standing);
  seen.add(ask({ ...licensing, subjects }, [], ['dishonest-judgment-debtor']).standing);
  expect([...seen].sort()).toEqual([...STANDINGS].sort());
});
