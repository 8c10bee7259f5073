import { isChecklistNode } from '../choosePortfolio.ts';
import type { ChecklistNode } from '../checklist/nodes.ts';
import type { Command, Services } from '../services.ts';
import { chooseVersion, now, showDifference, versionOf } from '../submit/compare.ts';

type Entry = Extract<ChecklistNode, { readonly kind: 'handed-in' }>;

/** From two selected submissions, their difference; from one, with what the student chooses. */
export function compareSubmissions(services: Services): Command {
  return {
    id: 'readiness.compareSubmissions',
    async execute(subject, selected) {
      const chosen = (Array.isArray(selected) ? selected : [subject]).filter(isEntry);
      const [one, other] = chosen.sort((a, b) => a.entry.number - b.entry.number);
      if (!one) return;
      const { portfolio, deliverable, entry } = one;
      const to =
        other?.deliverable.id === deliverable.id
          ? versionOf(other.entry)
          : await chooseVersion(deliverable, entry.number);
      if (to) await showDifference(services, portfolio, deliverable, versionOf(entry), to);
    },
  };
}

/** What was new in a submission: its difference to the one before. */
export function openSubmission(services: Services): Command {
  return {
    id: 'readiness.openSubmission',
    async execute(subject) {
      if (!isEntry(subject)) return;
      const { portfolio, deliverable, entry } = subject;
      const before = deliverable.history?.findLast(({ number }) => number < entry.number);
      const same = before?.commit === entry.commit;
      const from = before && !same ? versionOf(before) : undefined;
      await showDifference(services, portfolio, deliverable, from, versionOf(entry));
    },
  };
}

/** From the line of a submission or an answer: what has changed since. */
export function compareWithNow(services: Services): Command {
  return {
    id: 'readiness.compareWithNow',
    async execute(subject) {
      if (!isChecklistNode(subject) || !('deliverable' in subject)) return;
      const { portfolio, deliverable } = subject;
      const { submission, decision } = deliverable;
      const answered = decision?.submission !== undefined && decision.commit !== undefined;
      const approved = answered && { name: `submission ${decision.submission}`, commit: decision.commit };
      const from =
        subject.kind === 'submission' || !approved ? submission && versionOf(submission) : approved;
      if (from) await showDifference(services, portfolio, deliverable, from, now);
    },
  };
}

function isEntry(value: unknown): value is Entry {
  return isChecklistNode(value) && value.kind === 'handed-in';
}
