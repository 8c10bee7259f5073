import { ReadinessError } from '../../errors.ts';
import { LineIndex, type Range, type TextEdit } from '../../text/position.ts';
import type { NewActivity } from '../activity.ts';
import type { LogFacts, LogShape } from '../facts.ts';
import { columnsFor } from './addColumns.ts';
import { linesFor } from './addLine.ts';
import { lineEnding, rowFor, type Insertion } from './addRow.ts';
import { findConflicts } from './conflicts.ts';
import { applied, readsBack } from './readsBack.ts';
import { newLogTitle, newTable } from './newLog.ts';

type PlacedInsertion = Insertion & { readonly tail?: string };

export interface AddedActivity {
  readonly edits: readonly TextEdit[];
  /** Where the new row stands after the edits. */
  readonly range: Range;
}

/**
 * Adds an activity to a log with the smallest edit, in the shape that the log has; an empty or missing log begins with
 * a heading and a table.
 *
 * @param text of the log; empty for a missing one
 * @param log what `readLog` read from that text
 * @throws ReadinessError `log-conflict` where a merge was not finished, `log-not-understood` where the only table is none
 * that an activity could join
 */
export function addActivity(
  text: string,
  log: LogFacts | undefined,
  entry: NewActivity,
  { path }: { readonly path: string },
): AddedActivity {
  refuseConflict(text, path);
  const columns = columnEntries(text, log, entry);
  const insertions = columns ?? [insertionFor(text, log, entry, path)];
  const edits = insertions.map(({ offset, lead, text: added, tail = '' }) => ({
    file: path,
    start: offset,
    end: offset,
    newText: lead + added + tail,
  }));
  const [first] = insertions;
  const start = first ? first.offset + first.lead.length : 0;
  const after = applied(text, insertions);
  return { edits, range: new LineIndex(after).rangeAt(start, start + (first?.text.length ?? 0)) };
}

/** Parallel lists get an entry each, if these read back as what was typed. */
function columnEntries(
  text: string,
  log: LogFacts | undefined,
  entry: NewActivity,
): readonly PlacedInsertion[] | undefined {
  const shape = log && shapeToJoin(log.shapes);
  if (!log || shape?.kind !== 'parallel-lists') return undefined;
  const insertions = columnsFor(text, shape, entry);
  return insertions && readsBack(text, log, insertions, entry) ? insertions : undefined;
}

function insertionFor(
  text: string,
  log: LogFacts | undefined,
  entry: NewActivity,
  path: string,
): PlacedInsertion {
  const shape = log && shapeToJoin(log.shapes);
  if (!log || !shape) {
    refuseTable(log, path);
    return tableAtEnd(text, entry);
  }
  if (shape.kind === 'table') return rowFor(text, log, shape, entry);
  const fitting = linesFor(text, log, shape, entry).find((line) => readsBack(text, log, [line], entry));
  return fitting ?? tableAtEnd(text, entry, ['## Log', '']);
}

/** The last table, or else the last stretch of any other shape. */
function shapeToJoin(shapes: readonly LogShape[]): LogShape | undefined {
  return shapes.findLast(({ kind }) => kind === 'table') ?? shapes.at(-1);
}

function refuseConflict(text: string, path: string): void {
  const [conflict] = findConflicts(text);
  if (!conflict) return;
  const { line } = new LineIndex(text).pointAt(conflict.start);
  throw new ReadinessError(
    'log-conflict',
    `${path} has a merge that was not finished, at line ${line}.`,
    'Keep the rows that are right, delete the lines with <<<<<<<, ======= and >>>>>>>, then log the activity again.',
  );
}

function refuseTable(log: LogFacts | undefined, path: string): void {
  const problem = log?.problems.find(({ kind }) => kind === 'table-not-understood');
  if (!problem) return;
  throw new ReadinessError(
    'log-not-understood',
    `The table in ${path}, at line ${problem.range.start.line}, cannot be understood. ${problem.message}`,
    'Give its columns names such as Date, Activity, Company, Contact and Notes, then log the activity again.',
  );
}

/** A table of its own behind everything else; with a heading where the log is empty. */
function tableAtEnd(
  text: string,
  entry: NewActivity,
  heading: readonly string[] = [],
): Insertion & { readonly tail: string } {
  const ending = lineEnding(text, 0);
  const lines = newTable(entry);
  const row = lines.pop() ?? '';
  const before = text.trim() === '' ? [newLogTitle, '', ...lines] : [...heading, ...lines];
  const lead = gapBehind(text, ending) + before.map((line) => line + ending).join('');
  return { offset: text.length, lead, text: row, tail: ending };
}

/** What parts a new block from the text before it: an empty line. */
function gapBehind(text: string, ending: string): string {
  if (text.trim() === '') return text === '' || /[\r\n]$/.test(text) ? '' : ending;
  if (!/[\r\n]$/.test(text)) return ending + ending;
  return /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text) ? '' : ending;
}
