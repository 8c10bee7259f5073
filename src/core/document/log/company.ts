import { assign } from './assign.ts';
import type { LogHeading, SectionContext } from './context.ts';
import { findDates } from './dates.ts';
import type { Draft, LogReading, Piece } from './draft.ts';
import { endBefore, offsetAt, type InlineText } from './inline.ts';
import { fieldOfLabel } from './headers.ts';
import type { Span } from './labels.ts';
import { splitPerson } from './person.ts';
import { addDetail, draftOf, emptyDraft, tellFromProse, type Unit } from './unit.ts';
import { isStatus, typeOfName, typeOfProse } from './words.ts';

/** What a heading (or an outer bullet) is about, and the lines under it. */
export interface Subject {
  /** Absent where labelled lines stand alone. */
  readonly inline?: InlineText;
  readonly span?: Span;
  readonly start: number;
  readonly end: number;
}

export function subjectOfHeading({ inline, start, end }: LogHeading): Subject {
  return { inline, span: { start: 0, end: inline.text.length }, start, end };
}

const role =
  /\b(?:developer|engineer|manager|recruiter|lead|cto|ceo|founder|designer|director|head|intern|apprentice|architect)\b/i;

/**
 * Reads what stands under a company's name: dated lines are one activity each; else all lines together are one, and
 * a label that comes again (`Contact:`) begins the next.
 *
 * @returns whether there was an activity
 */
export function readCompany(
  subject: Subject,
  units: readonly Unit[],
  context: SectionContext,
  reading: LogReading,
): boolean {
  const labelledDate = units.some(({ line }) => line.label?.field === 'date');
  const dated = units.filter(({ line, text }) => line.date && !isBareDate(text, line.date.text));
  // Beside a line that is a date and nothing else, days in other lines are what comes next: "coffee on 02/14".
  const isDayApart = units.some((unit) => unit.line.date !== undefined && !dated.includes(unit));
  const opensWithDay = dated.some(({ line }) => (line.date?.start ?? 0) <= 4);
  const drafts =
    dated.length > 0 && !labelledDate && (opensWithDay || !isDayApart)
      ? readDated(subject, units, new Set(dated), context, reading)
      : readTogether(subject, units, context, reading);
  reading.drafts.push(...drafts);
  return drafts.length > 0;
}

function isBareDate(text: string, date: string): boolean {
  return text.trim().length <= date.length + 4;
}

function readDated(
  subject: Subject,
  units: readonly Unit[],
  dated: ReadonlySet<Unit>,
  context: SectionContext,
  reading: LogReading,
): Draft[] {
  const drafts: Draft[] = [];
  const shared = emptyDraft(subject, context);
  putSubject(subject, shared, reading);
  for (const unit of units) {
    const current = drafts.at(-1);
    if (dated.has(unit)) drafts.push(withSubject(draftOf(unit, context, reading), shared));
    else addDetailOrPerson(unit, current ?? shared, reading);
    if (current && !dated.has(unit))
      drafts[drafts.length - 1] = { ...current, end: Math.max(current.end, unit.end) };
  }
  return drafts;
}

/** The heading says the company: what a line says in that place is then something else. */
function withSubject(draft: Draft, shared: Draft): Draft {
  const { company, person, position, link } = shared.pieces;
  const pieces = { ...draft.pieces };
  if (company && pieces.company && isPerson(pieces.company.text, company.text))
    pieces.person ??= pieces.company;
  if (company) pieces.company = company;
  if (person) pieces.person ??= person;
  // Of whoever else is named, the position is not known.
  if (position && (!person || pieces.person === person)) pieces.position ??= position;
  if (company && pieces.position) pieces.position = withoutEnd(pieces.position, company.text);
  if (link) pieces.link ??= link;
  if (pieces.notes && company && !pieces.outcome) {
    pieces.outcome = pieces.notes;
    delete pieces.notes;
  }
  return { ...draft, pieces };
}

/** `(CTO Acme)` below “Acme” says where the CTO is once more. */
function withoutEnd(piece: Piece, company: string): Piece {
  const { text } = piece;
  if (!text.endsWith(` ${company}`)) return piece;
  const kept = text.slice(0, -company.length).replace(/[\s,@-]+(?:at\s+)?$/, '');
  return { ...piece, text: kept, end: piece.end - (text.length - kept.length) };
}

/** `coffee with Ada Example` below "Acme": whoever is met there is not another company, unless it has the same name. */
function isPerson(met: string, company: string): boolean {
  if (!/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(met)) return false;
  return !met.split(' ').some((word) => company.includes(word));
}

function readTogether(
  subject: Subject,
  units: readonly Unit[],
  context: SectionContext,
  reading: LogReading,
): Draft[] {
  const drafts: Draft[] = [];
  let seen = new Set<string>();
  let draft = startOf(subject, context, reading);
  let evidence = draft.date !== undefined || draft.pieces.person !== undefined;
  for (const unit of units) {
    const field = unit.line.label?.field;
    if (field && seen.has(field) && ['company', 'person', 'date'].includes(field)) {
      drafts.push(draft);
      draft = { ...startOf(subject, context, reading), start: unit.start };
      seen = new Set();
    }
    if (field) seen.add(field);
    addDetailOrPerson(unit, draft, reading);
    draft = { ...draft, end: Math.max(draft.end, unit.end) };
    evidence ||= field !== undefined || unit.line.date !== undefined || typeOfProse(unit.text) !== undefined;
    evidence ||= draft.pieces.person !== undefined;
  }
  return evidence && hasContent(draft) ? [...drafts, draft] : drafts;
}

function hasContent({ pieces, date }: Draft): boolean {
  return (
    (date !== undefined || Object.keys(pieces).length > 0) &&
    (pieces.company ?? pieces.person ?? date) !== undefined
  );
}

function startOf(subject: Subject, context: SectionContext, reading: LogReading): Draft {
  const draft = emptyDraft(subject, context);
  putSubject(subject, draft, reading);
  return draft;
}

/** `Acme`, `1. Acme (2/3/2017)`, `Acme - Ada Example`, `Acme: Developer`. */
function putSubject({ inline, span }: Subject, draft: Draft, reading: LogReading): void {
  if (!inline || !span) return;
  const text = inline.text.slice(span.start, span.end);
  const number = /^\s*(?:\d{1,3}[.)]\s+|#\d+:?\s+)?/.exec(text)?.[0].length ?? 0;
  const [date] = findDates(text, reading.dateOrder);
  if (date) {
    const start = offsetAt(inline, span.start + date.start);
    draft.date = { found: date, start, end: endBefore(inline, span.start + date.end) };
  }
  const body = withoutDate(text, number, date);
  const mark = /\s+[-–—|]\s+|:\s+/.exec(text.slice(body.start, body.end));
  const at = (part: Span) => ({ start: span.start + part.start, end: span.start + part.end });
  const companyEnd = mark ? body.start + mark.index : body.end;
  const label = mark?.[0].startsWith(':') ? fieldOfLabel(text.slice(body.start, companyEnd)) : undefined;
  if (mark && label) {
    assign(label, inline, at({ start: companyEnd + mark[0].length, end: body.end }), draft, reading);
    return;
  }
  assign('company', inline, at({ start: body.start, end: companyEnd }), draft, reading);
  if (!mark) return;
  const other = { start: companyEnd + mark[0].length, end: body.end };
  const field = role.test(text.slice(other.start, other.end).split(',')[0] ?? '') ? 'position' : 'person';
  assign(field, inline, at(other), draft, reading);
}

function withoutDate(text: string, from: number, date: Span | undefined): Span {
  if (!date) return { start: from, end: text.replace(/[\s:]+$/, '').length };
  const before = text.slice(from, date.start).replace(/[\s([:,–—-]+$/, '').length;
  if (before > 0) return { start: from, end: from + before };
  return {
    start: date.end + (/^[\s:,|)\]–—-]*/.exec(text.slice(date.end))?.[0].length ?? 0),
    end: text.length,
  };
}

/** Under a company, a short line such as `Ada Example, Senior Developer` says who. */
function addDetailOrPerson(unit: Unit, draft: Draft, reading: LogReading): void {
  const { text, line } = unit;
  const said = leadIn(text);
  const piece = { start: unit.span.start + said.length, end: unit.span.end };
  if (!line.label && isStatus(text)) {
    assign('status', unit.inline, piece, draft, reading);
    return;
  }
  const named = text.slice(said.length).trim();
  const split = splitPerson(named);
  const position = split.position && named.slice(split.position.start, split.position.end);
  const short = text.length <= 80 && named.slice(0, split.person.end).split(/\s+/).length <= 4;
  if (!line.label && !line.date && !draft.pieces.person && short && position && role.test(position)) {
    assign('person', unit.inline, piece, draft, reading);
    if (said !== '') tellFromProse(said, draft);
    return;
  }
  addDetail(unit, draft, reading);
}

/** “Emailed ” in `Emailed Ada Example (Recruiter)` is no part of a name. */
function leadIn(text: string): string {
  const [, space = '', words = ''] =
    /^(\s*)(\S+\s+(?:(?:out\s+)?(?:to|with)\s+)?)(?=\p{Lu})/u.exec(text) ?? [];
  return typeOfName(words) === undefined ? '' : space + words;
}
