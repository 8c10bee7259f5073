import type { Finding } from '../check/finding.ts';
import type { CommentAnswer } from '../submission/commentAnswer.ts';
import type { Checklist, ChecklistDeliverable } from './checklist.ts';

/** A deliverable with what its findings come to: what decides whether it may be handed in. */
export interface JudgedDeliverable {
  readonly deliverable: ChecklistDeliverable;
  readonly errors: number;
  readonly warnings: number;
  /** Why it is not ready, a sentence each; none for one that is. */
  readonly reasons: readonly string[];
}

/** Weighs each deliverable by the findings in its files and by what the checklist misses. */
export function judgeDeliverables(checklist: Checklist, findings: readonly Finding[]): JudgedDeliverable[] {
  return checklist.deliverables.map((deliverable) => {
    const files = new Set(deliverable.files);
    const own = findings.filter(({ file }) => files.has(file));
    return {
      deliverable,
      errors: own.filter(({ severity }) => severity === 'error').length,
      warnings: own.filter(({ severity }) => severity === 'warning').length,
      reasons: deliverable.missing
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message),
    };
  });
}

/** To whom submissions go, in words: `Meg Stewart (@megstew), by direct message`. */
export function recipientOf({ coordinator }: Checklist): string | undefined {
  if (!coordinator) return undefined;
  const { name, handle, reach } = coordinator;
  return `${name}${handle === undefined ? '' : ` (${handle})`}${reach === undefined ? '' : `, ${reach}`}`;
}

/** What the student says about each comment of the answer that stands: what goes with the next submission. */
export function commentAnswersOf({ decision }: Pick<ChecklistDeliverable, 'decision'>): CommentAnswer[] {
  if (!decision || decision.notVerified !== undefined) return [];
  return (decision.comments ?? []).map(({ file, line, comment, done = false, reply = '' }) => {
    return { file, line, comment, done, reply };
  });
}
