import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays } from '../day.ts';

const { holidays, workdays } = calendar as { holidays: Record<string, string>; workdays: Record<string, string> };

/** The last year whose holidays the State Council had published when the calendar was made; later ones are weekdays. */
export const LAST_KNOWN_HOLIDAY_YEAR = Math.max(...Object.keys(holidays).map((day) => Number(day.slice(0, 4))));

/** Whether people work on a day: no holiday, and no weekend day that was not moved (调休). */
export function isWorkingDay(day: string): boolean {
  if (day in workdays) return true;
  if (day in holidays) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** A day counted in working days; `certain` is false where it lies beyond the last year of known holidays. */
export interface CountedDay {
  day: string;
  certain: boolean;
}

/** The last of `count` working days after a day; that day itself does not count. */
export function addWorkingDays(day: string, count: number): CountedDay {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left--;
  }
  return { day: at, certain: Number(at.slice(0, 4)) <= LAST_KNOWN_HOLIDAY_YEAR };
}
