import { Temporal } from 'temporal-polyfill';
import { dateOf } from '../calendar/due.ts';
import { type Days, windowDays } from '../calendar/weeks.ts';
import type { Window } from '../config/program.ts';
import { documentsOf } from '../portfolio/portfolio.ts';
import { existing } from './content.ts';
import type { Content, View } from './content.ts';
import { openDateItem } from './openDates.ts';
import { dayOfAnswer, isAcceptance } from './offers.ts';

/** The days of a window for this student; `undefined` while its first day has no date. */
export function windowOf(view: View, window: Window): Days | undefined {
  const days = windowDays(window, view.program, view.portfolio.config.calendar);
  if (!days || window.endsWith === undefined) return days;
  const accepted = acceptedOn(view);
  return accepted && Temporal.PlainDate.compare(accepted, days.last) < 0 ? { ...days, last: accepted } : days;
}

/** The day on which the first offer was accepted, by the log; one that is still ahead has not been. */
export function acceptedOn({ portfolio, asOf }: View): Temporal.PlainDate | undefined {
  const today = asOf.toPlainDate().toString();
  const days = documentsOf(portfolio, 'log')
    .flatMap(({ facts }) => facts.activities)
    .filter(isAcceptance)
    .flatMap((activity) => dayOfAnswer(activity) ?? [])
    .filter((day) => day <= today);
  return dateOf(days.toSorted()[0]);
}

/** What asks for a date of the student's own, while there is none: nothing can be judged without it. */
export function noDateContent(view: View, { from }: Window, files: readonly string[]): Content {
  return {
    started: false,
    complete: false,
    missing: [openDateItem(view, from, 'error')],
    files: existing(view, files),
    reachedBy: () => false,
  };
}
