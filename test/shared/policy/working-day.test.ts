import { expect, test } from 'vitest';
import { lastDay } from '../../../shared/policy/period.ts';
import { addWorkingDays, isWorkingDay, LAST_KNOWN_HOLIDAY_YEAR } from '../../../shared/policy/working-day.ts';

test.each([
  ['a Friday', '2026-11-20', true],
  ['a Saturday', '2026-11-21', false],
  ['National Day', '2026-10-01', false],
  ['a Saturday worked for the National Day holiday', '2026-10-10', true],
  ['New Year’s Day', '2026-01-01', false],
])('%s, %s', (_, day, works) => {
  expect(isWorkingDay(day)).toBe(works);
});

test.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-17', 3, '2026-11-20'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-09-30', 3, '2026-10-10'],
  ['2026-11-20', 0, '2026-11-20'],
])('%s and %i working days more is %s', (from, count, day) => {
  expect(addWorkingDays(from, count)).toEqual({ day, certain: true });
});

test('a day beyond the last published holidays says that it is counted by weekends alone', () => {
  const last = `${LAST_KNOWN_HOLIDAY_YEAR}-12-31`;
  expect(addWorkingDays(last, 1).certain).toBe(false);
  expect(addWorkingDays(`${LAST_KNOWN_HOLIDAY_YEAR}-12-01`, 5).certain).toBe(true);
});

test.each([
  ['2026-08-31', { months: 3 }, '2026-11-30'],
  ['2024-02-29', { years: 1 }, '2025-02-28'],
  ['2026-12-25', { days: 7 }, '2027-01-01'],
  ['2025-11-30', { months: 3 }, '2026-02-28'],
])('a term from %s of %o ends on %s', (from, length, day) => {
  expect(lastDay(from, { ...length, bound: 'fixed', from: 'decidedOn' }).day).toBe(day);
});
