import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { visible } from '../../util/visible.ts';

interface Looks {
  readonly state?: TreeItemCollapsibleState;
  readonly description?: string;
  readonly tooltip?: string;
  readonly context?: string;
  readonly color?: string;
  /** What a screen reader says. */
  readonly label?: string;
}

/** A line whose texts are shown as they are: characters that are not seen by their numbers, line ends as spaces in it. */
export function made(text: string, icon: string, looks: Looks): TreeItem {
  const { state = TreeItemCollapsibleState.None, description, tooltip, context, color, label } = looks;
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
