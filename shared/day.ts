/** Arithmetic on ISO days (`2022-07-01`). The day a period runs from does not count; its last day does. */

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));
const SHANGHAI_OFFSET = 8 * 3_600_000;
/** The calendar day in China (UTC+8, no summer time) at an ISO instant. */
export const dayOfInstant = (instant: string): string => toDay(new Date(new Date(instant).getTime() + SHANGHAI_OFFSET));

const toUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date): string =>
  `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;

export function addDays(day: string, days: number): string {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The same day of the month, or the month's last day where it has fewer. */
export function addMonths(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  const at = month - year * 12;
  const length = at === 1 && isLeap(year) ? 29 : LENGTHS[at]!;
  return `${String(year).padStart(4, '0')}-${pad(at + 1)}-${pad(Math.min(Number(day.slice(8)), length))}`;
}

export const addYears = (day: string, years: number): string => addMonths(day, years * 12);

/** Whole days from one day to the other; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000);
