import * as v from 'valibot';

/** A calendar day that exists, as an ISO string. */
export const DaySchema = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, '日期须写作 YYYY-MM-DD'),
  v.check((day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  }, '没有这一天'),
);

export const DivisionSchema = v.pipe(v.string(), v.regex(/^[0-9]{6}$/, '行政区划代码须为六位数字（GB/T 2260）'));
