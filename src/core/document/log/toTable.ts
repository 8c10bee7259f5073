import type { Root } from 'mdast';
import type { TextEdit } from '../../text/position.ts';
import { activityFields, type Activity, type ActivityField } from '../activity.ts';
import type { LogFacts, LogShape } from '../facts.ts';
import { parse } from '../parse.ts';
import { endOfLine, lineEnding, startOfLine } from './addRow.ts';
import { cellsOf, type Column } from './cells.ts';
import type { DateOrder } from './dates.ts';
import { fieldOfLabel } from './headers.ts';
import { newLogHeaders, tableOf } from './newLog.ts';
import { readLog } from './readLog.ts';
import { normalizeValue, type Values } from './values.ts';
import { activityNames } from './words.ts';

type Edit = Omit<TextEdit, 'file'>;
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of a log becomes a table, and what stays as it is because its table would not say the same. */
export interface LogConversion {
  readonly edits: readonly Edit[];
  readonly left: readonly Stretch[];
}

/**
 * Turns the stretches of a log that are no tables into tables, each in its place, with a row for each activity. Nothing is
 * lost: a line of which a row does not hold every word goes into the row's notes as it was written, and what is no activity
 * stays where it is, below the table. A stretch whose table would not be read as the same activities stays as it is.
 */
export function logToTable(tree: Root, text: string, order: DateOrder | undefined): LogConversion {
  const log = readLog(tree, text, { path: '', dateOrder: order });
  const edits: Edit[] = [];
  const left: Stretch[] = [];
  for (const stretch of stretchesOf(log.shapes, text)) {
    const edit = { ...stretch, newText: apart(stretch, convert(stretch, log, text), text) };
    if (saysTheSame(log, text, edit, order)) edits.push(edit);
    else left.push(stretch);
  }
  return { edits, left };
}

/** Stretches of whole lines; those with nothing between them are one. */
function stretchesOf(shapes: readonly LogShape[], text: string): Stretch[] {
  const whole = shapes
    .filter(({ kind }) => kind !== 'table')
    .map(({ kind, range }) => {
      const start = startOfLine(text, range.start.offset);
      const end = endOfLine(text, range.end.offset);
      return { start: kind === 'parallel-lists' ? withColumnName(start, text) : start, end };
    })
    .sort((a, b) => a.start - b.start);
  const merged: Stretch[] = [];
  for (const stretch of whole) {
    const last = merged.at(-1);
    if (last && text.slice(last.end, stretch.start).trim() === '')
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    else merged.push(stretch);
  }
  return merged;
}

/** The name of the first of parallel lists stands above it. */
function withColumnName(start: number, text: string): number {
  const before = text.slice(0, start).trimEnd();
  const line = startOfLine(text, before.length);
  return isColumnName(before.slice(line)) ? line : start;
}

/** With an empty line on either side, without which text would belong to the table, or the table to text. */
function apart({ start, end }: Stretch, table: string, text: string): string {
  const ending = lineEnding(text, start);
  const before = /\S[^\S\r\n]*(?:\r\n|\n|\r)$/.test(text.slice(0, start)) ? ending : '';
  const after = /^(?:\r\n|\n|\r)[^\S\r\n]*\S/.test(text.slice(end)) ? ending : '';
  return before + table + after;
}

function convert(stretch: Stretch, log: LogFacts, text: string): string {
  const activities = log.activities.filter((activity) => touches(activity, stretch));
  const rows = activities.map((activity) => ({
    activity,
    values: valuesIn(activity),
    asWritten: [] as string[],
  }));
  const kept: string[] = [];
  for (const line of linesIn(stretch, text)) {
    const owners = rows.filter(({ activity }) => touches(activity, line));
    const unsaid = wordsOf(withoutMarks(line.text), owners.flatMap(saidBy));
    const [first] = owners;
    if (unsaid === 0) continue;
    if (first) first.asWritten.push(withoutMarks(line.text).trim());
    else if (!isColumnName(line.text)) kept.push(line.text);
  }
  const columns = columnsFor(rows.map(({ values }) => values));
  const table = tableOf(
    columns.map(({ header }) => header),
    rows.map(({ activity, values, asWritten }) => {
      const cells = cellsOf(values, activity.type, columns, undefined);
      const notes = [cells.at(-1) ?? '', ...asWritten.map(inCell)].filter((part) => part !== '').join('; ');
      return [...cells.slice(0, -1), notes];
    }),
  );
  const ending = lineEnding(text, stretch.start);
  const below = kept.length > 0 ? ['', ...kept] : [];
  return [...table, ...below].join(ending);
}

/** Whether an activity, or a part of it that stands elsewhere (a company's heading), is on a line or in a stretch. */
function touches({ range, fields }: Activity, { start, end }: Stretch): boolean {
  return [range, ...Object.values(fields)].some(
    (place) =>
      place.start.offset <= end && place.end.offset >= start && place.end.offset > place.start.offset,
  );
}

function linesIn({ start, end }: Stretch, text: string): (Stretch & { readonly text: string })[] {
  const lines: (Stretch & { readonly text: string })[] = [];
  for (let at = start; at <= end;) {
    const lineEnd = endOfLine(text, at);
    if (lineEnd > at) lines.push({ start: at, end: lineEnd, text: text.slice(at, lineEnd) });
    at = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
  }
  return lines;
}

function valuesIn(activity: Activity): Values {
  const { type, typeText, date, followUp } = activity;
  const values: Partial<Record<ActivityField, string>> = { type: typeText ?? activityNames[type] };
  for (const field of activityFields) {
    if (field === 'type' || field === 'date' || field === 'followUp') continue;
    const value = normalizeValue(activity[field] ?? '');
    if (value !== '') values[field] = value;
  }
  if (date) values.date = date.problem === undefined ? (date.iso ?? date.text) : date.text;
  if (followUp)
    values.followUp = followUp.problem === undefined ? (followUp.iso ?? followUp.text) : followUp.text;
  return values;
}

/** The columns of a new log. What came of it has a column beside the status where some rows have both. */
function columnsFor(rows: readonly Values[]): Column[] {
  const has = (field: ActivityField) => rows.some((values) => values[field] !== undefined);
  return newLogHeaders.flatMap((header): Column[] => {
    const field = fieldOfLabel(header);
    const own = { header, ...(field && { field }) };
    if (header !== 'Status' || !has('outcome')) return [own];
    const outcome = { header: 'Outcome', field: 'outcome' } as const;
    return has('status') ? [own, outcome] : [outcome];
  });
}

/** Words that say nothing once each value stands in its column. */
const connecting = new Set('a an and as at by for from in my of on the to via w was with'.split(' '));

/** What a row says: its values, and its dates as they were written. */
function saidBy({ activity, values }: { readonly activity: Activity; readonly values: Values }): string[] {
  return [...Object.values(values), activity.date?.text ?? '', activity.followUp?.text ?? ''];
}

/** How many words of a line are nowhere in what is said. */
function wordsOf(line: string, said: readonly string[]): number {
  const known = new Set(said.flatMap(tokensOf));
  return tokensOf(line).filter((token) => !known.has(token) && !connecting.has(token)).length;
}

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A line without its quote marks, bullet, number, box, hashes and the label that names its column. */
function withoutMarks(line: string): string {
  const bare = line
    .replace(/^[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(?:\[[^[\]]{0,20}\]\s+)?/, '')
    .replace(/^#{1,6}\s+/, '');
  const label = /^[*_]{0,2}([\p{L} ]{2,30})[*_]{0,2}:[*_]{0,2}\s+/u.exec(bare);
  return label && fieldOfLabel(label[1] ?? '') ? bare.slice(label[0].length) : bare;
}

function isColumnName(line: string): boolean {
  return fieldOfLabel(withoutMarks(line).replace(/[*_:]/g, '')) !== undefined;
}

/** A line as it was written, in a cell: only a bar would end the cell. */
function inCell(line: string): string {
  return line.replace(/(?<!\\)\|/g, '\\|');
}

/** What must be the same in every activity before and after. */
function told({ type, date, company, person, position, outcome, followUp }: Activity): string {
  return JSON.stringify([type, date?.iso ?? date?.text, company, person, position, outcome, followUp?.iso]);
}

function saysTheSame(log: LogFacts, text: string, edit: Edit, order: DateOrder | undefined): boolean {
  const after = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  const { activities } = readLog(parse(after), after, { path: '', dateOrder: order });
  const [before, now] = [log.activities, activities].map((all) => all.map(told).sort());
  return before?.join('\n') === now?.join('\n');
}
