import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { FollowUp, Reading } from '../../core/index.ts';
import { dayText } from '../checklist/dueText.ts';
import { toRange } from '../convert.ts';
import { isoDay, spokenDay } from '../input/days.ts';
import { fileUri } from '../portfolios.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import { dueToday } from './reminderText.ts';

/** The lines of the tree for what is to be followed up by today. */
export type FollowUpNode =
  | { readonly kind: 'follow-ups'; readonly portfolio: PortfolioFolder; readonly due: readonly FollowUp[] }
  | { readonly kind: 'follow-up'; readonly portfolio: PortfolioFolder; readonly followUp: FollowUp };

export function followUpNodes(portfolio: PortfolioFolder, reading: Reading): FollowUpNode[] {
  const due = dueToday(reading);
  return due.length === 0 ? [] : [{ kind: 'follow-ups', portfolio, due }];
}

export function followUpItem(node: FollowUpNode): TreeItem {
  return node.kind === 'follow-ups' ? groupItem(node.due) : rowItem(node.portfolio, node.followUp);
}

function groupItem(due: readonly FollowUp[]): TreeItem {
  const item = new TreeItem('Follow-ups due today', TreeItemCollapsibleState.Expanded);
  item.description = String(due.length);
  item.iconPath = new ThemeIcon('bell');
  item.tooltip = 'A date that you set in your log, with nothing logged about them since.';
  item.contextValue = 'follow-ups';
  return item;
}

function rowItem(portfolio: PortfolioFolder, { company, person, date, file, range }: FollowUp): TreeItem {
  const label = [person, company].filter((text) => text !== undefined).join(', ');
  const noon = (iso: string) => `${iso}T12:00:00Z`;
  const day = dayText(noon(date), noon(isoDay(new Date())), 'UTC');
  const item = new TreeItem(label === '' ? 'A contact of your log' : label);
  item.description = day;
  item.iconPath = new ThemeIcon('reply');
  item.tooltip = `To be followed up on ${spokenDay(date)}\n${file}`;
  item.contextValue = 'follow-up';
  item.accessibilityInformation = { label: `${label}, follow up of ${day}`, role: 'treeitem' };
  item.command = {
    command: 'vscode.open',
    title: 'Go to the Row',
    arguments: [fileUri(portfolio, file), { selection: toRange(range) }],
  };
  return item;
}
