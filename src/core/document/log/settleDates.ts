import type { LogDate } from '../activity.ts';
import { dayNumber, isoDate } from './dates.ts';
import type { Draft, DraftDate, LogReading } from './draft.ts';

interface Known {
  readonly offset: number;
  readonly iso: string;
}

/**
 * Settles what the dates of a log mean, once all of it is known: a date without a year takes its candidates from the
 * dated rows and headings around it, and a date that could be two days is left open where the log itself holds
 * dates that are only possible in the other order than the configured one.
 */
export class DateSettler {
  readonly #reading: LogReading;
  readonly #known: readonly Known[];
  readonly #contradicted: boolean;

  constructor(reading: LogReading) {
    this.#reading = reading;
    const dates = reading.drafts.flatMap(({ date }) => (date ? [date] : []));
    this.#contradicted = contradicts(dates, reading.dateOrder);
    this.#known = [
      ...reading.headingDates,
      ...dates.flatMap(({ found, start }) =>
        found.iso !== undefined && !(this.#contradicted && found.candidates)
          ? [{ offset: start, iso: found.iso }]
          : [],
      ),
    ].sort((a, b) => a.offset - b.offset);
  }

  /** The dates of one activity; a follow-up without a year comes after the activity. */
  settle(draft: Draft): { date: LogDate | undefined; followUp: LogDate | undefined } {
    const date = draft.date && this.#settleOne(draft.date, this.#near(draft.date.start));
    const after = date?.iso === undefined ? this.#near(draft.start) : [date.iso];
    const followUp = draft.followUp && this.#settleOne(draft.followUp, after);
    return { date, followUp };
  }

  #settleOne({ found, start, end }: DraftDate, near: readonly string[]): LogDate {
    const range = this.#reading.lines.rangeAt(start, end);
    const { text, iso, problem, candidates, monthDays } = found;
    if (monthDays) {
      const possible = withYears(monthDays, near);
      const inPeriod = possible.find((day) => this.#isInPeriod(day, start));
      if (inPeriod !== undefined) return { text, iso: inPeriod, range };
      return { text, problem: 'no-year', ...(possible.length > 0 && { candidates: possible }), range };
    }
    if (iso !== undefined && candidates && this.#contradicted) {
      return { text, problem: 'ambiguous', candidates: [...candidates].reverse(), range };
    }
    if (iso !== undefined) return { text, iso, range };
    return { text, problem: problem ?? 'not-a-date', ...(candidates && { candidates }), range };
  }

  /** Under "Week of January 3, 2021", 1/5 can only be one day. */
  #isInPeriod(iso: string, offset: number): boolean {
    const heading = this.#reading.headingDates.findLast((known) => known.offset < offset);
    if (!heading) return false;
    const days = dayNumber(iso) - dayNumber(heading.iso);
    return days >= -7 && days <= 13;
  }

  /** The nearest dates with a year before and behind a place. */
  #near(offset: number): string[] {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#known[middle]?.offset ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return [this.#known[low - 1], this.#known[low]].flatMap((known) => (known ? [known.iso] : []));
  }
}

function contradicts(dates: readonly DraftDate[], order: LogReading['dateOrder']): boolean {
  if (order === undefined) return false;
  const evidence = dates.flatMap(({ found }) => found.evidence ?? []);
  return evidence.length > 0 && evidence.some((seen) => seen !== order);
}

/** The days that a month and day can be, nearest to the known dates first: the year before, the same, and the next. */
function withYears(monthDays: readonly (readonly [number, number])[], near: readonly string[]): string[] {
  const years = new Set(near.flatMap((iso) => [-1, 0, 1].map((step) => Number(iso.slice(0, 4)) + step)));
  const days = monthDays.flatMap(([month, day]) =>
    [...years].flatMap((inYear) => isoDate(inYear, month, day) ?? []),
  );
  const distance = (iso: string) =>
    Math.min(...near.map((known) => Math.abs(dayNumber(known) - dayNumber(iso))));
  const sorted = [...new Set(days)].sort((a, b) => distance(a) - distance(b));
  return sorted.slice(0, 2);
}
