import type { DecisionKind } from './decisionMessage.ts';

/**
 * What a further answer to a submission makes of the one before, as the coordinator is told.
 * @param earlier the tag of the answer before
 */
export function besides(kind: DecisionKind, earlier: string): string {
  return kind === 'approved'
    ? `It takes the place of ${earlier}: what that asked for counts as settled.`
    : `It comes after ${earlier}: the student keeps the comments of both.`;
}
