import { TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ReviewItem } from '../../core/index.ts';
import type { Reader } from '../checklist/describe.ts';
import { fullMoment } from '../checklist/dueText.ts';
import { ageText } from './ageText.ts';
import {
  type GroupId,
  type GroupNode,
  type Note,
  plain,
  type ReviewNode,
  type ReviewRowNode,
} from './reviewNodes.ts';
import {
  answerItem,
  decisionItem,
  draftItem,
  fileItem,
  findingItem,
  withdrawnItem,
} from './submissionItems.ts';
import { made } from './treeLine.ts';

type Of<Kind extends ReviewNode['kind']> = Extract<ReviewNode, { readonly kind: Kind }>;
const { Collapsed, Expanded } = TreeItemCollapsibleState;

/**
 * How a line of the Reviews view looks and reads. Students wrote much of it, so it is text: no Markdown, no icons in
 * it, and characters that are not seen are shown by their numbers.
 */
export function reviewItem(node: ReviewNode, reader: Reader): TreeItem {
  switch (node.kind) {
    case 'cohort':
      return made(node.cohort.name, 'organization', { state: Expanded, context: 'cohort' });
    case 'group':
      return groupItem(node);
    case 'review':
      return rowItem(node, reader);
    case 'student':
      return studentItem(node);
    case 'unsent':
      return unsentItem(node);
    case 'stray':
      return strayItem(node);
    case 'file':
      return fileItem(node);
    case 'finding':
      return findingItem(node);
    case 'draft':
      return draftItem(node);
    case 'decision':
      return decisionItem(node, reader);
    case 'answer':
      return answerItem(node);
    case 'withdrawn':
      return withdrawnItem(node, reader);
    case 'note':
      return noteItem(node.note);
  }
}

const groups = {
  waiting: 'Waiting for you',
  changed: 'Changed since you approved it',
  unsent: 'Decided, not sent yet',
  failed: 'Could not be fetched',
  stray: 'Not verified',
  answered: 'With the student',
  withdrawn: 'Withdrawn by the student',
  approved: 'Approved',
  nothing: 'Nothing handed in yet',
} as const satisfies Record<GroupId, string>;

const openGroups: ReadonlySet<GroupId> = new Set(['waiting', 'changed', 'unsent', 'failed', 'stray']);

function groupItem({ id, children, cohort }: GroupNode): TreeItem {
  const item = new TreeItem(groups[id], openGroups.has(id) ? Expanded : Collapsed);
  item.id = `${cohort.folder}\n${id}`;
  item.description = String(children.length);
  item.contextValue = `group.${id}`;
  return item;
}

const stateIcons = {
  waiting: ['mail', undefined],
  changed: ['git-compare', 'charts.yellow'],
  'changes-requested': ['comment-discussion', undefined],
  returned: ['reply', undefined],
  approved: ['pass-filled', 'testing.iconPassed'],
  withdrawn: ['discard', undefined],
} as const satisfies Record<ReviewItem['state'], readonly [string, string | undefined]>;

const stateWords = {
  waiting: 'waits for you',
  changed: 'changed since you approved it',
  'changes-requested': 'changes requested',
  returned: 'returned',
  approved: 'approved',
  withdrawn: 'withdrawn by the student',
} as const satisfies Record<ReviewItem['state'], string>;

const lateWords = { no: '', yes: 'late', unproven: 'late, unless its own claim is true' } as const;

function rowItem({ cohort, line, item: of }: ReviewRowNode, { now, zone }: Reader): TreeItem {
  const { submission, state, late, unverified } = of;
  const doubtful = submission.problem !== undefined || unverified.length > 0 || line.moved.length > 0;
  const parts = [of.title, standingText(of, now), lateWords[late], doubtful ? 'look closer' : ''].filter(
    (part) => part !== '',
  );
  const [icon, color] = doubtful ? (['unverified', 'list.warningForeground'] as const) : stateIcons[state];
  const item = made(line.name, icon, {
    state: Collapsed,
    context: `review.${state}`,
    description: parts.join(', '),
    ...(color !== undefined && { color }),
    tooltip: [
      `${line.name}: ${of.title}, submission ${submission.number} at ${submission.commit.slice(0, 7)}`,
      `Claims to be of ${fullMoment(submission.claimedAt, zone)}`,
      ...(submission.seenAt === undefined ? [] : [`First fetched ${fullMoment(submission.seenAt, zone)}`]),
      ...(of.due === undefined ? [] : [`Due ${fullMoment(of.due, zone)}`]),
    ].join('\n'),
    label: [line.name, ...parts, ...(parts.includes(stateWords[state]) ? [] : [stateWords[state]])].join(
      ', ',
    ),
  });
  item.id = [cohort.folder, line.id, of.deliverable, submission.tag].join('\n');
  return item;
}

/** What the heading above does not say yet: how long it waits, what was answered, or why it was taken back. */
function standingText({ state, submission }: ReviewItem, now: string): string {
  if (state === 'waiting') return ageText(submission.seenAt ?? submission.claimedAt, now);
  if (state === 'changes-requested' || state === 'returned') return stateWords[state];
  if (!submission.withdrawn) return '';
  const { at, message } = submission.withdrawn;
  return message === '' ? ageText(at, now) : `${ageText(at, now)}: ${message}`;
}

function studentItem({ name, line }: Of<'student'>): TreeItem {
  const problem = line?.problem;
  if (problem === undefined) return made(name, 'person', { context: 'student' });
  return made(name, 'error', {
    context: 'student.failed',
    description: problem,
    tooltip: problem,
    color: 'list.errorForeground',
  });
}

function unsentItem({ line, tag }: Of<'unsent'>): TreeItem {
  return made(line.name, 'cloud-upload', {
    context: 'unsent',
    description: tag,
    tooltip: `${tag} is signed and kept here. It is sent with Send Decisions.`,
  });
}

function strayItem({ line, tag }: Of<'stray'>): TreeItem {
  const text = plain(`${tag.name} does not count. ${tag.reason}`);
  return made(line.name, 'unverified', {
    context: 'stray',
    description: text,
    tooltip: text,
    color: 'list.warningForeground',
    label: `${line.name}, ${text}`,
  });
}

function noteItem(note: Note): TreeItem {
  const { label, detail, icon, command } = note;
  const item = made(label, icon, {
    context: 'note',
    tooltip: detail,
    label: label === detail ? label : `${label}. ${detail}`,
  });
  if (command !== undefined) item.command = { command, title: label, arguments: [note] };
  return item;
}
