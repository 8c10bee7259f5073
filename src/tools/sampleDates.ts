import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';

/** The Monday on which the program of the sample begins, as it is kept. */
const written = Temporal.PlainDate.from('2026-11-23');
const files = ['readiness.json', 'job-search.md'];

/** Moves the dates of a sample portfolio by whole weeks: its program begins about now, and all in its log has happened. */
export async function moveSample(folder: string, now: Date): Promise<void> {
  const today = new Temporal.PlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  // The last row of the log is of the Friday before that Monday.
  const latest = today.add({ days: 3 });
  const monday = latest.subtract({ days: latest.dayOfWeek - 1 });
  const days = written.until(monday, { largestUnit: 'days' }).days;
  for (const file of files) {
    const path = join(folder, file);
    await writeFile(path, moveDates(await readFile(path, 'utf8'), days));
  }
}

/** Moves ISO dates, and those that stand as month/day. */
export function moveDates(text: string, days: number): string {
  const moved = (year: string, month: string, day: string) =>
    Temporal.PlainDate.from(`${year}-${month}-${day}`).add({ days }).toString();
  return text
    .replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, (_, year: string, month: string, day: string) =>
      moved(year, month, day),
    )
    .replaceAll(/\b(\d\d)\/(\d\d)\b/g, (_, month: string, day: string) =>
      moved(String(written.year), month, day).slice(5).replace('-', '/'),
    );
}
