import { Temporal } from 'temporal-polyfill';
import { weekdayOf } from './due.ts';

/** A deadline in words. */
export interface DueText {
  /** In the reader's own time zone: "due Fri 16:00, in 2 days", "was due Fri 16:00, 3 days ago". */
  readonly text: string;
  /** In the school's time zone, in full: "Friday 3 February 2017, 16:00 (America/Denver)". */
  readonly school: string;
}

/**
 * Says when something is due. Days are counted on the calendar of the reader, as people do: Friday is "in 2 days" on
 * Wednesday, whatever the hour. What is further off than six days gets its date, as its weekday would mislead.
 * @param due in the school's time zone.
 * @param now any moment.
 * @param timeZone IANA name of the reader's own time zone.
 */
export function describeDue(
  due: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
  timeZone: string,
): DueText {
  const mine = due.withTimeZone(timeZone);
  const today = now.withTimeZone(timeZone);
  const isPast = Temporal.ZonedDateTime.compare(mine, today) < 0;
  const text = `${isPast ? 'was due' : 'due'} ${dayAndTime(mine, today)}, ${distance(mine, today)}`;
  const school = `${weekdayOf(due)} ${due.day} ${monthOf(due)} ${due.year}, ${timeOf(due)} (${due.timeZoneId})`;
  return { text, school };
}

function dayAndTime(due: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  const weekday = weekdayOf(due).slice(0, 3);
  if (Math.abs(daysBetween(now, due)) <= 6) return `${weekday} ${timeOf(due)}`;
  const year = due.year === now.year ? '' : ` ${due.year}`;
  return `${weekday} ${due.day} ${monthOf(due).slice(0, 3)}${year} ${timeOf(due)}`;
}

function distance(due: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  const days = daysBetween(now, due);
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days !== 0) return days > 0 ? `in ${days} days` : `${-days} days ago`;
  const minutes = Math.trunc(now.until(due).total('minutes'));
  const size =
    Math.abs(minutes) < 60
      ? counted(Math.abs(minutes), 'minute')
      : counted(Math.trunc(Math.abs(minutes) / 60), 'hour');
  return Temporal.ZonedDateTime.compare(due, now) < 0 ? `${size} ago` : `in ${size}`;
}

function daysBetween(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): number {
  return from.toPlainDate().until(to.toPlainDate(), { largestUnit: 'days' }).days;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function timeOf(moment: Temporal.ZonedDateTime): string {
  return moment.second === 59 && moment.minute === 59 && moment.hour === 23
    ? 'end of day'
    : moment.toPlainTime().toString({ smallestUnit: 'minute' });
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `February` */
export function monthOf({ month }: { readonly month: number }): string {
  return months[month - 1] ?? '';
}
