import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Command } from 'vscode';
import type { MissingItem } from '../../core/index.ts';
import { withdrawable } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { followUpItem } from '../followUps/nodes.ts';
import { fileUri } from '../portfolios.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import { accessibleText, checkpointLines, descriptionText, stateText } from './describe.ts';
import type { Reader } from './describe.ts';
import { courseItem } from './courseItem.ts';
import { forgeAnswerItem } from './forgeAnswerItem.ts';
import { decisionItem, handedInItem, historyItem, submissionItem } from './handInItems.ts';
import { deliverableNodes, nodeId } from './nodes.ts';
import type { ChecklistNode, Note } from './nodes.ts';
import { deliverableIcon, missingIcon } from './stateIcon.ts';

type Of<Kind extends ChecklistNode['kind']> = Extract<ChecklistNode, { readonly kind: Kind }>;

/** How a line of the checklist looks, reads and reacts. `contextValue` names the next step for its inline action. */
export function treeItem(node: ChecklistNode, reader: Reader): TreeItem {
  const item = bareItem(node, reader);
  const id = nodeId(node);
  if (id !== undefined) item.id = id;
  return item;
}

function bareItem(node: ChecklistNode, reader: Reader): TreeItem {
  switch (node.kind) {
    case 'portfolio':
      return portfolioItem(node.portfolio);
    case 'deliverable':
      return deliverableItem(node, reader);
    case 'submission':
      return submissionItem(node, reader);
    case 'decision':
      return decisionItem(node, reader);
    case 'forge-answer':
      return forgeAnswerItem(node.deliverable);
    case 'history':
      return historyItem(node.deliverable);
    case 'handed-in':
      return handedInItem(node, reader);
    case 'course':
      return courseItem(node.deliverable);
    case 'missing':
      return missingItem(node);
    case 'note':
      return noteItem(node.note);
    case 'follow-ups':
    case 'follow-up':
      return followUpItem(node);
    case 'more':
      return moreItem(node.count);
  }
}

function portfolioItem({ name, uri }: PortfolioFolder): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.iconPath = new ThemeIcon('root-folder');
  item.tooltip = uri.fsPath;
  item.contextValue = 'portfolio';
  return item;
}

function deliverableItem(node: Of<'deliverable'>, reader: Reader): TreeItem {
  const { deliverable } = node;
  const { nextStep, approval, done } = deliverable;
  const hasChildren = deliverableNodes(node.portfolio, deliverable).length > 0;
  const open = done ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(deliverable.title, hasChildren ? open : TreeItemCollapsibleState.None);
  item.description = descriptionText(deliverable, reader);
  item.iconPath = deliverableIcon(deliverable);
  item.tooltip = deliverableTooltip(node, reader);
  item.accessibilityInformation = { label: accessibleText(deliverable, reader), role: 'treeitem' };
  const waits = withdrawable(deliverable).length > 0 ? '.waiting' : '';
  item.contextValue = `deliverable.${nextStep?.kind ?? 'none'}.${approval}${waits}`;
  return item;
}

/** The school's and the student's words are not ours: they are shown as text, never as markdown. */
function deliverableTooltip({ deliverable, checklist }: Of<'deliverable'>, reader: Reader): MarkdownString {
  const { title, description, progress } = deliverable;
  const tooltip = new MarkdownString();
  tooltip.supportThemeIcons = false;
  tooltip.appendMarkdown('**').appendText(title).appendMarkdown('**: ').appendText(stateText(deliverable));
  if (progress) tooltip.appendText(`, ${progress.done} of ${progress.needed}`);
  if (description !== undefined) tooltip.appendMarkdown('\n\n').appendText(description);
  for (const line of checkpointLines(deliverable, checklist, reader))
    tooltip.appendMarkdown('\n\n- ').appendText(line);
  return tooltip;
}

function missingItem({ item: missing, portfolio }: Of<'missing'>): TreeItem {
  const { message, file, range, next } = missing;
  const item = new TreeItem(missingLabel(missing));
  item.iconPath = missingIcon(missing);
  if (file !== undefined) item.description = range ? `${file}:${range.start.line}` : file;
  item.tooltip = file === undefined ? message : `${message}\n${file}`;
  item.contextValue = `missing.${next?.kind ?? 'none'}`;
  item.accessibilityInformation = { label: accessibleMissing(missing), role: 'treeitem' };
  const command = placeCommand(portfolio, missing);
  if (command) item.command = command;
  return item;
}

/**
 * Several projects may miss the same, and the path behind the label has no room in a sidebar as wide as it is at first: so the
 * project comes first.
 */
function missingLabel({ message, file = '' }: MissingItem): string {
  // A label is plain text, in which the marks of code would stand as characters.
  const said = message.replaceAll('`', '');
  const project = /([^/]+)\/README\.[^/]+$/i.exec(file)?.[1];
  if (project === undefined) return said;
  const ofReadme = 'The README ';
  return said.startsWith(ofReadme) ? `${project} ${said.slice(ofReadme.length)}` : `${project}: ${said}`;
}

function accessibleMissing({ message, severity, file, range, unverified }: MissingItem): string {
  const said = message.replaceAll('`', '').replace(/\.$/, '');
  if (unverified) return said;
  const place = file === undefined ? '' : `, in ${file}${range ? `, line ${range.start.line}` : ''}`;
  return `${said}, ${severity === 'error' ? 'needed' : 'suggested'}${place}`;
}

/** A click goes to the place; to the end of the file where no place in it is known. */
function placeCommand(portfolio: PortfolioFolder, { file, range, next }: MissingItem): Command | undefined {
  if (file === undefined || next?.kind === 'create-document' || next?.kind === 'add-project')
    return undefined;
  const options = range ? [{ selection: toRange(range) }] : [];
  return {
    command: 'vscode.open',
    title: 'Go to the Place',
    arguments: [fileUri(portfolio, file), ...options],
  };
}

function noteItem({ label, detail, icon, command }: Note): TreeItem {
  const item = new TreeItem(label);
  item.iconPath = new ThemeIcon(icon);
  item.tooltip = detail;
  item.accessibilityInformation = { label: `${label}. ${detail}`, role: 'treeitem' };
  item.contextValue = 'note';
  if (command !== undefined) item.command = { command, title: label };
  return item;
}

function moreItem(count: number): TreeItem {
  const item = new TreeItem(`… and ${count} more`);
  item.command = { command: 'workbench.actions.view.problems', title: 'Show Problems' };
  item.contextValue = 'more';
  return item;
}
