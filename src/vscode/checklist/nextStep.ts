import type { NextStep } from '../../core/index.ts';
import { isChecklistNode } from '../choosePortfolio.ts';

/** The step that a line of the checklist offers; `undefined` for lines without one, and for anything else. */
export function nextStepOf(subject: unknown): NextStep | undefined {
  if (!isChecklistNode(subject)) return undefined;
  if (subject.kind === 'deliverable') return subject.deliverable.nextStep;
  return subject.kind === 'missing' ? subject.item.next : undefined;
}
