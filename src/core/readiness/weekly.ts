import { Temporal } from 'temporal-polyfill';
import { isoOf } from '../calendar/asOf.ts';
import { type Days, type Week, weeksOf } from '../calendar/weeks.ts';
import type { Window } from '../config/program.ts';
import type { ChecklistCheckpoint, ChecklistWeek, WeekEvidence, MissingItem } from './checklist.ts';
import type { Content, View } from './content.ts';
import { noDateContent, windowOf } from './window.ts';

/** Enough to see what a week is made of; the report names all of it. */
const usualEvidence = 10;

/** What is asked each week. */
export interface WeeklyAsked {
  readonly window: Window;
  readonly weeks: 'calendar' | 'rolling';
}

/** What one week has. `days` are ISO, both included, as texts, which compare as dates do. */
export type JudgeWeek = (days: {
  readonly first: string;
  readonly last: string;
  /** How many pieces of evidence are wanted. */
  readonly most: number;
}) => {
  readonly counts: ChecklistWeek['counts'];
  /** Why pieces do not count, said also where there are enough without them; what is still lacking is added. */
  readonly reasons: readonly string[];
  readonly evidence: readonly WeekEvidence[];
  readonly seen: readonly string[];
};

/**
 * Judges each week of a window up to now. Only what lies in a week counts for it, so a week that is over stays as it
 * is, whatever comes later.
 * @param files that show it
 * @param blocked what keeps all of it from being judged; then nothing is complete
 */
export function weeklyContent(
  view: View,
  asked: WeeklyAsked,
  judge: JudgeWeek,
  { files, blocked }: { readonly files: readonly string[]; readonly blocked: readonly MissingItem[] },
): Content {
  const days = windowOf(view, asked.window);
  if (!days) return noDateContent(view, asked.window, files);
  const today = view.asOf.toPlainDate();
  const all = weeksOf(days, asked.weeks, view.program.weekStart);
  const begun = all.filter(({ first }) => Temporal.PlainDate.compare(first, today) <= 0);
  const weeks = begun.map((week) => checklistWeek(view, week, judge));
  const needed = all.filter(({ whole }) => whole).length;
  const done = weeks.filter(({ state }) => state === 'met').length;
  const isOver = Temporal.PlainDate.compare(today, days.last) > 0;
  const complete = isOver && done >= needed && blocked.length === 0;
  return {
    started: weeks.some(({ evidence }) => evidence.length > 0),
    complete,
    progress: { done, needed },
    missing: [...blocked, ...weeks.flatMap(itemsOf), ...aheadItems(days, today)],
    files,
    reachedBy: (day, count = needed) =>
      weeks.filter(({ state, end }) => state === 'met' && end <= day).length >= count,
    weeks,
    checkpoints: weeks.flatMap((week) => checkpointOf(view, week)),
  };
}

function checklistWeek(view: View, week: Week, judge: JudgeWeek): ChecklistWeek {
  const { whole } = week;
  const today = view.asOf.toPlainDate();
  const end = Temporal.PlainDate.compare(week.last, today) < 0 ? week.last : today;
  const { counts, reasons, evidence, seen } = judge({
    first: week.first.toString(),
    last: end.toString(),
    most: view.mostEvidence ?? usualEvidence,
  });
  const lacking = counts.filter(({ done, needed }) => done < needed);
  const isPast = Temporal.PlainDate.compare(week.last, today) < 0;
  const met = lacking.length === 0;
  const short = lacking.map(({ what, done, needed }) => `${done} of ${needed} ${what}.`);
  return {
    start: week.first.toString(),
    end: week.last.toString(),
    state: !whole ? 'not-asked' : met ? 'met' : isPast ? 'missed' : 'due',
    counts,
    reasons: met || !whole ? [] : [...short, ...reasons],
    evidence,
    seen: met ? [...reasons, ...seen] : seen,
  };
}

/** A week that is over cannot be made up for; the one that runs can. */
function itemsOf({ state, start, end, reasons }: ChecklistWeek): MissingItem[] {
  if (state !== 'missed' && state !== 'due') return [];
  const name = state === 'due' ? `This week, up to ${end}` : `The week from ${start} to ${end}`;
  return [{ message: `${name}: ${reasons.join(' ')}`, severity: state === 'due' ? 'error' : 'warning' }];
}

function aheadItems({ first }: Days, today: Temporal.PlainDate): MissingItem[] {
  if (Temporal.PlainDate.compare(first, today) <= 0) return [];
  return [{ message: `It starts on ${first.toString()}.`, severity: 'hint' }];
}

function checkpointOf({ program }: View, { state, start, end }: ChecklistWeek): ChecklistCheckpoint[] {
  if (state === 'not-asked') return [];
  const due = Temporal.PlainDate.from(end)
    .toPlainDateTime('23:59:59')
    .toZonedDateTime(program.timeZone, { disambiguation: 'compatible' });
  return [{ id: `week-${start}`, title: `Week from ${start} to ${end}`, due: isoOf(due), state }];
}
