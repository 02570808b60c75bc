import { describe, expect, test } from 'vitest';
import { isAdverse, objectedOn, stateByEvents } from '../../../shared/record/lifecycle.ts';
import { LISTS } from '../../../shared/record/list.ts';
import type { CreditRecord, EventKind } from '../../../shared/record/record.ts';

const record = (events: [EventKind, string][], more: Partial<CreditRecord> = {}): CreditRecord =>
  ({
    list: 'administrative-penalty',
    publishedOn: '2026-01-10',
    decidedOn: '2026-01-01',
    severity: null,
    penalties: [],
    grade: null,
    events: events.map(([kind, on]) => ({ kind, on })),
    ...more,
  }) as CreditRecord;

describe('the state on a day', () => {
  test.each<[string, [EventKind, string][], string, string]>([
    ['before publication there is none', [], '2026-01-09', 'not_yet'],
    ['on the day of publication it is in force', [], '2026-01-10', 'in_force'],
    ['an objection marks it', [['objection', '2026-02-01']], '2026-02-01', 'objected'],
    ['the day before the objection it is not marked', [['objection', '2026-02-01']], '2026-01-31', 'in_force'],
    [
      'a rejected objection puts it back',
      [
        ['objection', '2026-02-01'],
        ['objection_rejected', '2026-02-03'],
      ],
      '2026-02-03',
      'in_force',
    ],
    [
      'an upheld one ends it',
      [
        ['objection', '2026-02-01'],
        ['objection_upheld', '2026-02-03'],
      ],
      '2026-02-03',
      'ended',
    ],
    [
      'a stay outweighs an objection',
      [
        ['stayed', '2026-02-01'],
        ['objection', '2026-02-02'],
      ],
      '2026-02-05',
      'stayed',
    ],
    [
      'a rejected objection does not end a stay',
      [
        ['stayed', '2026-02-01'],
        ['objection', '2026-02-02'],
        ['objection_rejected', '2026-02-03'],
      ],
      '2026-02-05',
      'stayed',
    ],
    [
      'the end of a stay leaves the objection open',
      [
        ['objection', '2026-02-01'],
        ['stayed', '2026-02-02'],
        ['stay_ended', '2026-02-03'],
      ],
      '2026-02-05',
      'objected',
    ],
    [
      'an end is final',
      [
        ['repaired', '2026-02-01'],
        ['objection', '2026-03-01'],
      ],
      '2026-03-05',
      'ended',
    ],
    [
      'events told out of order count by their day',
      [
        ['objection_rejected', '2026-02-03'],
        ['objection', '2026-02-01'],
      ],
      '2026-02-05',
      'in_force',
    ],
    ['an adverse record cannot be hidden', [['hide_requested', '2026-02-01']], '2026-02-05', 'in_force'],
  ])('%s', (_, events, day, state) => {
    expect(stateByEvents(record(events), day)).toBe(state);
  });

  test('a positive record is hidden on request', () => {
    const trusted = record([['hide_requested', '2026-02-01']], { list: 'trustworthy' });
    expect(stateByEvents(trusted, '2026-02-01')).toBe('hidden');
  });

  test('the objection still open is told with its first day', () => {
    const twice = record([
      ['objection', '2026-02-01'],
      ['objection', '2026-02-10'],
    ]);
    expect(objectedOn(twice, '2026-02-20')).toBe('2026-02-01');
    expect(objectedOn(record([]), '2026-02-20')).toBeNull();
  });
});

test.each(LISTS.filter(({ id }) => id !== 'credit-commitment').map(({ id, adverse }) => [id, adverse] as const))(
  'a row of %s weighs against its party: %s',
  (list, adverse) => {
    expect(isAdverse(record([], { list }))).toBe(adverse);
  },
);

test.each([
  [null, false],
  ['已履行', false],
  ['kept', false],
  ['无违约', false],
  ['未履行', true],
  ['broken', true],
  ['违诺', true],
])('a commitment graded %s is broken: %s', (grade, broken) => {
  expect(isAdverse(record([], { list: 'credit-commitment', grade }))).toBe(broken);
});
