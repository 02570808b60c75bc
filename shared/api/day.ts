import * as v from 'valibot';

/** Days seen to exist: a list repeats a few thousand of them millions of times. */
const existing = new Set<string>();
const MOST_KEPT = 100_000;

function exists(day: string): boolean {
  if (existing.has(day)) return true;
  const date = new Date(`${day}T00:00:00Z`);
  const does = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (does && existing.size < MOST_KEPT) existing.add(day);
  return does;
}

/** A calendar day that exists, as an ISO string. */
export const DaySchema = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, '日期须写作 YYYY-MM-DD'),
  v.check(exists, '没有这一天'),
);

export const DivisionSchema = v.pipe(v.string(), v.regex(/^[0-9]{6}$/, '行政区划代码须为六位数字（GB/T 2260）'));
