import type { Activity } from '../activity.ts';
import type { LogFacts } from '../facts.ts';

/** What was typed into the log before. */
export interface LogCompletions {
  /** The latest first. */
  readonly companies: readonly string[];
  /** The latest first. */
  readonly people: readonly string[];
  /** The most frequent first, as the fields below. */
  readonly channels: readonly string[];
  readonly statuses: readonly string[];
  readonly outcomes: readonly string[];
}

/** What to offer while an activity is typed; nothing where there is no log. */
export function logCompletions(log: LogFacts | undefined): LogCompletions {
  const activities = log?.activities ?? [];
  const latestFirst = activities
    .map((activity, index) => ({ activity, index }))
    .sort((a, b) => compare(dateOf(b.activity), dateOf(a.activity)) || b.index - a.index)
    .map(({ activity }) => activity);
  return {
    companies: [...countsOf(latestFirst, ({ company }) => company).values()].map(({ text }) => text),
    people: [...countsOf(latestFirst, ({ person }) => person).values()].map(({ text }) => text),
    channels: frequentFirst(latestFirst, ({ channel }) => channel),
    statuses: frequentFirst(latestFirst, ({ status }) => status),
    outcomes: frequentFirst(latestFirst, ({ outcome }) => outcome),
  };
}

type Pick = (activity: Activity) => string | undefined;

function dateOf({ date }: Activity): string {
  return date?.iso ?? date?.candidates?.[0] ?? '';
}

/** By code unit: the order of ISO dates, whatever the machine's language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `Acme` and `acme` are one; the spelling that was met first stays. */
function countsOf(activities: readonly Activity[], pick: Pick): Map<string, { text: string; count: number }> {
  const counts = new Map<string, { text: string; count: number }>();
  for (const activity of activities) {
    const text = pick(activity);
    if (text === undefined) continue;
    const known = counts.get(text.toLowerCase());
    if (known) known.count++;
    else counts.set(text.toLowerCase(), { text, count: 1 });
  }
  return counts;
}

function frequentFirst(activities: readonly Activity[], pick: Pick): string[] {
  const counted = [...countsOf(activities, pick).values()];
  return counted.sort((a, b) => b.count - a.count).map(({ text }) => text);
}
