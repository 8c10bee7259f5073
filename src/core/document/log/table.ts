import type { Table, TableCell, TableRow } from 'mdast';
import type { ActivityField } from '../activity.ts';
import type { SectionContext } from './context.ts';
import { findDates } from './dates.ts';
import { assign, noteLink, pieceOf } from './assign.ts';
import type { Draft, LogReading, Piece } from './draft.ts';
import { fieldsOfHeaders } from './headers.ts';
import { plain, readInline } from './inline.ts';
import { recall, remember } from './rowMemory.ts';
import { splitLabelled } from './labels.ts';
import { isPlaceholder, typeOfName } from './words.ts';

interface Columns {
  readonly headers: readonly string[];
  readonly fields: readonly (ActivityField | undefined)[];
  /** What of the table a row is read by. */
  readonly key: string;
}

/** Reads the rows of a table whose header names what a log holds; says so where it looks like a log and is none. */
export function readTable(table: Table, context: SectionContext, reading: LogReading): void {
  const [headerRow, ...rows] = table.children;
  const start = table.position?.start.offset;
  const end = table.position?.end.offset;
  if (!headerRow || start === undefined || end === undefined) return;
  const headers = headerRow.children.map((cell) => plain(readInline(cell, reading.text).text));
  const fields = fieldsOfHeaders(headers);
  const range = reading.lines.rangeAt(start, end);
  if (!isLog(fields)) {
    const message = whyNotUnderstood(headers, fields, rows, reading);
    if (message !== undefined) reading.problems.push({ kind: 'table-not-understood', range, message });
    return;
  }
  const columns = headers.map((header, index) => {
    const field = fields[index];
    return field ? { header, field } : { header };
  });
  reading.shapes.push({ kind: 'table', range, columns, ...(context.type && { sectionType: context.type }) });
  const key = JSON.stringify([headers, fields, context.type]);
  for (const row of rows) readRow(row, { headers, fields, key }, context, reading);
}

/** Two known columns, of which one says who, where or when. */
function isLog(fields: Columns['fields']): boolean {
  const known = fields.filter((field) => field !== undefined);
  return known.length >= 2 && known.some((field) => ['date', 'company', 'person'].includes(field));
}

function whyNotUnderstood(
  headers: readonly string[],
  fields: Columns['fields'],
  rows: readonly TableRow[],
  reading: LogReading,
): string | undefined {
  const dated = (text: string) => findDates(text, reading.dateOrder).length > 0;
  if (headers.some(dated)) {
    return 'The first row of this table holds an activity, expected the names of the columns (Date, Company, Contact …).';
  }
  const known = fields.some((field) => field && ['date', 'company', 'person'].includes(field));
  const datedRow = rows.some((row) =>
    row.children.some((cell) => dated(readInline(cell, reading.text).text)),
  );
  if (!known && !datedRow) return undefined;
  if (known && rows.length === 0) return undefined;
  const names = headers.filter((header) => header !== '').join(', ');
  return `The columns of this table (${names}) do not say what a log needs, expected at least two of Date, Company, Contact, Notes.`;
}

function readRow(row: TableRow, columns: Columns, context: SectionContext, reading: LogReading): void {
  const start = row.position?.start.offset;
  const end = row.position?.end.offset;
  if (start === undefined || end === undefined) return;
  const source = reading.text.slice(start, end);
  const before = recall(row, source, columns.key, reading);
  if (before) {
    reading.drafts.push(before);
    return;
  }
  if (/^\s*\|?\s*(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(source)) return;
  const dateHeader = typeOfName(columns.headers[columns.fields.indexOf('date')] ?? '');
  const hints = { ...(context.type && { section: context.type }), ...(dateHeader && { dateHeader }) };
  const draft: Draft = { start, end, pieces: {}, blanks: {}, hints };
  const filled = row.children.map((cell, index) => readCell(cell, columns.fields[index], draft, reading));
  if (filled.includes(true)) reading.drafts.push(draft);
  if (reportExtraCells(row, columns, reading)) return;
  if (filled.includes(true)) remember(row, source, columns.key, draft, reading);
}

/** @returns whether there was something to report: such a row is read again each time. */
function reportExtraCells(row: TableRow, columns: Columns, reading: LogReading): boolean {
  const extra = row.children.slice(columns.fields.length).filter((cell) => cell.children.length > 0);
  const from = extra[0]?.position?.start.offset;
  const to = row.position?.end.offset;
  if (from === undefined || to === undefined) return false;
  const message = `This row has ${row.children.length} cells, expected ${columns.fields.length} as in the header; what is in the others is not shown. A pipe inside of a text is written \`\\|\`.`;
  reading.problems.push({ kind: 'columns-differ', range: reading.lines.rangeAt(from, to), message });
  return true;
}

/** @returns whether the cell holds something that was written by the student. */
function readCell(
  cell: TableCell,
  field: ActivityField | undefined,
  draft: Draft,
  reading: LogReading,
): boolean {
  const inline = readInline(cell, reading.text);
  const piece = pieceOf(inline, 0, inline.text.length);
  if (!piece || isPlaceholder(piece.text)) {
    if (field) draft.blanks[field] = piece ?? emptyPlace(cell, reading.text);
    return false;
  }
  const { rest, values } = splitLabelled(inline.text);
  if (field) assign(field, inline, rest, draft, reading);
  for (const { field: labelled, span } of values) {
    if (!draft.pieces[labelled]) assign(labelled, inline, span, draft, reading);
  }
  if (field !== 'link') noteLink(inline, draft);
  return true;
}

function emptyPlace(cell: TableCell, source: string): Piece {
  const start = cell.position?.start.offset ?? 0;
  const end = cell.position?.end.offset ?? start;
  let at = start;
  if (source[at] === '|' && at < end) at++;
  if (source[at] === ' ' && at < end) at++;
  return { text: '', start: at, end: at };
}
