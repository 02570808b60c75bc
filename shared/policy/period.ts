import { addDays, addMonths, addYears } from '../day.ts';
import type { Term } from './pack.ts';
import { addWorkingDays, type CountedDay } from './working-day.ts';

/** The last day of a term that runs from a day; that day itself does not count, the last one does. */
export function lastDay(from: string, term: Term): CountedDay {
  if (term.workingDays !== undefined) return addWorkingDays(from, term.workingDays);
  if (term.years !== undefined) return { day: addYears(from, term.years), certain: true };
  if (term.months !== undefined) return { day: addMonths(from, term.months), certain: true };
  return { day: addDays(from, term.days ?? 0), certain: true };
}
