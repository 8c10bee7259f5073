import { Temporal } from 'temporal-polyfill';

/** ISO dates on which nobody works, besides Saturdays and Sundays. */
export type Holidays = ReadonlySet<string>;

const none: Holidays = new Set();

export function isBusinessDay(date: Temporal.PlainDate, holidays: Holidays = none): boolean {
  return date.dayOfWeek <= 5 && !holidays.has(date.toString());
}

/** The day that lies `count` business days after a date, before it where negative; the date itself for 0. */
export function addBusinessDays(
  date: Temporal.PlainDate,
  count: number,
  holidays: Holidays = none,
): Temporal.PlainDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = day.add({ days: step });
    if (isBusinessDay(day, holidays)) left--;
  }
  return day;
}

/** How many business days there are after `from` up to and including `to`; 0 where `to` is not later. */
export function businessDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  holidays: Holidays = none,
): number {
  let count = 0;
  for (let day = from; Temporal.PlainDate.compare(day, to) < 0;) {
    day = day.add({ days: 1 });
    if (isBusinessDay(day, holidays)) count++;
  }
  return count;
}
