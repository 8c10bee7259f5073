import { casual } from 'chrono-node/en';
import { isoDate } from './dates.ts';

/**
 * Understands a day in words: "yesterday", "last friday", "2 days ago". Apart from the dates in figures, because
 * chrono-node is large and only a prompt wants it.
 *
 * It counts on the machine's own calendar. It is given noon of today there, and only the day of its answer is taken, from
 * the same calendar: so the machine's time zone cancels out.
 *
 * @param today ISO date
 * @returns ISO date; `undefined` when the text is no day, or more than a day
 */
export function readDateWords(text: string, today: string): string | undefined {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const [result, ...others] = casual.parse(text, new Date(year, month - 1, day, 12));
  if (result?.text.length !== text.length || others.length > 0 || result.end) return undefined;
  const { start } = result;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  return isoDate(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
}
