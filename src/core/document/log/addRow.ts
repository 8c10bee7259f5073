import type { LogFacts, LogShape } from '../facts.ts';
import type { NewActivity } from '../activity.ts';
import { cellsOf } from './cells.ts';
import { escapeLineStart } from './escape.ts';
import { displayWidth, padTo } from './width.ts';
import { valuesOf } from './values.ts';

/** A text to insert at an offset; `lead` is what of it comes before the new row. */
export interface Insertion {
  readonly offset: number;
  readonly lead: string;
  readonly text: string;
}

type TableShape = Extract<LogShape, { kind: 'table' }>;

/** A new row for a table, as the table writes its rows; no other row is touched. */
export function rowFor(text: string, log: LogFacts, table: TableShape, entry: NewActivity): Insertion {
  const lines = linesIn(text, table.range.start.offset, table.range.end.offset);
  const [header = { text: '', end: 0 }, delimiter = header] = lines;
  const last = lines.at(-1) ?? delimiter;
  const cells = cellsOf(valuesOf(entry), entry.type, table.columns, table.sectionType);
  const row = formatRow(cells, header.text, delimiter.text);
  const after = isNewestFirst(log, table) ? delimiter : last;
  const prefix = /^\uFEFF?([ \t>]*)/.exec(header.text)?.[1] ?? '';
  return { offset: after.end, lead: lineEnding(text, table.range.start.offset) + prefix, text: row };
}

interface Line {
  readonly text: string;
  readonly end: number;
}

/** Whole lines, from the line of one offset to that of the other. */
function linesIn(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = startOfLine(text, from);
  while (start <= to && start <= text.length) {
    const end = endOfLine(text, start);
    lines.push({ text: text.slice(start, end), end });
    if (end >= to || end === text.length) break;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  return at;
}

export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !/[\r\n]/.test(text.charAt(at))) at++;
  return at;
}

/** The line ending that the text uses behind an offset, or before it, or `\n`. */
export function lineEnding(text: string, offset: number): string {
  return (/\r\n|\n|\r/.exec(text.slice(offset)) ?? /\r\n|\n|\r/.exec(text))?.[0] ?? '\n';
}

function formatRow(cells: readonly string[], header: string, delimiter: string): string {
  const headerCells = splitCells(header);
  const widths = headerCells.map(displayWidth);
  const delimiterCells = splitCells(delimiter);
  const aligned =
    widths.some((width, index) => width > displayWidth((headerCells[index] ?? '').trim()) + 2) ||
    widths.every((width, index) => width === displayWidth(delimiterCells[index] ?? ''));
  const tight = headerCells.length > 0 && headerCells.every((cell) => cell === cell.trim());
  const padded = cells.map((cell, index) => {
    const spaced = tight ? cell : ` ${cell} `;
    return aligned ? padTo(spaced, widths[index] ?? 0) : spaced;
  });
  return withPipes(padded, header);
}

/** With pipes at the ends as the table's header has them; a row that starts empty needs the first. */
function withPipes(cells: readonly string[], header: string): string {
  const leading = /^[\s>]*\|/.test(header);
  const trailing = /\|\s*$/.test(header);
  const body = cells.join('|');
  if (leading) return `|${body}${trailing ? '|' : ''}`.trimEnd();
  if (body.trim().startsWith('|') || (cells[0] ?? '').trim() === '')
    return `|${body}${trailing ? '|' : ''}`.trimEnd();
  return `${escapeLineStart(body.trimStart())}${trailing ? '|' : ''}`.trimEnd();
}

/** The raw cells of a line, without the pipes at its ends. */
function splitCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^(?:>\s*)+/, '')
    .replace(/^\|/, '');
  const cells = inner.split(/(?<!\\)\|/);
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}

/** The dated rows go from the newest down to the oldest, and are not all of one day. */
function isNewestFirst(log: LogFacts, { range }: TableShape): boolean {
  const dates = log.activities
    .filter(
      (activity) =>
        activity.range.start.offset >= range.start.offset && activity.range.end.offset <= range.end.offset,
    )
    .flatMap(({ date }) => date?.iso ?? []);
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined || first <= last) return false;
  return dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? ''));
}
