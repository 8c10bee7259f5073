import type { TableRow } from 'mdast';
import type { Range } from '../../text/position.ts';
import type { Activity, ActivityField, LogDate } from '../activity.ts';
import type { Draft, LogReading } from './draft.ts';

/** What a row said when it was read last, and what that depended on. */
interface ReadRow {
  readonly source: string;
  readonly columns: string;
  readonly path: string;
  readonly dateOrder: LogReading['dateOrder'];
  readonly draft: Draft;
  /** Where the row began. */
  readonly offset: number;
  readonly line: number;
  /** Set once the row has been made an activity, unless its dates depend on the rows around it. */
  activity?: Activity;
}

/**
 * Rows that were read before. A parser that parses only what changed keeps the nodes of all other rows, so that after a
 * keystroke in a long log one row is read, and the others are moved.
 */
const rows = new WeakMap<TableRow, ReadRow>();
const memories = new WeakMap<Draft, ReadRow>();

/**
 * The draft of a row that was read before, moved to where the row stands now; `undefined` where the row, its columns or the
 * way of reading dates have changed.
 */
export function recall(
  row: TableRow,
  source: string,
  columns: string,
  reading: LogReading,
): Draft | undefined {
  const known = rows.get(row);
  const start = row.position?.start;
  if (!known?.activity || start?.offset === undefined || known.source !== source) return undefined;
  if (known.columns !== columns || known.path !== reading.path || known.dateOrder !== reading.dateOrder)
    return undefined;
  const offset = start.offset - known.offset;
  const line = start.line - known.line;
  if (offset === 0 && line === 0) return { ...known.draft, finished: known.activity };
  const { draft } = known;
  return {
    ...draft,
    start: draft.start + offset,
    end: draft.end + offset,
    ...(draft.date && {
      date: { ...draft.date, start: draft.date.start + offset, end: draft.date.end + offset },
    }),
    finished: moved(known.activity, offset, line),
  };
}

/** Remembers what was read of a row, for the next time. */
export function remember(
  row: TableRow,
  source: string,
  columns: string,
  draft: Draft,
  { path, dateOrder }: LogReading,
): void {
  const start = row.position?.start;
  if (start?.offset === undefined) return;
  const read = { source, columns, path, dateOrder, draft, offset: start.offset, line: start.line };
  rows.set(row, read);
  memories.set(draft, read);
}

/** Remembers the activity that became of a draft. Dates whose meaning other rows decide are settled anew each time. */
export function rememberActivity(draft: Draft, activity: Activity): void {
  const read = memories.get(draft);
  if (read && isSettledAlone(draft.date) && isSettledAlone(draft.followUp)) read.activity = activity;
}

function isSettledAlone(date: Draft['date']): boolean {
  return !date?.found.monthDays && !date?.found.candidates;
}

function moved(activity: Activity, offset: number, line: number): Activity {
  const { date, followUp } = activity;
  const fields: Partial<Record<ActivityField, Range>> = {};
  for (const [field, range] of Object.entries(activity.fields) as [ActivityField, Range][])
    fields[field] = movedRange(range, offset, line);
  return {
    ...activity,
    ...(date && { date: movedDate(date, offset, line) }),
    ...(followUp && { followUp: movedDate(followUp, offset, line) }),
    range: movedRange(activity.range, offset, line),
    fields,
  };
}

function movedDate(date: LogDate, offset: number, line: number): LogDate {
  return { ...date, range: movedRange(date.range, offset, line) };
}

/** A row stands in one line and begins at the same column, so that columns stay. */
function movedRange({ start, end }: Range, offset: number, line: number): Range {
  return {
    start: { line: start.line + line, column: start.column, offset: start.offset + offset },
    end: { line: end.line + line, column: end.column, offset: end.offset + offset },
  };
}
