import { Temporal } from 'temporal-polyfill';
import type { Program, Window } from '../config/program.ts';
import { anchorDate, anchorsOf } from './due.ts';
import type { Anchors } from './due.ts';

/** Some days, both included. */
export interface Days {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** A week as far as it lies in a window. */
export interface Week extends Days {
  /** All seven days of it lie in the window. */
  readonly whole: boolean;
}

/**
 * The days of a window; `undefined` where its first day has no date.
 * @param own the student's own dates for the program's anchors.
 */
export function windowDays(
  window: Window,
  program: Pick<Program, 'calendar'>,
  own: Anchors,
): Days | undefined {
  const first = anchorDate(window.from, anchorsOf(program, own));
  return first && { first, last: first.add({ days: window.days - 1 }) };
}

/**
 * The weeks of some days, in order. Calendar weeks at either end may lie in them only partly; rolling ones count from
 * the first day, so only the last may.
 */
export function weeksOf(
  { first, last }: Days,
  kind: 'calendar' | 'rolling',
  weekStart: Program['weekStart'],
): Week[] {
  // ISO 8601 counts from Monday (1); a Sunday is the 7th day, or the first.
  const passed = kind === 'rolling' ? 0 : weekStart === 'Monday' ? first.dayOfWeek - 1 : first.dayOfWeek % 7;
  const weeks: Week[] = [];
  for (let start = first.subtract({ days: passed }); isUpTo(start, last); start = start.add({ weeks: 1 })) {
    const end = start.add({ days: 6 });
    weeks.push({
      first: isUpTo(first, start) ? start : first,
      last: isUpTo(end, last) ? end : last,
      whole: isUpTo(first, start) && isUpTo(end, last),
    });
  }
  return weeks;
}

function isUpTo(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) <= 0;
}
