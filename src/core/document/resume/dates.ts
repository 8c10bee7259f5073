import type { DateSpan } from '../facts.ts';
import type { Passage } from '../markdown/passage.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const year = '(?:19[5-9]\\d|20\\d\\d)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const monthNumber = '(?:0?[1-9]|1[0-2])';

/** The forms of a point in time, from the longest to the shortest, so that none is cut short. */
const forms = [
  `${monthName} ${day}(?:st|nd|rd|th)?,? ${year}`,
  `${day} ${monthName},? ${year}`,
  `${monthName},? ?(?:of )?${year}`,
  `${monthName} ?['’‘\`]\\d\\d`,
  `(?:spring|summer|fall|autumn|winter),? (?:of )?${year}`,
  `${year}[-/.](?:0[1-9]|1[0-2])(?:[-/.](?:0[1-9]|[12]\\d|3[01]))?(?!\\d)`,
  `\\d{1,2}[/.]\\d{1,2}[/.]${year}`,
  `${monthNumber} ?[/.-] ?${year}`,
  year,
];
const point = `(?:${forms.join('|')})`;
const present = '(?:present|current(?:ly)?|now|today|ongoing|to date|in progress)';
const dash = '\\s{0,2}(?:-{1,3}|–|—|−|~|to|until|till|through|thru)\\s{0,2}';

const spans = new RegExp(
  `(?<![\\w/.#$£€'-])(?:` +
    `(?<since>since) (?<sinceWhen>${point})|` +
    `(?<short>${monthName})${dash}(?<shortEnd>${monthName},? ?${year})|` +
    `(?<from>${point})${dash}(?:(?<to>${point})|(?<open>${present}))(?![\\w/])|` +
    `(?<decade>${year})[-–—/](?<twoDigits>\\d\\d)(?![\\w/.-])|` +
    `(?<single>${point})` +
    `)(?![\\w/%])`,
  'giu',
);

/**
 * Finds the periods and points in time of a résumé, in every form that real ones have: `Jan 2016 – present`,
 * `2015-2017`, `2015-17`, `05.2016`, `May '16`, `Summer 2016`, `06/2016`, ISO. A year that stands alone counts only
 * where it is set apart (`(2016)`, `Turing School, 2016`), since prose holds numbers that look like years.
 */
export function findDateSpans(passage: Passage): DateSpan[] {
  // Every form holds two digits together; looking for the forms themselves costs far more.
  if (!/\d\d/.test(passage.text)) return [];
  const found: DateSpan[] = [];
  for (const match of passage.text.matchAll(spans)) {
    const parts = match.groups ?? {};
    if (isBareYear(parts['single']) && !isSetApart(passage.text, match)) continue;
    const range = passage.rangeAt(match.index, match[0].length);
    if (!range) continue;
    found.push({ text: match[0].replace(/\s+/g, ' '), range, ...limits(parts) });
  }
  return found;
}

type Limits = Pick<DateSpan, 'start' | 'end'>;

function limits(parts: Readonly<Record<string, string | undefined>>): Limits {
  const { since, sinceWhen, short, shortEnd, from, to, open, decade, twoDigits, single } = parts;
  if (since !== undefined && sinceWhen !== undefined) return period(isoOf(sinceWhen), 'present');
  if (short !== undefined && shortEnd !== undefined) {
    const end = isoOf(shortEnd);
    return period(end && isoOf(`${short} ${end.slice(0, 4)}`), end);
  }
  if (decade !== undefined && twoDigits !== undefined) return yearsOrMonth(decade, twoDigits);
  if (from !== undefined) return period(isoOf(from), open === undefined ? to && isoOf(to) : 'present');
  return period(single && isoOf(single), undefined);
}

function period(start: string | undefined, end: string | undefined): Limits {
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/** `2015-17` is two years; `2015-07`, whose second half would lie before the first, is a month. */
function yearsOrMonth(from: string, twoDigits: string): Limits {
  const to = from.slice(0, 2) + twoDigits;
  return to > from ? period(from, to) : period(monthOf(from, Number(twoDigits)), undefined);
}

/** As exact as it was written; of `3/4/2016`, which could be in March or in April, only the year. */
function isoOf(written: string): string | undefined {
  const text = written.toLowerCase();
  const name = months.findIndex((month) => new RegExp(`\\b${month}`).test(text));
  const fullYear = /(?:19|20)\d\d/.exec(text)?.[0] ?? twoDigitYear(text);
  if (fullYear === undefined) return undefined;
  if (name >= 0) return monthOf(fullYear, name + 1);
  const numbers = text
    .split(/[^\d]+/)
    .filter((part) => part !== '' && part !== fullYear)
    .map(Number);
  const [first, second] = numbers;
  if (first === undefined) return fullYear;
  if (second === undefined || text.startsWith(fullYear)) return monthOf(fullYear, first);
  if (first > 12 || first === second) return monthOf(fullYear, second);
  return second > 12 ? monthOf(fullYear, first) : fullYear;
}

/** Two digits mean this century up to 50, as in POSIX with a later border: nobody's résumé starts before 1951. */
function twoDigitYear(text: string): string | undefined {
  const digits = /['’‘`](\d\d)$/.exec(text)?.[1];
  return digits && (Number(digits) <= 50 ? `20${digits}` : `19${digits}`);
}

function monthOf(inYear: string, month: number): string {
  return month >= 1 && month <= 12 ? `${inYear}-${String(month).padStart(2, '0')}` : inYear;
}

function isBareYear(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}$/.test(text);
}

function isSetApart(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 12), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
  const opens = /(?:^|[\n,(|[·•–—:-]|\t| {2})\s?$|(?:class of|graduated|graduation) $/i.test(before);
  return opens && /^\s{0,2}(?:$|[\n,)|\]·•–—:;.-]| {2})/.test(after);
}
