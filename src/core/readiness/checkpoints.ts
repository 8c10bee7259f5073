import { Temporal } from 'temporal-polyfill';
import { isoOf, momentOf } from '../calendar/asOf.ts';
import { dueAt } from '../calendar/due.ts';
import type { Checkpoint, Deliverable } from '../config/program.ts';
import type { ChecklistCheckpoint, ChecklistWeek, CheckpointState, SubmissionHistory } from './checklist.ts';
import type { Content, View } from './content.ts';

/** The checkpoints of a deliverable, in the order of the program. */
export function checkpointsOf(
  view: View,
  deliverable: Deliverable,
  content: Content,
  history: SubmissionHistory,
): ChecklistCheckpoint[] {
  return deliverable.checkpoints.flatMap((checkpoint) => {
    const due = dueAt(checkpoint.due, view.program, view.portfolio.config.calendar);
    if (!due) return [];
    const state = stateOf(view, checkpoint, due, content, history);
    return [{ id: checkpoint.id, title: checkpoint.title, due: isoOf(due), state }];
  });
}

/** The first that is not met, missed ones first; of weeks the one that can still be met, as the others are over. */
export function nextCheckpoint(
  checkpoints: readonly ChecklistCheckpoint[],
  weeks: readonly ChecklistWeek[] | undefined,
): ChecklistCheckpoint | undefined {
  const due = checkpoints.find(({ state }) => state === 'due');
  return weeks ? due : (checkpoints.find(({ state }) => state === 'missed') ?? due);
}

/**
 * Only what was there by the deadline meets it, so that time passing never un-misses a checkpoint. What carries no time
 * of its own (a file without errors) counts as having been there in time: nothing says otherwise.
 */
function stateOf(
  { asOf }: View,
  checkpoint: Checkpoint,
  due: Temporal.ZonedDateTime,
  content: Content,
  history: SubmissionHistory,
): CheckpointState {
  const isPast = Temporal.ZonedDateTime.compare(asOf, due) > 0;
  const day = (isPast ? due : asOf).toPlainDate().toString();
  const inTime = (iso: string | undefined) => iso !== undefined && isInTime(iso, due, asOf);
  const { count, requires } = checkpoint;
  const counted = count === undefined || content.reachedBy(day, count);
  return counted && isReached() ? 'met' : isPast ? 'missed' : 'due';

  function isReached(): boolean {
    const approved = inTime(approvedAt(history));
    if (requires === 'approved') return approved;
    if (requires === 'submitted') return approved || inTime(sentAt(history));
    return count !== undefined || approved || content.reachedBy(day);
  }
}

/** A tag cannot come from the future: of a clock that runs ahead, the moment of asking is taken. */
function isInTime(iso: string, due: Temporal.ZonedDateTime, asOf: Temporal.ZonedDateTime): boolean {
  const claimed = momentOf(iso, due.timeZoneId) ?? asOf;
  const moment = Temporal.ZonedDateTime.compare(claimed, asOf) < 0 ? claimed : asOf;
  return Temporal.ZonedDateTime.compare(moment, due) <= 0;
}

/** A submission that is known not to have left the machine has reached nobody. */
function sentAt({ submission }: SubmissionHistory): string | undefined {
  if (!submission) return undefined;
  if (submission.firstAt !== undefined) return submission.firstAt;
  return submission.sent === false ? undefined : submission.at;
}

function approvedAt({ decision }: SubmissionHistory): string | undefined {
  if (!decision || decision.notVerified !== undefined) return undefined;
  return decision.firstApprovedAt ?? (decision.kind === 'approved' ? decision.at : undefined);
}
