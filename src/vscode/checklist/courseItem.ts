import { ThemeIcon, TreeItem } from 'vscode';
import type { ChecklistDeliverable, ChecklistWeek } from '../../core/index.ts';

const marks = { met: '✓', missed: '✗', due: '…', 'not-asked': '–' } as const;
/** The row stays readable in a narrow sidebar; the report has all weeks. */
const mostWeeks = 12;
/** Pieces of evidence named for each week. */
const mostEvidence = 3;

/** How a deliverable goes: the pace in words, the weeks as a row of marks, their reasons and evidence in the tooltip. */
export function courseItem({ pace, weeks = [] }: ChecklistDeliverable): TreeItem {
  const row = weeks
    .slice(-mostWeeks)
    .map(({ state }) => marks[state])
    .join(' ');
  // What is to be done, then how it goes: the latter is grey, and the first to go where there is little room.
  const [todo = 'Week by week', ...going] = pace?.replace(/\.$/, '').split('; ') ?? [];
  const item = new TreeItem(todo);
  item.description = [row, ...going].filter((part) => part !== '').join(' · ');
  item.iconPath = new ThemeIcon('graph');
  item.tooltip = [...(pace === undefined ? [] : [pace]), ...weeks.slice(-mostWeeks).map(weekText)].join('\n');
  item.accessibilityInformation = { label: item.tooltip, role: 'treeitem' };
  item.contextValue = 'course';
  return item;
}

function weekText({ start, end, state, reasons, seen, evidence, counts }: ChecklistWeek): string {
  const words = { met: 'met', missed: 'missed', due: 'under way', 'not-asked': 'not asked' } as const;
  const shown = evidence.slice(0, mostEvidence).map(({ text }) => text);
  const more = Math.max(0, ...counts.map(({ done }) => done)) - shown.length;
  const rest = more > 0 && shown.length > 0 ? [`${more} more`] : [];
  const proof = shown.length === 0 ? [] : [`${[...shown, ...rest].join('; ')}.`];
  return [`${start} to ${end}: ${words[state]}.`, ...reasons, ...proof, ...seen].join(' ');
}
