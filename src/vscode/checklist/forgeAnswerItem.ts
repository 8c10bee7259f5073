import { ThemeIcon, TreeItem, Uri } from 'vscode';
import type { ChecklistDeliverable } from '../../core/index.ts';
import { answerWords } from '../../core/message/answerWords.ts';

/** What was answered at GitHub, which is no signed decision and must not look like one. */
export function forgeAnswerItem({ forgeAnswer }: ChecklistDeliverable): TreeItem {
  if (!forgeAnswer) return new TreeItem('No answer yet');
  const { message, at, url } = forgeAnswer;
  const item = new TreeItem(answerWords(forgeAnswer));
  item.description = message.replaceAll(/\s+/g, ' ');
  item.iconPath = new ThemeIcon('github');
  item.tooltip = [at, message, 'GitHub says who wrote it. Only a signed decision counts.']
    .filter((line) => line !== '')
    .join('\n');
  item.contextValue = 'forge-answer';
  if (/^https?:\/\//.test(url))
    item.command = { command: 'vscode.open', title: 'Open', arguments: [Uri.parse(url)] };
  return item;
}
