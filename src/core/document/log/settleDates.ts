import type { LogDate } from '../activity.ts';
import { type DateOrder, dayNumber, isoDate } from './dates.ts';
import type { Draft, DraftDate, LogReading } from './draft.ts';

type MonthDay = readonly [month: number, day: number];

interface Known {
  readonly offset: number;
  readonly iso: string;
}

/**
 * Settles what the dates of a log mean, once all of it is known: a date without a year takes its candidates from the
 * dated rows and headings around it. A date that could be two days is read in the configured order, or else in the one
 * that the log's other dates show. Where nothing shows it, it is read month first, as schools in the United States write
 * it, and marked; it is left open where the log itself holds dates that are only possible in the other order.
 */
export class DateSettler {
  readonly #reading: LogReading;
  readonly #known: readonly Known[];
  readonly #order: DateOrder | undefined;
  readonly #contradicted: boolean;

  constructor(reading: LogReading) {
    this.#reading = reading;
    const dates = reading.drafts.flatMap(({ date }) => (date ? [date] : []));
    const shown = new Set(dates.flatMap(({ found }) => found.evidence ?? []));
    const [only] = shown;
    this.#order = reading.dateOrder ?? (shown.size === 1 ? only : undefined);
    this.#contradicted =
      this.#order === undefined ? shown.size > 1 : [...shown].some((seen) => seen !== this.#order);
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
      const possible = withYears(this.#inOrder(monthDays), near);
      const inPeriod = possible.find((day) => this.#isInPeriod(day, start));
      if (inPeriod !== undefined) return { text, iso: inPeriod, range };
      return { text, problem: 'no-year', ...(possible.length > 0 && { candidates: possible }), range };
    }
    if (candidates) return { text, ...this.#settleOrder(candidates, start), range };
    if (iso !== undefined) return { text, iso, range };
    return { text, problem: problem ?? 'not-a-date', range };
  }

  /** @param candidates the one in the configured order first, or else month-first */
  #settleOrder(
    candidates: readonly string[],
    start: number,
  ): Pick<LogDate, 'iso' | 'problem' | 'candidates'> {
    const [first = '', second = ''] = candidates;
    if (this.#contradicted) {
      const likeliest = this.#order === undefined ? candidates : [second, first];
      return { problem: 'ambiguous', candidates: likeliest };
    }
    if (this.#reading.dateOrder !== undefined || this.#order === 'month-first') return { iso: first };
    if (this.#order === 'day-first') return { iso: second };
    const [inPeriod, ...others] = candidates.filter((day) => this.#isInPeriod(day, start));
    if (inPeriod !== undefined && others.length === 0) return { iso: inPeriod };
    return { iso: first, problem: 'ambiguous', candidates };
  }

  /** Of a month and day that could be swapped, in no order but the one that the log shows. */
  #inOrder(monthDays: readonly MonthDay[]): readonly MonthDay[] {
    if (this.#order === undefined || monthDays.length < 2) return monthDays;
    return this.#order === 'month-first' ? monthDays.slice(0, 1) : monthDays.slice(1);
  }

  /** Under "Week of January 3, 2021", 1/5 can only be one day. */
  #isInPeriod(iso: string, offset: number): boolean {
    const heading = this.#reading.headingDates.findLast((known) => known.offset < offset);
    if (!heading) return false;
    const days = dayNumber(iso) - dayNumber(heading.iso);
    return days >= -7 && days <= heading.days;
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

/** The days that a month and day can be, nearest to the known dates first: the year before, the same, and the next. */
function withYears(monthDays: readonly MonthDay[], near: readonly string[]): string[] {
  const years = new Set(near.flatMap((iso) => [-1, 0, 1].map((step) => Number(iso.slice(0, 4)) + step)));
  const days = monthDays.flatMap(([month, day]) =>
    [...years].flatMap((inYear) => isoDate(inYear, month, day) ?? []),
  );
  const distance = (iso: string) =>
    Math.min(...near.map((known) => Math.abs(dayNumber(known) - dayNumber(iso))));
  const sorted = [...new Set(days)].sort((a, b) => distance(a) - distance(b));
  return sorted.slice(0, 2);
}
