import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { decisionWords, withdrawable } from '../../core/index.ts';
import type { ChecklistDeliverable, HandedIn } from '../../core/index.ts';
import { submissionText } from './describe.ts';
import type { Reader } from './describe.ts';
import { dayText, fullMoment } from './dueText.ts';
import type { ChecklistNode } from './nodes.ts';

type HandInNode = Extract<
  ChecklistNode,
  { readonly kind: 'submission' | 'decision' | 'forge-answer' | 'history' }
>;

/** Where the submission is that stands. A click shows what has changed since. */
export function submissionItem(node: HandInNode, { zone }: Reader): TreeItem {
  const { submission } = node.deliverable;
  if (!submission) return new TreeItem('Submitted');
  const { number, at, commit, sent } = submission;
  const text = submissionText(submission);
  const item = new TreeItem(text);
  item.iconPath = new ThemeIcon(sent === false ? 'cloud-upload' : 'mail');
  const open = withdrawable(node.deliverable).length > 0 ? '.open' : '';
  item.contextValue = `submission${sent === false ? '.waiting' : ''}${open}`;
  item.tooltip = `Submission ${number}, ${fullMoment(at, zone)}, commit ${commit}`;
  item.accessibilityInformation = { label: text, role: 'treeitem' };
  item.command = sinceCommand(node);
  return item;
}

/** The answer, with what it says. A click shows what has changed since what it is about. */
export function decisionItem(node: HandInNode, { zone }: Reader): TreeItem {
  const { decision } = node.deliverable;
  if (!decision) return new TreeItem('No answer yet');
  const { kind, message, notVerified, at, commit } = decision;
  const text = notVerified === undefined ? decisionWords[kind] : `${decisionWords[kind]}, not verified`;
  const item = new TreeItem(text);
  item.description = notVerified ?? message ?? '';
  item.iconPath = new ThemeIcon(notVerified === undefined ? 'comment' : 'unverified');
  item.tooltip = [fullMoment(at, zone), message, notVerified]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
  const label = [text, message, notVerified].filter((line) => line !== undefined && line !== '').join(', ');
  item.accessibilityInformation = { label, role: 'treeitem' };
  item.contextValue = 'decision';
  if (commit !== undefined) item.command = sinceCommand(node);
  return item;
}

function sinceCommand(node: HandInNode): NonNullable<TreeItem['command']> {
  return { command: 'readiness.compareWithNow', title: 'Show What Changed Since', arguments: [node] };
}

/** All that was handed in, folded away. */
export function historyItem({ history = [] }: ChecklistDeliverable): TreeItem {
  const item = new TreeItem('History', TreeItemCollapsibleState.Collapsed);
  item.description = history.length === 1 ? '1 submission' : `${history.length} submissions`;
  item.iconPath = new ThemeIcon('history');
  item.tooltip = 'Every submission with its answer. Select two to compare them.';
  item.accessibilityInformation = { label: `History, ${item.description}`, role: 'treeitem' };
  item.contextValue = 'history';
  return item;
}

/** One submission: its number, day, commit, and what became of it. A click shows what was new in it. */
export function handedInItem(
  node: Extract<ChecklistNode, { readonly kind: 'handed-in' }>,
  { now, zone }: Reader,
): TreeItem {
  const { entry } = node;
  const { number, at, commit } = entry;
  const item = new TreeItem(`Submission ${number}`);
  const became = outcome(entry);
  item.description = `${became} · ${dayText(at, now, zone)} · ${commit.slice(0, 7)}`;
  item.iconPath = new ThemeIcon(icon(entry));
  item.tooltip = [
    `Submission ${number}: ${became}`,
    `${fullMoment(at, zone)}, commit ${commit}`,
    entry.decision && `Answered ${fullMoment(entry.decision.at, zone)}`,
    entry.decision?.message,
    entry.decision?.notVerified,
    entry.withdrawn?.message,
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
  item.accessibilityInformation = {
    label: `Submission ${number}, ${dayText(at, now, zone)}, ${became}`,
    role: 'treeitem',
  };
  item.contextValue = 'handed-in';
  item.command = { command: 'readiness.openSubmission', title: 'Show What Was Handed In', arguments: [node] };
  return item;
}

/** What became of a submission: `changes requested`, `withdrawn`, `no answer yet`. */
export function outcome({ decision, withdrawn, sent }: HandedIn): string {
  if (withdrawn) return withdrawn.sent ? 'withdrawn' : 'withdrawn, not sent yet';
  if (!decision) return sent ? 'no answer' : 'not sent yet';
  const said = decisionWords[decision.kind].toLowerCase();
  return decision.notVerified === undefined ? said : `${said}, not verified`;
}

function icon({ decision, withdrawn, sent }: HandedIn): string {
  if (withdrawn) return 'discard';
  if (!decision) return sent ? 'mail' : 'cloud-upload';
  if (decision.notVerified !== undefined) return 'unverified';
  const icons = {
    approved: 'verified-filled',
    'changes-requested': 'request-changes',
    returned: 'reply',
  } as const;
  return icons[decision.kind];
}
