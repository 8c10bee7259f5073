import { Temporal } from 'temporal-polyfill';
import { dayName } from '../calendar/dayName.ts';
import { dueAt } from '../calendar/due.ts';
import type { Deliverable } from '../config/program.ts';
import type { Content, View } from './content.ts';

/**
 * How it goes with what is counted, in words: "two more by Friday; at this week's pace you will be one short". The pace
 * of weeks is that of the days of the week that are over; of what is counted in all, that of the last seven days.
 * `undefined` where nothing is due.
 */
export function paceOf(view: View, deliverable: Deliverable, content: Content): string | undefined {
  return content.weeks ? paceOfWeek(view, content.weeks) : paceOfCount(view, deliverable, content.days ?? []);
}

function paceOfWeek(view: View, weeks: NonNullable<Content['weeks']>): string | undefined {
  const week = weeks.findLast(({ state }) => state === 'due');
  if (!week) return undefined;
  const today = view.asOf.toPlainDate();
  const passed = Temporal.PlainDate.from(week.start).until(today, { largestUnit: 'days' }).days + 1;
  const total = Temporal.PlainDate.from(week.start).until(week.end, { largestUnit: 'days' }).days + 1;
  const parts = week.counts
    .filter(({ done, needed }) => done < needed)
    .map(({ what, done, needed }) => {
      const projected = Math.min(needed, Math.floor((done * total) / passed));
      const more = needed - done;
      return `${numberWord(more)} more ${more === 1 ? singular(what) : what}${shortText(needed - projected)}`;
    });
  const by = dayName(Temporal.PlainDate.from(week.end), today);
  return parts.length === 0 ? undefined : `By ${by}: ${parts.join(', and ')}.`;
}

function paceOfCount(view: View, deliverable: Deliverable, days: readonly string[]): string | undefined {
  const next = deliverable.checkpoints
    .flatMap(({ count, due }) => {
      const moment =
        count === undefined ? undefined : dueAt(due, view.program, view.portfolio.config.calendar);
      return moment && count !== undefined ? [{ count, moment }] : [];
    })
    .find(
      ({ count, moment }) => count > days.length && Temporal.ZonedDateTime.compare(view.asOf, moment) <= 0,
    );
  if (!next) return undefined;
  const today = view.asOf.toPlainDate();
  const since = today.subtract({ days: 6 }).toString();
  const lastWeek = days.filter((day) => day >= since).length;
  const left = today.until(next.moment.toPlainDate(), { largestUnit: 'days' }).days;
  const projected = Math.min(next.count, days.length + Math.floor((lastWeek * left) / 7));
  const text = `${numberWord(next.count - days.length)} more by ${dayName(next.moment.toPlainDate(), today)}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${shortText(next.count - projected)}.`;
}

/** "blog posts" → "blog post", "days with commits" → "day with commits" */
function singular(what: string): string {
  if (what.startsWith('days ')) return what.replace('days', 'day');
  return what.replaceAll(/ies\b/g, 'y').replaceAll(/s\b/g, '');
}

function shortText(short: number): string {
  return short > 0
    ? `; at this week's pace you will be ${numberWord(short)} short`
    : "; this week's pace is enough";
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

function numberWord(count: number): string {
  return numbers[count] ?? String(count);
}
