import type { Root } from 'mdast';
import type { LogFacts } from '../facts.ts';
import { LineIndex } from '../../text/position.ts';
import { findConflicts } from './conflicts.ts';
import type { DateOrder } from './dates.ts';
import { finishActivity, type LogReading } from './draft.ts';
import { DateSettler } from './settleDates.ts';
import { readTable } from './table.ts';

/**
 * Reads a job-search log in the shape that the student keeps. What looks like an activity and cannot be read becomes a
 * problem at its place; nothing is left out in silence.
 *
 * @param tree of `text`, with positions
 * @param path of the file, kept in each activity
 * @param dateOrder how 2/3/2017 is read; without it such a date is ambiguous
 */
export function readLog(
  tree: Root,
  text: string,
  { path, dateOrder }: { readonly path: string; readonly dateOrder?: DateOrder | undefined },
): LogFacts {
  const reading: LogReading = {
    text,
    path,
    lines: new LineIndex(text),
    dateOrder,
    drafts: [],
    problems: [],
    shapes: [],
    headingDates: [],
  };
  for (const { start, end } of findConflicts(text)) {
    const message =
      'A merge was not finished here; keep what is right and delete the lines with <<<<<<<, ======= and >>>>>>>.';
    reading.problems.push({ kind: 'conflict', range: reading.lines.rangeAt(start, end), message });
  }
  for (const node of tree.children) if (node.type === 'table') readTable(node, { headings: [] }, reading);
  const settler = new DateSettler(reading);
  const activities = reading.drafts.map((draft) => finishActivity(draft, reading, settler.settle(draft)));
  return { activities, problems: reading.problems, shapes: reading.shapes };
}
