import type { ChecklistCheckpoint, FollowUp, Reading } from '../../core/index.ts';
import { isoDay } from '../input/days.ts';

/** What is due by the end of a reader's day. */
export function dueToday({ followUps, asOf }: Reading): FollowUp[] {
  const today = isoDay(new Date(asOf));
  return followUps.filter(({ date }) => date <= today);
}

/** Whether somebody may be reminded at all. */
export interface Moment {
  /** ISO date of the reader. */
  readonly today: string;
  /** The day on which something was said last, as it was kept. */
  readonly last: unknown;
  /** Whether they look at this window. */
  readonly focused: boolean;
  /** Whether they want to be reminded. */
  readonly wanted: boolean;
}

/**
 * What to say, once a day and only to somebody who looks and wants it.
 * @param readings of the portfolios in the window; asked for only where something may be said
 * @returns `undefined` where there is nothing to say
 */
export function reminderOf(
  readings: () => readonly Reading[],
  { today, last, focused, wanted }: Moment,
): string | undefined {
  if (last === today || !focused || !wanted) return undefined;
  const found = readings();
  const followUps = found.reduce((sum, reading) => sum + dueToday(reading).length, 0);
  const deadlines = found
    .flatMap(({ checklist }) => checklist?.deliverables ?? [])
    .flatMap(({ title, checkpoints }) =>
      checkpoints.filter(isDueOn(today)).map((one) => `${title}: ${one.title}`),
    );
  if (followUps + deadlines.length === 0) return undefined;
  const [first] = deadlines;
  const due = deadlines.length > 1 ? `${deadlines.length} deadlines` : first && `“${first}”`;
  const contacts = followUps > 0 ? `${followUps} follow-up${followUps === 1 ? '' : 's'}` : undefined;
  return `Due today: ${[due, contacts].filter((part) => part !== undefined).join(', and ')}.`;
}

function isDueOn(today: string): (checkpoint: ChecklistCheckpoint) => boolean {
  return ({ state, due }) => state === 'due' && isoDay(new Date(due)) === today;
}
