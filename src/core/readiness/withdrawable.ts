import type { SubmissionHistory } from './checklist.ts';

/**
 * The submissions that can be taken back, the last one at the end: those that nobody has answered. What was answered
 * stays, for the answer is about it. None where the last one that stands was answered.
 */
export function withdrawable({ submission, history = [], forgeAnswer }: SubmissionHistory): number[] {
  const open = history.filter(
    ({ withdrawn, decision }) => !withdrawn && (!decision || decision.notVerified !== undefined),
  );
  const numbers = open.map(({ number }) => number);
  return submission && !forgeAnswer && numbers.at(-1) === submission.number ? numbers : [];
}
