import { dayNumber, findDates, isoDate, type DateOrder, type FoundDate } from './dates.ts';

/**
 * Understands a date as it is typed at a prompt: nothing or "today", "yesterday", "last friday", "2 days ago", "in a week",
 * "3 feb", "2/3", "2017-02-03". A date without a year is the one nearest to today.
 *
 * @param today ISO date of the day on which it is typed
 * @param dateOrder how 2/3 is read; month first where nothing is said
 * @returns ISO date; `undefined` when the text is no date, or more than a date
 */
export async function readTypedDate(
  text: string,
  today: string,
  dateOrder: DateOrder = 'month-first',
): Promise<string | undefined> {
  const typed = text.trim().replace(/^on\s+/i, '');
  if (typed === '') return today;
  const [found] = findDates(typed, dateOrder);
  if (found?.text.length === typed.length) return nearest(found, today);
  if (/^[\d\s/.-]+$/.test(typed)) return undefined;
  const { readDateWords } = await import('./dateWords.ts');
  return readDateWords(typed, today);
}

function nearest(found: FoundDate, today: string): string | undefined {
  if (!found.monthDays) return found.iso;
  const [[month, day] = [0, 0]] = found.monthDays;
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((inYear) => isoDate(inYear, month, day) ?? []);
  const distance = (iso: string) => Math.abs(dayNumber(iso) - dayNumber(today));
  return days.sort((a, b) => distance(a) - distance(b))[0];
}
