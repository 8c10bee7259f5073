import { Temporal } from 'temporal-polyfill';
import type { Due, Program, Weekday } from '../config/program.ts';
import { addBusinessDays } from './businessDays.ts';
import type { Holidays } from './businessDays.ts';

/** Named dates (ISO). */
export type Anchors = Readonly<Record<string, string>>;

/** The dates of a program's calendar, with the student's own in their place. */
export function anchorsOf(program: Pick<Program, 'calendar'>, own: Anchors): Anchors {
  return { ...program.calendar, ...own };
}

const known = new WeakMap<Program['holidays'], Holidays>();

/** The days on which nobody works, by the program; made once for each list, as it may hold those of decades. */
export function holidaysOf({ holidays = [] }: { readonly holidays?: Program['holidays'] }): Holidays {
  const there = known.get(holidays);
  if (there) return there;
  const made = new Set(holidays.map(({ date }) => date));
  known.set(holidays, made);
  return made;
}

/** The date of an anchor; `undefined` where it has none. */
export function anchorDate(anchor: string, anchors: Anchors): Temporal.PlainDate | undefined {
  return Object.hasOwn(anchors, anchor) ? dateOf(anchors[anchor]) : undefined;
}

/** The day on which something is due; `undefined` where its anchor has no date. */
export function dueDate(due: Due, anchors: Anchors, holidays?: Holidays): Temporal.PlainDate | undefined {
  if ('date' in due) return dateOf(due.date);
  const start = anchorDate(due.anchor, anchors);
  return (
    start && addBusinessDays(start.add({ weeks: due.weeks, days: due.days }), due.businessDays, holidays)
  );
}

/**
 * The moment by which something is due, in the program's time zone. Where the clock skips that time it is as much later
 * as the clock skips; where it comes twice it is the first (Temporal's "compatible", as in RFC 5545). Without a time it
 * is the last second of the day.
 * @param own the student's own dates for the program's anchors.
 */
export function dueAt(
  due: Due,
  program: Pick<Program, 'calendar' | 'timeZone'> & Partial<Pick<Program, 'holidays'>>,
  own: Anchors,
): Temporal.ZonedDateTime | undefined {
  const plainTime = Temporal.PlainTime.from(due.time ?? '23:59:59');
  return dueDate(due, anchorsOf(program, own), holidaysOf(program))
    ?.toPlainDateTime(plainTime)
    .toZonedDateTime(program.timeZone, { disambiguation: 'compatible' });
}

const weekdays: readonly Weekday[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** In English, as programs write it. */
export function weekdayOf(date: Temporal.PlainDate | Temporal.ZonedDateTime): Weekday {
  return weekdays[date.dayOfWeek - 1] ?? 'Monday';
}

/** An ISO date; `undefined` for anything else. */
export function dateOf(text: string | undefined): Temporal.PlainDate | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

/** Whether a text is an ISO date that there is: 2016-02-30 is none. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && dateOf(text)?.toString() === text;
}
