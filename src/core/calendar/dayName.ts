import type { Temporal } from 'temporal-polyfill';
import { monthOf } from './describeDue.ts';
import { weekdayOf } from './due.ts';

/** A weekday for the next six days, as it would mislead further off: then a date such as `Fri 11 Dec`. */
export function dayName(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const away = today.until(day, { largestUnit: 'days' }).days;
  if (away === 0) return 'today';
  if (away <= 6) return weekdayOf(day);
  return dateName(day, today);
}

/** A date as people say it: `Fri 11 Dec`, with the year where it is another than today's. */
export function dateName(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const year = day.year === today.year ? '' : ` ${day.year}`;
  return `${weekdayOf(day).slice(0, 3)} ${day.day} ${monthOf(day).slice(0, 3)}${year}`;
}
