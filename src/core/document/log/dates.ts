import type { LogDate } from '../activity.ts';

/** Whether 2/3/2017 is 3 February (month-first) or 2 March (day-first). */
export type DateOrder = 'month-first' | 'day-first';

/** A date found in a text: where, and what it can be. */
export interface FoundDate {
  readonly text: string;
  /** Index in the text, and the index behind its last character. */
  readonly start: number;
  readonly end: number;
  readonly iso?: string;
  readonly problem?: LogDate['problem'];
  /** ISO dates, the most likely first, where two days are possible. */
  readonly candidates?: readonly string[];
  /** Month and day where no year was written. */
  readonly monthDays?: readonly (readonly [month: number, day: number])[];
  /** Only one order of day and month makes this a date. */
  readonly evidence?: DateOrder;
}

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const year = "(?:\\d{4}|'\\d{2}|’\\d{2})";

/** Every way of writing a date that is read, tried at each place from the most to the least exact. */
const datePattern = new RegExp(
  [
    `(?<![\\p{L}\\p{N}/.-])${weekday}(?:`,
    '(?<isoYear>\\d{4})(?<isoMark>[-/.])(?<isoMonth>\\d{1,2})\\k<isoMark>(?<isoDay>\\d{1,2})(?:T[\\d:.]+Z?)?',
    '|(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<numberYear>\\d{4}|\\d{2})',
    `|(?<monthA>${monthNames})\\.?\\s+(?<dayA>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<yearA>${year}))?`,
    `|(?<dayB>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(?<monthB>${monthNames})\\.?(?:[,-]?[\\s-]*(?<yearB>${year}))?`,
    '|(?<shortFirst>\\d{1,2})/(?<shortSecond>\\d{1,2})',
    ')(?![\\p{L}\\p{N}]|[-/]\\d|\\.\\d)',
  ].join(''),
  'giu',
);

/** The usual case, for speed. */
const isoAlone = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * All dates of a text, from left to right. `order` decides where day and month could be swapped; without it such a date is
 * taken as month-first, with both days as its candidates.
 */
export function findDates(text: string, order: DateOrder | undefined): FoundDate[] {
  const iso = text.length === 10 ? isoAlone.exec(text) : undefined;
  if (iso) return [certain({ text, start: 0, end: 10 }, Number(iso[1]), Number(iso[2]), Number(iso[3]))];
  if (!/\d/.test(text)) return [];
  const found: FoundDate[] = [];
  for (const match of text.matchAll(datePattern)) {
    const date = interpret(match, order);
    if (date) found.push(date);
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function interpret(match: RegExpExecArray, order: DateOrder | undefined): FoundDate | undefined {
  const groups: Groups = match.groups ?? {};
  const place = { text: match[0], start: match.index, end: match.index + match[0].length };
  if (groups['isoYear'] !== undefined) {
    return certain(place, Number(groups['isoYear']), Number(groups['isoMonth']), Number(groups['isoDay']));
  }
  if (groups['numberYear'] !== undefined) return numeric(place, groups, order);
  if (groups['shortFirst'] !== undefined) return withoutYear(place, groups, order);
  return named(place, groups);
}

type Place = Pick<FoundDate, 'text' | 'start' | 'end'>;

function certain(place: Place, inYear: number, month: number, day: number): FoundDate {
  const iso = isoDate(inYear, month, day);
  return iso === undefined ? { ...place, problem: 'not-a-date' } : { ...place, iso };
}

function numeric(place: Place, groups: Groups, order: DateOrder | undefined): FoundDate {
  const inYear = fullYear(groups['numberYear'] ?? '');
  const first = Number(groups['first']);
  const second = Number(groups['second']);
  const monthFirst = isoDate(inYear, first, second);
  const dayFirst = isoDate(inYear, second, first);
  if (monthFirst === undefined && dayFirst === undefined) return { ...place, problem: 'not-a-date' };
  if (monthFirst === undefined) return { ...place, iso: dayFirst ?? '', evidence: 'day-first' };
  if (dayFirst === undefined) return { ...place, iso: monthFirst, evidence: 'month-first' };
  if (monthFirst === dayFirst) return { ...place, iso: monthFirst };
  const candidates = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return { ...place, iso: order === 'day-first' ? dayFirst : monthFirst, candidates };
}

function withoutYear(place: Place, groups: Groups, order: DateOrder | undefined): FoundDate | undefined {
  const first = Number(groups['shortFirst']);
  const second = Number(groups['shortSecond']);
  const both: [number, number][] = [
    [first, second],
    [second, first],
  ];
  if (order === 'day-first') both.reverse();
  const possible = both.filter(([month, day]) => isoDate(2000, month, day) !== undefined);
  const distinct = first === second ? possible.slice(0, 1) : possible;
  if (distinct.length === 0) return undefined;
  const monthDays = order === undefined ? distinct : distinct.slice(0, 1);
  const evidence =
    possible.length > 1 ? {} : ({ evidence: first > 12 ? 'day-first' : 'month-first' } as const);
  return { ...place, problem: 'no-year', monthDays, ...evidence };
}

function named(place: Place, groups: Groups): FoundDate | undefined {
  const month = monthNumber(groups['monthA'] ?? groups['monthB'] ?? '');
  const day = Number(groups['dayA'] ?? groups['dayB']);
  const written = groups['yearA'] ?? groups['yearB'];
  if (written !== undefined) return certain(place, fullYear(written.replace(/\D/g, '')), month, day);
  if (isoDate(2000, month, day) === undefined) return { ...place, problem: 'not-a-date' };
  return { ...place, problem: 'no-year', monthDays: [[month, day]] };
}

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(name: string): number {
  return monthStarts.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Two digits are of this century: no log of a job search is older. */
const monthAlone = new RegExp(`^(${monthNames}),? (\\d{4})$`, 'i');

/** The first day of `October 2026`, as an ISO date; `undefined` for any other text. */
export function firstOfMonth(text: string): string | undefined {
  const [, month = '', inYear = ''] = monthAlone.exec(text.trim()) ?? [];
  return isoDate(Number(inYear), monthNumber(month), 1);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The ISO date of a day in the Gregorian calendar; `undefined` where there is no such day. Years 1900 to 2199. */
export function isoDate(inYear: number, month: number, day: number): string | undefined {
  if (inYear < 1900 || inYear > 2199 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(inYear, month)) return undefined;
  return `${inYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(inYear: number, month: number): number {
  if (month === 2) return (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 of an ISO date, in no time zone. */
export function dayNumber(iso: string): number {
  const [inYear = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(inYear, month - 1, day) / 86_400_000;
}
