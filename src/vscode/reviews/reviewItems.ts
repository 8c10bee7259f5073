import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { DecisionKind, ReviewItem } from '../../core/index.ts';
import { visible } from '../../util/visible.ts';
import { missingIcon } from '../checklist/stateIcon.ts';
import { ageText } from './ageText.ts';
import type { GroupId, GroupNode, Note, ReviewNode, ReviewRowNode } from './reviewNodes.ts';

type Of<Kind extends ReviewNode['kind']> = Extract<ReviewNode, { readonly kind: Kind }>;
const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/**
 * How a line of the Reviews view looks and reads. Students wrote much of it, so it is text: no Markdown, no icons in
 * it, and characters that are not seen are shown by their numbers.
 * @param now ISO
 */
export function reviewItem(node: ReviewNode, now: string): TreeItem {
  switch (node.kind) {
    case 'cohort':
      return made(node.cohort.name, 'organization', { state: Expanded, context: 'cohort' });
    case 'group':
      return groupItem(node);
    case 'review':
      return rowItem(node, now);
    case 'student':
      return studentItem(node);
    case 'unsent':
      return unsentItem(node);
    case 'file':
      return fileItem(node);
    case 'finding':
      return findingItem(node);
    case 'draft':
      return draftItem(node);
    case 'decision':
      return decisionItem(node);
    case 'note':
      return noteItem(node.note);
  }
}

const groups = {
  waiting: 'Waiting for you',
  changed: 'Changed since you approved it',
  unsent: 'Decided, not sent yet',
  failed: 'Could not be fetched',
  answered: 'With the student',
  approved: 'Approved',
  nothing: 'Nothing handed in yet',
} as const satisfies Record<GroupId, string>;

const openGroups: ReadonlySet<GroupId> = new Set(['waiting', 'changed', 'unsent', 'failed']);

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

function rowItem({ cohort, line, item: of }: ReviewRowNode, now: string): TreeItem {
  const { submission, state, late, unverified } = of;
  const since = submission.seenAt ?? submission.claimedAt;
  const doubtful = submission.problem !== undefined || unverified.length > 0 || line.moved.length > 0;
  const parts = [
    of.title,
    state === 'waiting' ? ageText(since, now) : '',
    lateWords[late],
    doubtful ? 'look closer' : '',
  ].filter((part) => part !== '');
  const [icon, color] = doubtful ? (['unverified', 'list.warningForeground'] as const) : stateIcons[state];
  const item = made(line.name, icon, {
    state: Collapsed,
    context: `review.${state}`,
    description: parts.join(', '),
    ...(color !== undefined && { color }),
    tooltip: [
      `${line.name}: ${of.title}, submission ${submission.number} at ${submission.commit.slice(0, 7)}`,
      `Claims to be of ${submission.claimedAt}`,
      ...(submission.seenAt === undefined ? [] : [`First fetched ${submission.seenAt}`]),
      ...(of.due === undefined ? [] : [`Due ${of.due}`]),
    ].join('\n'),
    label: `${line.name}, ${parts.join(', ')}, ${stateWords[state]}`,
  });
  item.id = [cohort.folder, line.id, of.deliverable, submission.tag].join('\n');
  return item;
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

function fileItem({ review, file, row }: Of<'file'>): TreeItem {
  const compared = review.answeredCommit !== undefined || row.item.state === 'changed';
  const item = made(file, 'file', {
    context: compared ? 'file.compared' : 'file',
    tooltip: `${file} as it was handed in`,
  });
  item.command = { command: 'readiness.openReview', title: 'Open', arguments: [row, file, 1] };
  return item;
}

function findingItem({ row, finding }: Of<'finding'>): TreeItem {
  const { message, file, range } = finding;
  const place = file === undefined ? '' : range ? `${file}:${range.start.line}` : file;
  const item = made(message.replaceAll('`', ''), 'circle', { description: place, tooltip: message });
  item.iconPath = missingIcon(finding);
  if (file !== undefined) {
    const line = range?.start.line;
    item.command = {
      command: 'readiness.openReview',
      title: 'Go to the Place',
      arguments: [row, file, line],
    };
  }
  return item;
}

function draftItem({ draft }: Of<'draft'>): TreeItem {
  const { file, line, comment } = draft;
  const item = made(comment, 'comment-draft', {
    context: 'draft',
    description: `${file}:${line}, draft`,
    tooltip: comment,
  });
  item.command = {
    command: 'vscode.open',
    title: 'Go to the Place',
    arguments: [draft.uri, { selection: draft.range }],
  };
  return item;
}

const decisionWords = {
  approved: 'Approved',
  'changes-requested': 'Changes requested',
  returned: 'Returned',
} as const satisfies Record<DecisionKind, string>;

function decisionItem({ decision }: Of<'decision'>): TreeItem {
  const { kind, at, message, comments, submission, notVerified } = decision;
  const words = kind ? decisionWords[kind] : 'No answer that can be read';
  const count =
    comments.length === 0 ? '' : `, ${comments.length} ${comments.length === 1 ? 'comment' : 'comments'}`;
  const on = submission === undefined ? '' : ` of submission ${submission}`;
  return made(`${words}${on}${count}`, notVerified === undefined ? 'history' : 'unverified', {
    context: 'decision',
    description: notVerified ?? message.split('\n', 1)[0] ?? '',
    tooltip: [
      at,
      message,
      ...comments.map((one) => `${one.file}:${one.line}: ${one.comment}`),
      notVerified ?? '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  });
}

function noteItem({ label, detail, icon, command }: Note): TreeItem {
  const item = made(label, icon, { context: 'note', tooltip: detail, label: `${label}. ${detail}` });
  if (command !== undefined) item.command = { command, title: label };
  return item;
}

interface Looks {
  readonly state?: TreeItemCollapsibleState;
  readonly description?: string;
  readonly tooltip?: string;
  readonly context?: string;
  readonly color?: string;
  /** What a screen reader says. */
  readonly label?: string;
}

function made(text: string, icon: string, looks: Looks): TreeItem {
  const { state = None, description, tooltip, context, color, label } = looks;
  const item = new TreeItem(oneLine(text), state);
  item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  if (description !== undefined) item.description = oneLine(description);
  if (tooltip !== undefined) item.tooltip = visible(tooltip);
  if (context !== undefined) item.contextValue = context;
  if (label !== undefined) item.accessibilityInformation = { label: oneLine(label), role: 'treeitem' };
  return item;
}

function oneLine(text: string): string {
  return visible(text.replaceAll('\n', ' '));
}
