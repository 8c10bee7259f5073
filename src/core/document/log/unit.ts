import type { List, ListItem, Paragraph } from 'mdast';
import type { ActivityField, ActivityType } from '../activity.ts';
import { assign, noteLink, pieceOf } from './assign.ts';
import type { SectionContext } from './context.ts';
import type { Draft, LogReading, Piece } from './draft.ts';
import { endBefore, offsetAt, readInline, type InlineText } from './inline.ts';
import { splitLabelled, type Span } from './labels.ts';
import { readLine, type Line } from './line.ts';
import { channelOf, isPlaceholder, typeOfName, typeOfProse } from './words.ts';

/** One line of a paragraph, or one item of a list with what is nested in it. */
export interface Unit {
  readonly inline: InlineText;
  /** The line, by indices in the inline text. */
  readonly span: Span;
  readonly line: Line;
  readonly text: string;
  /** In the source. */
  readonly start: number;
  readonly end: number;
  readonly checked?: boolean;
  /** The items of nested lists, and further paragraphs. */
  readonly nested: readonly Unit[];
}

/** @param dated a heading says the day */
export function unitsOfList(list: List, reading: LogReading, dated = false): Unit[] {
  return list.children.flatMap((item) => unitOfItem(item, reading, dated) ?? []);
}

function unitOfItem(item: ListItem, reading: LogReading, dated: boolean): Unit | undefined {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const inline = readInline(first, reading.text);
  const nested = others.flatMap((child) => {
    if (child.type === 'list') return unitsOfList(child, reading);
    return child.type === 'paragraph' ? unitsOfParagraph(child, reading) : [];
  });
  const start = item.position?.start.offset ?? 0;
  const end = item.position?.end.offset ?? start;
  const span = { start: 0, end: inline.text.length };
  const unit = makeUnit({ inline, span, place: { start, end }, nested, dated }, reading);
  return typeof item.checked === 'boolean' ? { ...unit, checked: item.checked } : unit;
}

/**
 * The lines of a paragraph, each a unit of its own.
 *
 * @param dated a heading says the day
 */
export function unitsOfParagraph(paragraph: Paragraph, reading: LogReading, dated = false): Unit[] {
  const inline = readInline(paragraph, reading.text);
  const units: Unit[] = [];
  let from = 0;
  for (const part of inline.text.split('\n')) {
    const span = { start: from, end: from + part.length };
    from = span.end + 1;
    if (part.trim() === '') continue;
    const place = { start: offsetAt(inline, span.start), end: endBefore(inline, span.end) };
    units.push(makeUnit({ inline, span, place, nested: [], dated }, reading));
  }
  return units;
}

interface UnitSource extends Pick<Unit, 'inline' | 'span' | 'nested'> {
  readonly place: Span;
  readonly dated: boolean;
}

function makeUnit({ inline, span, place, nested, dated }: UnitSource, reading: LogReading): Unit {
  const text = inline.text.slice(span.start, span.end).replace(/\n/g, ' ');
  const line = readLine(text, reading.dateOrder, dated);
  const checked = line.checked === undefined ? {} : { checked: line.checked };
  return { inline, span, line, text, ...place, nested, ...checked };
}

/** A part of a unit's line as a piece of the source. */
export function pieceIn(unit: Unit, { start, end }: Span): Piece | undefined {
  return pieceOf(unit.inline, unit.span.start + start, unit.span.start + end);
}

/** Puts a part of a unit's line in a field. */
export function assignIn(
  unit: Unit,
  field: ActivityField,
  span: Span,
  draft: Draft,
  reading: LogReading,
): void {
  const moved = { start: unit.span.start + span.start, end: unit.span.start + span.end };
  assign(field, unit.inline, moved, draft, reading);
}

export function emptyDraft(place: Span, context: SectionContext): Draft {
  const hints = context.type ? { section: context.type } : {};
  return { start: place.start, end: place.end, pieces: {}, blanks: {}, hints };
}

/** The activity that one line tells of. */
export function draftOf(unit: Unit, context: SectionContext, reading: LogReading): Draft {
  const draft = emptyDraft(unit, context);
  putDate(unit, draft);
  if (!draft.date && context.day) draft.date = context.day;
  for (const [field, span] of Object.entries(unit.line.fields) as [ActivityField, Span][]) {
    const piece = pieceIn(unit, span);
    const labelled = unit.line.rest === undefined && Object.keys(unit.line.fields).length > 2;
    if (labelled || field === 'followUp') assignIn(unit, field, span, draft, reading);
    else if (piece && !isPlaceholder(piece.text) && field !== 'date') draft.pieces[field] = piece;
  }
  if (unit.line.rest) putRest(unit, unit.line.rest, draft, reading);
  for (const nested of unit.nested) addDetail(nested, draft, reading);
  putStatus(unit, draft);
  noteLink(unit.inline, draft, unit);
  return /\bwith\s+\S+\W*$/.test(unit.text) ? { ...draft, isWithSomebody: true } : draft;
}

/** The day that a line names becomes that of the draft. */
export function putDate({ line, inline, span }: Unit, draft: Draft): void {
  if (!line.date || draft.date) return;
  const start = offsetAt(inline, span.start + line.date.start);
  draft.date = { found: line.date, start, end: endBefore(inline, span.start + line.date.end) };
}

function putRest(unit: Unit, span: Span, draft: Draft, reading: LogReading): void {
  const text = unit.text.slice(span.start, span.end);
  const { rest, values } = splitLabelled(text);
  const prose = pieceIn(unit, { start: span.start + rest.start, end: span.start + rest.end });
  if (values.some(({ field }) => field === 'date')) delete draft.date;
  for (const value of values) {
    assignIn(
      unit,
      value.field,
      { start: span.start + value.span.start, end: span.start + value.span.end },
      draft,
      reading,
    );
  }
  if (!prose) return;
  const known = draft.pieces.company ?? draft.pieces.person;
  if (known) draft.pieces.outcome ??= prose;
  else draft.pieces.notes ??= prose;
  const told = known || draft.pieces.type ? undefined : typeOfProse(prose.text);
  if (told) draft.type = told;
  tellFromProse(prose.text, draft);
}

/** What only the words of a sentence tell: the kind of activity, and how it was done. */
export function tellFromProse(prose: string, draft: Draft): void {
  if (draft.pieces.type ?? draft.type) return;
  const type = stepOf(prose, draft) ?? draft.hints.section ?? typeOfProse(prose);
  // Of a contact, the article is what it was about.
  if (type) draft.type = type === 'blog-post' && draft.pieces.person ? 'outreach' : type;
}

/** `Acme - applied online` is no outreach to anybody, whatever the heading above says. */
function stepOf(prose: string, { pieces }: Draft): ActivityType | undefined {
  if (pieces.person) return undefined;
  const type = typeOfName(/^(?:I )?\S*(?: (?:screen|interview)\S*)?/i.exec(prose.trim())?.[0] ?? '');
  return type === 'application' || type === 'interview' ? type : undefined;
}

function putStatus({ checked, start }: Unit, draft: Draft): void {
  if (checked === undefined || draft.pieces.status) return;
  draft.pieces.status = { text: checked ? 'done' : 'to do', start, end: start };
}

/** Adds a line that belongs to an activity: a labelled value, a date, a status, or more of what came of it. */
export function addDetail(unit: Unit, draft: Draft, reading: LogReading): void {
  const { label, date, fields, rest } = unit.line;
  if (label) assignIn(unit, label.field, label.value, draft, reading);
  else if (Object.keys(fields).length > 2 && rest === undefined && /:/.test(unit.text))
    addLabels(unit, draft, reading);
  else if (date && unit.text.trim().length <= date.text.length + 4) putDate(unit, draft);
  else addProse(unit, draft);
  for (const nested of unit.nested) addDetail(nested, draft, reading);
}

function addLabels(unit: Unit, draft: Draft, reading: LogReading): void {
  for (const [field, span] of Object.entries(unit.line.fields) as [ActivityField, Span][]) {
    assignIn(unit, field, span, draft, reading);
  }
}

function addProse(unit: Unit, draft: Draft): void {
  const piece = pieceIn(unit, { start: 0, end: unit.text.length });
  if (!piece || isPlaceholder(piece.text)) return;
  if (unit.line.date?.iso !== undefined) putDate(unit, draft);
  const before = draft.pieces.outcome;
  draft.pieces.outcome = before ? { ...before, text: `${before.text} ${piece.text}` } : piece;
  tellFromProse(piece.text, draft);
  const channel = channelOf(piece.text);
  if (channel !== undefined && !draft.pieces.channel && !before) {
    draft.pieces.channel = { text: channel, start: piece.start, end: piece.start };
  }
  noteLink(unit.inline, draft, unit);
}
