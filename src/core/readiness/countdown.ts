import { Temporal } from 'temporal-polyfill';
import { dateName } from '../calendar/dayName.ts';
import { anchorsOf, dueDate } from '../calendar/due.ts';
import type { ChecklistCountdown } from './checklist.ts';
import type { View } from './content.ts';
import { unansweredSince } from './responseContent.ts';
import { acceptedOn } from './window.ts';

/** The days that the school counts down; `undefined` where it counts none, or their first day has no date yet. */
export function countdownOf(view: View): ChecklistCountdown | undefined {
  const { program, portfolio, asOf } = view;
  const { countdown } = program;
  if (!countdown) return undefined;
  const from = { anchor: countdown.anchor, weeks: 0, days: 0, businessDays: 0 };
  const start = dueDate(from, anchorsOf(program, portfolio.config.calendar));
  if (!start) return undefined;
  const end = start.add({ days: countdown.days });
  const dates = {
    title: countdown.title,
    days: countdown.days,
    start: start.toString(),
    end: end.toString(),
  };
  const today = asOf.toPlainDate();
  const left = today.until(end, { largestUnit: 'days' }).days;
  const accepted = countdown.endsWith === undefined ? undefined : acceptedOn(view);
  const said = { ...dates, left, start: dateName(start, today), end: dateName(end, today) };
  const silent = silentSince(view, countdown.silence);
  const text = textOf(
    said,
    accepted && dateName(accepted, today),
    silent && dateName(Temporal.PlainDate.from(silent), today),
  );
  return { ...dates, left, text };
}

/** The day (ISO) by which an answer was wanted that has not come. */
function silentSince(view: View, id: string | undefined): string | undefined {
  const asked = view.program.deliverables.find((one) => one.id === id);
  return asked?.kind === 'response' ? unansweredSince(view, asked) : undefined;
}

function textOf(
  { title, days, start, end, left }: Omit<ChecklistCountdown, 'text'>,
  accepted: string | undefined,
  silent: string | undefined,
): string {
  if (accepted) return `${title}: it ended on ${accepted}, with the offer that you accepted.`;
  if (left < 0) return `${title}: the ${days} days were over on ${end}.`;
  const waiting = silent === undefined ? '' : ` An answer was wanted by ${silent}, and none is in the log.`;
  if (left > days) return `${title}: ${days} days, from ${start} on.${waiting}`;
  return `${title}: ${left} of ${days} days left, until ${end}.${waiting}`;
}
