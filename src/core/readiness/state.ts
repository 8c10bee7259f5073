import { Temporal } from 'temporal-polyfill';
import { momentOf } from '../calendar/asOf.ts';
import type { Deliverable } from '../config/program.ts';
import type { DeliverableState, MissingItem, NextStep, SubmissionHistory } from './checklist.ts';
import type { Content, View } from './content.ts';
import { coordinatorSays, notCounted } from './stateWords.ts';

/** Where a deliverable stands: what was handed in and answered weighs more than what is there now. */
export function stateOf(
  view: View,
  deliverable: Deliverable,
  content: Content,
  history: SubmissionHistory,
): DeliverableState {
  const { submission, decision } = history;
  if (!submission) return content.complete ? 'ready' : content.started ? 'in-progress' : 'missing';
  // A decision that is not verified is nobody's decision yet.
  if (!decision || decision.notVerified !== undefined) return 'submitted';
  if (decision.kind !== 'approved') return decision.kind;
  if (hasExpired(view, deliverable, decision.at)) return content.complete ? 'ready' : 'in-progress';
  return submission.changedSince ? 'changed' : 'approved';
}

/** Whether all that the program asks of it has been reached. */
export function isDone({ approval }: Deliverable, state: DeliverableState, content: Content): boolean {
  return approval === 'coordinator' ? state === 'approved' : content.complete;
}

/** What stands between a state and being done, apart from the content. */
export function itemsOfState(
  deliverable: Deliverable,
  state: DeliverableState,
  { submission, history, decision, unverified }: SubmissionHistory,
): MissingItem[] {
  const answers = [
    ...answerItems(state, decision),
    ...(unverified ?? []).map((one): MissingItem => {
      return { message: notCounted(one), severity: 'hint', unverified: true };
    }),
  ];
  const submit = { kind: 'submit', deliverable: deliverable.id } as const;
  const withdrawn = history?.at(-1)?.withdrawn;
  if (withdrawn?.sent === false) {
    const next = { kind: 'send', deliverable: deliverable.id } as const;
    const message = 'It was withdrawn on this machine, but your coordinator does not know yet.';
    return [{ message, severity: 'warning', next }, ...answers];
  }
  const isAsked = deliverable.approval === 'coordinator';
  if (submission?.sent === false) {
    const next = { kind: 'send', deliverable: deliverable.id } as const;
    return [
      { message: 'It was handed in on this machine, but not sent yet.', severity: 'warning', next },
      ...answers,
    ];
  }
  if (state === 'ready' && isAsked) {
    const expired = decision?.kind === 'approved' ? 'The approval has expired: hand it in again.' : undefined;
    return [
      { message: expired ?? 'It is complete, but not handed in yet.', severity: 'warning', next: submit },
      ...answers,
    ];
  }
  if (state === 'changed' && isAsked) {
    const message = 'It was changed after it was approved: hand it in again.';
    return [{ message, severity: 'warning', next: submit }, ...answers];
  }
  return answers;
}

/** What the coordinator said, while it is to be dealt with. */
function answerItems(state: DeliverableState, decision: SubmissionHistory['decision']): MissingItem[] {
  if (!decision || (state !== 'changes-requested' && state !== 'returned')) return [];
  const { message, comments = [] } = decision;
  const words = message ? [coordinatorSays(message)] : [];
  return [
    ...words.map((text): MissingItem => ({ message: text, severity: 'warning' })),
    ...comments.flatMap(({ file, line, comment, done }): MissingItem[] => {
      if (done) return [];
      const point = { line, column: 1, offset: 0 };
      return [{ message: comment, file, range: { start: point, end: point }, severity: 'warning' }];
    }),
  ];
}

/** The one step to offer first; none where it is done, or somebody else's turn. */
export function nextStepOf(
  deliverable: Deliverable,
  state: DeliverableState,
  content: Content,
  missing: readonly MissingItem[],
  { submission }: SubmissionHistory,
): NextStep | undefined {
  const send = missing.find(({ next }) => next?.kind === 'send')?.next;
  if (send) return send;
  const isWaiting = state === 'approved' || (state === 'submitted' && deliverable.approval === 'coordinator');
  if (isWaiting && submission?.changedSince !== true) return undefined;
  const errors = missing.filter(({ severity }) => severity === 'error');
  const step = errors.find(({ next }) => next !== undefined)?.next;
  if (step) return step;
  const isOpen = deliverable.approval === 'coordinator' && content.complete;
  const isNew = submission === undefined || submission.changedSince || state === 'ready';
  return isOpen && isNew ? { kind: 'submit', deliverable: deliverable.id } : undefined;
}

function hasExpired({ asOf, program }: View, { approvalExpires }: Deliverable, approvedAt: string): boolean {
  const approved = approvalExpires && momentOf(approvedAt, program.timeZone);
  if (!approved) return false;
  return Temporal.ZonedDateTime.compare(approved, asOf.subtract({ days: approvalExpires.days })) < 0;
}
