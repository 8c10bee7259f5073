import { casual } from 'chrono-node/en';
import { dayNumber, findDates, isoDate, type DateOrder, type FoundDate } from './dates.ts';

/**
 * Understands a date as it is typed at a prompt: nothing or "today", "yesterday", "last friday", "2 days ago", "in a week",
 * "3 feb", "2/3", "2017-02-03". A date without a year is the one nearest to today.
 *
 * @param today ISO date of the day on which it is typed
 * @param dateOrder how 2/3 is read; month first where nothing is said
 * @returns ISO date; `undefined` when the text is no date, or more than a date
 */
export function readTypedDate(
  text: string,
  today: string,
  dateOrder: DateOrder = 'month-first',
): string | undefined {
  const typed = text.trim().replace(/^on\s+/i, '');
  if (typed === '') return today;
  const [found] = findDates(typed, dateOrder);
  if (found?.text.length === typed.length) return nearest(found, today);
  return /^[\d\s/.-]+$/.test(typed) ? undefined : readWords(typed, today);
}

function nearest(found: FoundDate, today: string): string | undefined {
  if (!found.monthDays) return found.iso;
  const [[month, day] = [0, 0]] = found.monthDays;
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((inYear) => isoDate(inYear, month, day) ?? []);
  const distance = (iso: string) => Math.abs(dayNumber(iso) - dayNumber(today));
  return days.sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * chrono-node counts on the machine's own calendar. It is given noon of today there, and only the day of its answer is
 * taken, from the same calendar: so the machine's time zone cancels out.
 */
function readWords(text: string, today: string): string | undefined {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const [result, ...others] = casual.parse(text, new Date(year, month - 1, day, 12));
  if (result?.text.length !== text.length || others.length > 0 || result.end) return undefined;
  const { start } = result;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  return isoDate(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
}
