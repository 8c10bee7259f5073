import type {
  Checklist,
  ChecklistCheckpoint,
  ChecklistDeliverable,
  SubmissionSummary,
} from '../../core/index.ts';
import { stateWords } from '../../core/index.ts';
import { dueText, fullMoment, overdueText, sameClock, zoneName } from './dueText.ts';

/** What the tree, the status bar and a screen reader say of a deliverable: plain data in, words out. */

/** When and where the words are read. */
export interface Reader {
  /** ISO date and time with offset. */
  readonly now: string;
  /** IANA zone of the student. */
  readonly zone: string;
}

const checkpointWords = {
  met: 'reached; it is due',
  due: 'due',
  missed: 'not reached; it was due',
} as const satisfies Record<ChecklistCheckpoint['state'], string>;

export function stateText({ state, done, approval }: ChecklistDeliverable): string {
  if (state === 'ready') return done || approval === 'none' ? 'done' : 'ready to hand in';
  return stateWords[state];
}

/** `3 of 6`; nothing for what is done or not. */
export function progressText({ progress }: ChecklistDeliverable): string | undefined {
  return progress && `${progress.done} of ${progress.needed}`;
}

/** The next deadline, or the one that has passed; nothing where all is done. */
export function deadlineText(
  { next, done }: ChecklistDeliverable,
  { now, zone }: Reader,
): string | undefined {
  if (!next || done) return undefined;
  return next.state === 'missed' ? overdueText(next.due, now, zone) : dueText(next.due, now, zone);
}

/** The grey words behind the title: `3 of 6 · due Fri 16:00, in 2 days`. */
export function descriptionText(deliverable: ChecklistDeliverable, reader: Reader): string {
  const deadline = deadlineText(deliverable, reader);
  const isSaid = isUnderWay(deliverable) && (deliverable.progress !== undefined || deadline !== undefined);
  const state = isSaid ? undefined : stateText(deliverable);
  const parts = [progressText(deliverable), state, waitingText(deliverable), deadline];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** The whole line for a screen reader, which sees neither icon nor colour. */
export function accessibleText(deliverable: ChecklistDeliverable, reader: Reader): string {
  const { title, missing } = deliverable;
  const count = missing.length;
  const left = count === 0 ? undefined : `${count} ${count === 1 ? 'thing' : 'things'} left to do`;
  const parts = [
    title,
    stateText(deliverable),
    progressText(deliverable),
    waitingText(deliverable),
    deadlineText(deliverable, reader),
    left,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Overdue, or waiting for the student to answer the coordinator. */
export function wantsAttention({ done, next, state }: ChecklistDeliverable): boolean {
  if (done) return false;
  const answered = state === 'changes-requested' || state === 'returned' || state === 'changed';
  return answered || next?.state === 'missed';
}

/** `Submitted at 1a2b3c4, you are 3 commits ahead`. */
export function submissionText({ commit, commitsAhead, changedSince, sent }: SubmissionSummary): string {
  const ahead =
    commitsAhead === undefined || commitsAhead === 0
      ? ''
      : `, you are ${commitsAhead} ${commitsAhead === 1 ? 'commit' : 'commits'} ahead`;
  const changed = changedSince ? '; its files have changed since' : '';
  const waiting = sent === false ? '; not sent yet' : '';
  return `Submitted at ${commit.slice(0, 7)}${ahead}${changed}${waiting}`;
}

/** One line for each checkpoint, in the student's zone and, where its clock differs, in the school's. */
export function checkpointLines(
  { checkpoints }: ChecklistDeliverable,
  { program }: Checklist,
  { zone }: Reader,
): string[] {
  return checkpoints.map(({ title, due, state }) => {
    const school = sameClock(due, zone, program.timeZone)
      ? ''
      : `; at school (${zoneName(program.timeZone)}): ${fullMoment(due, program.timeZone)}`;
    return `${title}: ${checkpointWords[state]} ${fullMoment(due, zone)}${school}`;
  });
}

function waitingText({ submission }: ChecklistDeliverable): string | undefined {
  return submission?.sent === false ? 'not sent yet' : undefined;
}

/** The icon says as much, and there is little room. */
function isUnderWay({ state, done }: ChecklistDeliverable): boolean {
  return !done && (state === 'missing' || state === 'in-progress');
}
