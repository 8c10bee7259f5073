import type { List, Paragraph } from 'mdast';
import type { LogShape } from '../facts.ts';
import { readCompany } from './company.ts';
import type { SectionContext } from './context.ts';
import type { Draft, LogReading } from './draft.ts';
import { plain } from './inline.ts';
import { addDetail, draftOf, unitsOfList, unitsOfParagraph, type Unit } from './unit.ts';
import { isPlaceholder } from './words.ts';

/** Reads a list with an activity in each item, or with a company in each and its activities nested. */
export function readList(list: List, context: SectionContext, reading: LogReading): void {
  const units = unitsOfList(list, reading, context.day !== undefined);
  const start = list.position?.start.offset ?? 0;
  const end = list.position?.end.offset ?? start;
  const before = reading.drafts.length;
  const left: Unit[] = [];
  if (isLabelled(units)) readCompany({ start, end: start }, units, context, reading);
  else left.push(...units.filter((unit) => !readItem(unit, context, reading)));
  if (reading.drafts.length === before) return;
  addShape(start, end, context, 'bullets', reading);
  // What else was done on a day is a diary's.
  if (!context.day) reportLeft(left, reading);
}

/** Labels alone: `- Company: Acme`, `- Contact: Ada Example`. */
function isLabelled(units: readonly Unit[]): boolean {
  const fields = units.map(({ line }) => line.label?.field);
  const telling = fields.filter((field) => field === 'company' || field === 'person' || field === 'date');
  return telling.length > 0 && fields.filter((field) => field !== undefined).length >= 2;
}

function readItem(unit: Unit, context: SectionContext, reading: LogReading): boolean {
  if (isBlank(unit)) return true;
  const { line, nested } = unit;
  const ignored = context.headings.at(-1)?.kind === 'ignored';
  if (ignored && !(line.date && line.form === 'certain')) return true;
  if (!line.date && line.form !== 'certain' && nested.some((inner) => inner.line.date ?? inner.line.label)) {
    return readCompany(subjectOf(unit), nested, context, reading);
  }
  if (!line.date && (line.form === 'none' || (line.form === 'likely' && !isTrusted(unit)))) return false;
  pushDraft(draftOf(unit, context, reading), reading);
  return true;
}

/** `Company: Name` alone is a form that other lists have too; both parts must look the part. */
function isTrusted({ line }: Unit): boolean {
  return line.fields.company !== undefined && line.fields.person !== undefined;
}

function subjectOf(unit: Unit) {
  return { inline: unit.inline, span: unit.span, start: unit.start, end: unit.end };
}

function isBlank({ text, nested }: Unit): boolean {
  const seen = plain(text);
  return nested.length === 0 && (seen === '' || isPlaceholder(seen));
}

/** Lines of a template (`NAME (Role-Company): outcome`) are no activity. */
export function pushDraft(draft: Draft, reading: LogReading): void {
  const { company, person, position } = draft.pieces;
  const names = [company, person, position].flatMap((piece) => (piece ? [piece.text] : []));
  const template =
    /^(?:full |first |last |your |their )*(?:name|person|contact|company|role|position|title|employer)(?: name)?$/i;
  if (names.length > 0 && names.every((text) => template.test(text)) && !draft.date?.found.iso) return;
  reading.drafts.push(draft);
}

function reportLeft(left: readonly Unit[], reading: LogReading): void {
  for (const unit of left) {
    if (/^[^:]{0,40}:\s*$/.test(unit.text)) continue;
    const message =
      'This line stands among activities and could not be read, expected a date and a company: `2017-02-03 email - to Ada Example (Developer - Acme): no answer yet`.';
    reading.problems.push({
      kind: 'row-not-understood',
      range: reading.lines.rangeAt(unit.start, unit.end),
      message,
    });
  }
}

/** Reads a paragraph with an activity in each line. @returns the last activity, to which a paragraph may follow */
export function readParagraph(
  paragraph: Paragraph,
  previous: Draft | undefined,
  context: SectionContext,
  reading: LogReading,
): Draft | undefined {
  const units = unitsOfParagraph(paragraph, reading, context.day !== undefined);
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? start;
  if (reportBrokenTable(units, { start, end }, reading)) return undefined;
  const before = reading.drafts.length;
  let current = previous;
  if (!previous && units[0]?.line.label && isLabelled(units))
    readCompany({ start, end: start }, units, context, reading);
  else current = readLines(units, previous, context, reading);
  if (reading.drafts.length > before) addShape(start, end, context, 'lines', reading);
  return reading.drafts.length > before && reading.drafts.at(-1)?.pieces.outcome === undefined
    ? current
    : undefined;
}

function readLines(
  units: readonly Unit[],
  previous: Draft | undefined,
  context: SectionContext,
  reading: LogReading,
): Draft | undefined {
  let current = previous;
  for (const unit of units) {
    if (reportLooseRow(unit, reading)) continue;
    if (isActivityLine(unit, context)) {
      current = draftOf(unit, context, reading);
      pushDraft(current, reading);
    } else if (current && !isBlank(unit)) {
      addDetail(unit, current, reading);
      reading.drafts[reading.drafts.indexOf(current)] = current = { ...current, end: unit.end };
    }
  }
  return current;
}

function isActivityLine({ line, text }: Unit, context: SectionContext): boolean {
  if (context.headings.at(-1)?.kind === 'ignored') return false;
  const leading = line.date !== undefined && /^[\s([*]*(?:on\s+)?$/i.test(text.slice(0, line.date.start));
  const named = line.fields.company !== undefined || line.fields.person !== undefined;
  return (
    leading ||
    (line.form === 'certain' && named && line.fields.type === undefined) ||
    (line.form === 'certain' && (line.date ?? context.day) !== undefined)
  );
}

/** Lines that start with a pipe and are no table: the line of dashes is missing. */
function reportBrokenTable(
  units: readonly Unit[],
  { start, end }: { start: number; end: number },
  reading: LogReading,
): boolean {
  const rows = units.filter(({ text }) => /^\s*\|.*\|/.test(text));
  if (rows.length < 2 || rows.length < units.length - 1) return false;
  if (reading.problems.some(({ kind }) => kind === 'conflict')) return true;
  const message =
    'These lines look like a table and are none, expected a line such as `| --- | --- |` under the names of the columns.';
  reading.problems.push({ kind: 'table-not-understood', range: reading.lines.rangeAt(start, end), message });
  return true;
}

/** A row that a blank line parts from its table. Rows behind an unfinished merge are that conflict's. */
function reportLooseRow({ text, start, end }: Unit, reading: LogReading): boolean {
  if (!/^\s*\|.*\|\s*$/.test(text)) return false;
  if (reading.problems.some(({ kind }) => kind === 'conflict')) return true;
  const message =
    'This row belongs to no table, expected it right under the row before, without an empty line.';
  reading.problems.push({ kind: 'row-not-understood', range: reading.lines.rangeAt(start, end), message });
  return true;
}

/** Remembers in which shape a stretch of the log is kept. */
export function addShape(
  start: number,
  end: number,
  context: SectionContext,
  kind: 'bullets' | 'lines' | 'headings',
  reading: LogReading,
): void {
  const period = kind === 'bullets' && context.headings.at(-1)?.kind === 'period';
  const shape: LogShape = { kind: period ? 'weeks' : kind, range: reading.lines.rangeAt(start, end) };
  reading.shapes.push(shape);
}
