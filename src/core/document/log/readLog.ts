import type { Root } from 'mdast';
import type { LogFacts } from '../facts.ts';
import { LineIndex } from '../../text/position.ts';
import { findConflicts } from './conflicts.ts';
import type { DateOrder } from './dates.ts';
import { finishActivity, type LogReading } from './draft.ts';
import { recallPeople } from './knownPeople.ts';
import { DateSettler } from './settleDates.ts';
import { rememberActivity } from './rowMemory.ts';
import { readApplication } from './application.ts';
import { readSections } from './sections.ts';

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
  if (!readApplication(tree, reading)) {
    readSections(tree.children, reading);
    reportNothingFound(tree, reading);
  }
  recallPeople(reading.drafts);
  const settler = new DateSettler(reading);
  const activities = reading.drafts.map((draft) => {
    if (draft.finished) return draft.finished;
    const activity = finishActivity(draft, reading, settler.settle(draft));
    rememberActivity(draft, activity);
    return activity;
  });
  return { activities, problems: reading.problems, shapes: reading.shapes };
}

/** A log that holds something and yields nothing says so; one with only headings or an empty table has nothing yet. */
function reportNothingFound(tree: Root, reading: LogReading): void {
  if (reading.drafts.length > 0 || reading.problems.length > 0 || reading.shapes.length > 0) return;
  const silent = ['heading', 'yaml', 'html', 'thematicBreak', 'definition'];
  const content = tree.children.filter(({ type }) => !silent.includes(type));
  const start = content[0]?.position?.start.offset;
  const end = content.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return;
  const message =
    'No activity could be read here, expected a table with columns such as Date, Company, Contact and Notes, or one line for each contact.';
  reading.problems.push({ kind: 'no-activity-found', range: reading.lines.rangeAt(start, end), message });
}
