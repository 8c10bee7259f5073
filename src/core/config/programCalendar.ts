import { Temporal } from 'temporal-polyfill';
import { isoOf } from '../calendar/asOf.ts';
import { anchorsOf, dateOf, dueAt, weekdayOf } from '../calendar/due.ts';
import type { Anchors } from '../calendar/due.ts';
import { weeksOf, windowDays } from '../calendar/weeks.ts';
import type { Deliverable, Program } from './program.ts';

/** One date of a program. */
export interface ProgramDate {
  /** ISO date and time with the offset of the program's time zone, or an ISO date. */
  readonly at: string;
  readonly weekday: string;
  readonly deliverable?: string;
  readonly title: string;
}

/** What a program's dates come to. */
export interface ProgramCalendar {
  /** In order of time. */
  readonly dates: readonly ProgramDate[];
  /** Dates that must be said first, each with what it is. */
  readonly open: readonly { readonly anchor: string; readonly title: string }[];
}

/** All dates of a program: checkpoints, the first and last day of each window, the end of the countdown. */
export function programCalendar(program: Program, own: Anchors): ProgramCalendar {
  const dates = [
    ...program.deliverables.flatMap((deliverable) => [
      ...checkpointDates(program, deliverable, own),
      ...windowDates(program, deliverable, own),
    ]),
    ...countdownDates(program, own),
  ];
  const anchors = anchorsOf(program, own);
  const open = anchorsIn(program)
    .filter((anchor) => !Object.hasOwn(anchors, anchor))
    .map((anchor) => ({ anchor, title: program.studentDates[anchor]?.title ?? anchor }));
  return { dates: dates.toSorted(byTime), open };
}

/** The dates from which a program counts, in the order in which it first names them. */
export function anchorsIn(program: Program): string[] {
  const named = [
    ...Object.keys(program.calendar),
    ...Object.keys(program.studentDates),
    ...program.deliverables.flatMap(({ checkpoints }) =>
      checkpoints.flatMap(({ due }) => ('anchor' in due ? [due.anchor] : [])),
    ),
  ];
  return [...new Set(named)];
}

/** The date that a program starts with: the first of its own calendar, else the first that a student sets. */
export function startAnchor(program: Program): string | undefined {
  return anchorsIn(program)[0];
}

function byTime(left: ProgramDate, right: ProgramDate): number {
  const day = Temporal.PlainDate.compare(left.at.slice(0, 10), right.at.slice(0, 10));
  if (day !== 0) return day;
  return left.at < right.at ? -1 : Number(left.at !== right.at);
}

function checkpointDates(program: Program, { id, checkpoints }: Deliverable, own: Anchors): ProgramDate[] {
  return checkpoints.flatMap(({ due, title }) => {
    const moment = dueAt(due, program, own);
    return moment ? [{ at: isoOf(moment), weekday: weekdayOf(moment), deliverable: id, title }] : [];
  });
}

function windowDates(program: Program, deliverable: Deliverable, own: Anchors): ProgramDate[] {
  const window = 'window' in deliverable ? deliverable.window : undefined;
  const days = window && windowDays(window, program, own);
  if (!days || !('weeks' in deliverable)) return [];
  const { id, title } = deliverable;
  const asked = weeksOf(days, deliverable.weeks, program.weekStart).filter(({ whole }) => whole).length;
  const weekly =
    'perWeek' in deliverable && deliverable.perWeek !== undefined ? `, ${asked} whole weeks` : '';
  return [
    { ...dayOf(days.first), deliverable: id, title: `${title}: first day${weekly}` },
    { ...dayOf(days.last), deliverable: id, title: `${title}: last day` },
  ];
}

function countdownDates(program: Program, own: Anchors): ProgramDate[] {
  const { countdown } = program;
  const start = countdown && dateOf(anchorsOf(program, own)[countdown.anchor]);
  return start ? [{ ...dayOf(start.add({ days: countdown.days })), title: countdown.title }] : [];
}

function dayOf(day: Temporal.PlainDate): { at: string; weekday: string } {
  return { at: day.toString(), weekday: weekdayOf(day) };
}
