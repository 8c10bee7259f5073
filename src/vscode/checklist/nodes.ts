import { coordinatorSays } from '../../core/index.ts';
import type { Checklist, ChecklistDeliverable, HandedIn, MissingItem, Reading } from '../../core/index.ts';
import { type FollowUpNode, followUpNodes } from '../followUps/nodes.ts';
import type { PortfolioFolder } from '../portfolios.ts';

/** A line of the tree. Each knows its portfolio, so that the actions on it need nothing else. */
export type ChecklistNode =
  | FollowUpNode
  | { readonly kind: 'portfolio'; readonly portfolio: PortfolioFolder }
  | {
      readonly kind: 'deliverable';
      readonly portfolio: PortfolioFolder;
      readonly checklist: Checklist;
      readonly deliverable: ChecklistDeliverable;
    }
  | {
      readonly kind: 'missing';
      readonly portfolio: PortfolioFolder;
      readonly deliverable: ChecklistDeliverable;
      readonly item: MissingItem;
    }
  /** What happened to the last submission, and all that was handed in before. */
  | {
      readonly kind: 'submission' | 'decision' | 'forge-answer' | 'history';
      readonly portfolio: PortfolioFolder;
      readonly deliverable: ChecklistDeliverable;
    }
  /** One submission of the history. */
  | {
      readonly kind: 'handed-in';
      readonly portfolio: PortfolioFolder;
      readonly deliverable: ChecklistDeliverable;
      readonly entry: HandedIn;
    }
  /** How it goes: the pace, and the weeks where something is asked of each. */
  | {
      readonly kind: 'course';
      readonly portfolio: PortfolioFolder;
      readonly deliverable: ChecklistDeliverable;
    }
  /** Says what does not work here, and what to do about it. */
  | { readonly kind: 'note'; readonly portfolio: PortfolioFolder; readonly note: Note }
  /** The rest of a long list. */
  | { readonly kind: 'more'; readonly portfolio: PortfolioFolder; readonly count: number };

export interface Note {
  readonly label: string;
  readonly detail: string;
  readonly icon: string;
  readonly command?: string;
}

/** More lines than these under one deliverable help nobody; the Problems view has them all. */
const longest = 25;

const notes = {
  off: {
    label: 'Restricted Mode: git does not run',
    detail:
      'Your files are read and checked. Handing in, and whether it was sent, need a folder that you trust.',
    icon: 'shield',
    command: 'workbench.trust.manage',
  },
  'no-repository': {
    label: 'Not a git repository yet',
    detail: 'Checking works. Handing in needs a git repository: initialize one in Source Control.',
    icon: 'git-branch',
    command: 'workbench.view.scm',
  },
  missing: {
    label: 'git was not found',
    detail: 'Checking works. Handing in needs git on this machine: git-scm.com/downloads.',
    icon: 'warning',
  },
} as const satisfies Record<string, Note>;

const noProgram = {
  label: 'No program chosen yet',
  detail:
    'readiness.json names no program that can be read, so nothing says what is asked of you. Open it to choose one.',
  icon: 'question',
  command: 'readiness.openConfiguration',
} as const satisfies Note;

/** Under the name that the school gives them. */
const chosenJobs = {
  detail: 'Your school has chosen them. An application to one of them is logged in one step.',
  icon: 'briefcase',
  command: 'readiness.applyToJob',
} as const satisfies Omit<Note, 'label'>;

/** The first level below a portfolio. */
export function portfolioNodes(portfolio: PortfolioFolder, reading: Reading | undefined): ChecklistNode[] {
  if (!reading) return [];
  const { checklist, git } = reading;
  const jobs = checklist?.jobs === undefined ? [] : [{ ...chosenJobs, label: checklist.jobs }];
  const said: Note[] = [...jobs, ...(checklist ? [] : [noProgram]), ...(git === 'on' ? [] : [notes[git]])];
  return [
    ...followUpNodes(portfolio, reading),
    ...(checklist ? checklistNodes(portfolio, checklist) : []),
    ...said.map((note): ChecklistNode => ({ kind: 'note', portfolio, note })),
  ];
}

function checklistNodes(portfolio: PortfolioFolder, checklist: Checklist): ChecklistNode[] {
  return checklist.deliverables.map((deliverable) => ({
    kind: 'deliverable',
    portfolio,
    checklist,
    deliverable,
  }));
}

/** What stands under a deliverable: where the submission is, the answer to it, what is missing. */
export function deliverableNodes(
  portfolio: PortfolioFolder,
  deliverable: ChecklistDeliverable,
): ChecklistNode[] {
  const { submission, history = [], decision, pace, weeks = [] } = deliverable;
  // They stand in the line of the decision already.
  const words = coordinatorSays(decision?.message ?? '');
  const missing = deliverable.missing.filter(({ message }) => message !== words);
  const rest = missing.length - longest;
  return [
    ...(submission ? [{ kind: 'submission', portfolio, deliverable } as const] : []),
    ...(decision ? [{ kind: 'decision', portfolio, deliverable } as const] : []),
    ...(deliverable.forgeAnswer ? [{ kind: 'forge-answer', portfolio, deliverable } as const] : []),
    ...(pace !== undefined || weeks.length > 0 ? [{ kind: 'course', portfolio, deliverable } as const] : []),
    ...missing.slice(0, longest).map((item) => ({ kind: 'missing', portfolio, deliverable, item }) as const),
    ...(rest > 0 ? [{ kind: 'more', portfolio, count: rest } as const] : []),
    ...(history.length > 0 ? [{ kind: 'history', portfolio, deliverable } as const] : []),
  ];
}

/** All that was handed in, the latest first. */
export function historyNodes(portfolio: PortfolioFolder, deliverable: ChecklistDeliverable): ChecklistNode[] {
  const { history = [] } = deliverable;
  return [...history].reverse().map((entry) => ({ kind: 'handed-in', portfolio, deliverable, entry }));
}

/**
 * Stays the same while the line means the same thing, so that the tree keeps what is open and selected. Leaves get none:
 * two of them may say the same, and the editor makes up names for those without.
 */
export function nodeId(node: ChecklistNode): string | undefined {
  if (node.kind === 'portfolio') return node.portfolio.folder;
  if (node.kind === 'deliverable') return `${node.portfolio.folder}\n${node.deliverable.id}`;
  if (node.kind === 'history') return `${node.portfolio.folder}\n${node.deliverable.id}\nhistory`;
  return undefined;
}
