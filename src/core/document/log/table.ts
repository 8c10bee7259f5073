import type { Table, TableCell, TableRow } from 'mdast';
import type { ActivityField } from '../activity.ts';
import type { SectionContext } from './context.ts';
import { findDates } from './dates.ts';
import type { Draft, LogReading, Piece } from './draft.ts';
import { fieldsOfHeaders } from './headers.ts';
import { plain, readInline, type InlineText } from './inline.ts';
import { splitLabelled, type Span } from './labels.ts';
import { splitPerson } from './person.ts';
import { isPlaceholder, typeOfName } from './words.ts';

interface Columns {
  readonly headers: readonly string[];
  readonly fields: readonly (ActivityField | undefined)[];
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
  reading.shapes.push({ kind: 'table', range, columns });
  for (const row of rows) readRow(row, { headers, fields }, context, reading);
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
  if (/^\s*\|?\s*(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(reading.text.slice(start, end))) return;
  const dateHeader = typeOfName(columns.headers[columns.fields.indexOf('date')] ?? '');
  const hints = { ...(context.type && { section: context.type }), ...(dateHeader && { dateHeader }) };
  const draft: Draft = { start, end, pieces: {}, blanks: {}, hints };
  let filled = false;
  row.children.forEach((cell, index) => {
    filled = readCell(cell, columns.fields[index], draft, reading) || filled;
  });
  reportExtraCells(row, columns, reading);
  if (filled) reading.drafts.push(draft);
}

function reportExtraCells(row: TableRow, columns: Columns, reading: LogReading): void {
  const extra = row.children.slice(columns.fields.length).filter((cell) => cell.children.length > 0);
  const from = extra[0]?.position?.start.offset;
  const to = row.position?.end.offset;
  if (from === undefined || to === undefined) return;
  const message = `This row has ${row.children.length} cells, expected ${columns.fields.length} as in the header; what is in the others is not shown. A pipe inside of a text is written \`\\|\`.`;
  reading.problems.push({ kind: 'columns-differ', range: reading.lines.rangeAt(from, to), message });
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

/** Puts a part of a text in its field. */
export function assign(
  field: ActivityField,
  inline: InlineText,
  { start, end }: Span,
  draft: Draft,
  reading: LogReading,
): void {
  const piece = pieceOf(inline, start, end);
  if (!piece || isPlaceholder(piece.text)) return;
  if (field === 'date' || field === 'followUp') return assignDate(field, inline, piece, draft, reading);
  if (field === 'person') return assignPerson(inline, { start, end }, draft);
  if (field === 'link') draft.pieces.link = linkOf(inline, piece);
  else draft.pieces[field] ??= piece;
}

function assignDate(
  field: 'date' | 'followUp',
  inline: InlineText,
  piece: Piece,
  draft: Draft,
  reading: LogReading,
): void {
  const [found] = findDates(piece.text, reading.dateOrder);
  if (field === 'followUp' && !found && !/\d+[/.-]\d+[/.-]\d+/.test(piece.text)) {
    draft.pieces.notes = joined(draft.pieces.notes, piece);
    return;
  }
  if (field === 'followUp' && found && found.text.length < piece.text.length) {
    draft.pieces.notes = joined(draft.pieces.notes, piece);
  }
  const whole = found?.text.length === piece.text.length;
  const text = whole || !found ? piece.text : found.text;
  const at = found && inline.text.indexOf(found.text);
  const start = at !== undefined && at >= 0 ? (inline.offsets[at] ?? piece.start) : piece.start;
  const end = at !== undefined && at >= 0 ? endOf(inline, at + text.length) : piece.end;
  draft[field] ??= { found: found ?? { text, problem: 'not-a-date' }, start, end };
}

function joined(before: Piece | undefined, piece: Piece): Piece {
  return before ? { ...before, text: `${before.text}; ${piece.text}` } : piece;
}

function assignPerson(inline: InlineText, { start, end }: Span, draft: Draft): void {
  const split = splitPerson(inline.text.slice(start, end).trimEnd());
  const person = pieceOf(inline, start + split.person.start, start + split.person.end);
  if (person) draft.pieces.person ??= person;
  const position =
    split.position && pieceOf(inline, start + split.position.start, start + split.position.end);
  if (position) draft.pieces.position ??= position;
}

function linkOf(inline: InlineText, piece: Piece): Piece {
  const explicit = inline.links.find(
    (link) => link.explicit && link.start >= piece.start && link.end <= piece.end + link.end,
  );
  return explicit ? { text: explicit.url, start: explicit.start, end: explicit.end } : piece;
}

function noteLink(inline: InlineText, draft: Draft): void {
  const [link] = inline.links;
  if (link && /^https?:/i.test(link.url)) {
    draft.pieces.link ??= { text: link.url, start: link.start, end: link.end };
  }
}

/** Part of a text without the white space around it; `undefined` where nothing is left. */
export function pieceOf(inline: InlineText, start: number, end: number): Piece | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(inline.text.charAt(from))) from++;
  while (to > from && /\s/.test(inline.text.charAt(to - 1))) to--;
  if (from >= to) return undefined;
  return {
    text: plain(inline.text.slice(from, to)),
    start: inline.offsets[from] ?? inline.end,
    end: endOf(inline, to),
  };
}

/** The offset in the source behind the character before `index`. */
function endOf(inline: InlineText, index: number): number {
  const next = inline.offsets[index];
  const last = inline.offsets[index - 1];
  if (last === undefined) return inline.end;
  return next === last + 1 || next === undefined ? (next ?? inline.end) : last + 1;
}

function emptyPlace(cell: TableCell, source: string): Piece {
  const start = cell.position?.start.offset ?? 0;
  const end = cell.position?.end.offset ?? start;
  let at = start;
  if (source[at] === '|' && at < end) at++;
  if (source[at] === ' ' && at < end) at++;
  return { text: '', start: at, end: at };
}
