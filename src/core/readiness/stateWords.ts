import type { DeliverableState, UnverifiedDecision } from './checklist.ts';

/** The states as a person says them, on every surface. */
export const stateWords: Readonly<Record<DeliverableState, string>> = {
  missing: 'not started',
  'in-progress': 'in progress',
  ready: 'ready',
  submitted: 'submitted',
  'changes-requested': 'changes requested',
  returned: 'returned',
  approved: 'approved',
  changed: 'changed since approval',
};

/** The coordinator's answers as a person says them, at the beginning of a line. */
export const decisionWords = {
  approved: 'Approved',
  'changes-requested': 'Changes requested',
  returned: 'Returned without a review',
} as const;

/** What a coordinator wrote to the student with a decision, as a line of its own. */
export function coordinatorSays(message: string): string {
  return `Your coordinator says: ${message}`;
}

/** That an answer does not count, why, and what a student can do about it: the reason first, for lines are narrow. */
export function notCounted({ name, reason }: UnverifiedDecision): string {
  const why = reason.charAt(0).toLowerCase() + reason.slice(1);
  return `Not verified: ${why} So this answer does not count. Ask your coordinator whether it is theirs: \`${name}\``;
}
