import type { ActivityField } from '../activity.ts';
import { findDates, type DateOrder, type FoundDate } from './dates.ts';
import { splitLabelled, type Span } from './labels.ts';
import { fieldOfLabel } from './headers.ts';
import { matchPattern } from './linePatterns.ts';

/** What one line (bullet, numbered item) says; spans are indices in the text that was given. */
export interface Line {
  readonly date?: FoundDate;
  readonly fields: Readonly<Partial<Record<ActivityField, Span>>>;
  /** Text behind the last field that was found: what came of it. */
  readonly rest?: Span;
  /** `certain`: it has the form of an activity; `likely`: a form that other lists have too; `none`: only prose. */
  readonly form: 'certain' | 'likely' | 'none';
  /** From a task box: `[x]`, `[ ]`, `[✅]`. */
  readonly checked?: boolean;
  /** The line is one labelled value: `Contact: Ada Example`. */
  readonly label?: { readonly field: ActivityField; readonly value: Span };
}

const taskBox = /^\s*\[\s*(x|X|✓|✔️?|✅|☑️?|:[a-z_]+:)?\s*\]\s+/u;
const separators = /^[\s:–—|,)\].*/-]*/;

/**
 * Reads one line with guarded punctuation.
 *
 * @param dated a heading says the day
 */
export function readLine(text: string, order: DateOrder | undefined, dated = false): Line {
  const box = taskBox.exec(text);
  const from = box ? box[0].length : (/^\s*/.exec(text)?.[0].length ?? 0);
  const checked = box ? { checked: box[1] !== undefined } : {};
  const body = text.slice(from);
  const { rest, values } = splitLabelled(body);
  if (values.length > 1 && rest.end === 0) return { ...readLabels(values, from, text, order), ...checked };
  const label =
    readLabel(body, from) ?? (box?.[1] === undefined ? readReminder(body, from, order) : undefined);
  if (label) return { fields: {}, form: 'none', label, ...checked };
  return { ...readFree(text, from, order, { isDone: box?.[1] !== undefined, dated }), ...checked };
}

function readLabels(
  values: readonly { field: ActivityField; span: Span }[],
  shift: number,
  text: string,
  order: DateOrder | undefined,
): Line {
  const fields: Partial<Record<ActivityField, Span>> = {};
  for (const { field, span } of values) fields[field] ??= moved(span, shift);
  const span = fields.date;
  const date = span && findDates(text.slice(span.start, span.end), order)[0];
  return {
    fields,
    ...(span && date && { date: { ...date, start: date.start + span.start, end: date.end + span.start } }),
    form: 'certain',
  };
}

function readLabel(body: string, shift: number): Line['label'] {
  const match = /^\s*([^:]{2,40}?)\s*:(?:\s+|$)/.exec(body);
  const field = match?.[1] !== undefined ? fieldOfLabel(match[1]) : undefined;
  if (!match || !field) return undefined;
  // `Applied: Acme (Developer)` is no day.
  if (/^appl/i.test(body.trimStart()) && !/\d/.test(body) && /\p{L}/u.test(body.slice(match[0].length)))
    return undefined;
  return { field, value: moved({ start: match[0].length, end: body.length }, shift) };
}

/** `follow up 10/12/2026`, and nothing else: a day to come, unless its box is ticked. */
function readReminder(body: string, shift: number, order: DateOrder | undefined): Line['label'] {
  const start = /^\s*follow[ -]?up(?:\s+(?:on|by))?\s+/i.exec(body)?.[0].length;
  if (start === undefined) return undefined;
  const value = body.slice(start).trimEnd();
  const [date] = findDates(value, order);
  if (date?.text.length !== value.length) return undefined;
  return { field: 'followUp', value: moved({ start, end: start + value.length }, shift) };
}

function readFree(
  text: string,
  from: number,
  order: DateOrder | undefined,
  { isDone, dated }: { isDone: boolean; dated: boolean },
): Line {
  const dates = findDates(text, order);
  const leading = dates.find(({ start }) => start >= from && /^[\s([*on]*$/i.test(text.slice(from, start)));
  const date =
    leading ??
    dates.find(({ start }) => {
      const before = text.slice(Math.max(from, start - 40), start);
      return isPast(before) || (isDone && /^follow[ -]?up\W*(?:on\W*|by\W*)?$/i.test(before));
    });
  const start = leading ? leading.end + (separators.exec(text.slice(leading.end))?.[0].length ?? 0) : from;
  const end = date && !leading ? endBeforeDate(text, date) : text.length;
  const match = matchPattern(text.slice(start, end), dated || date !== undefined);
  const fields: Partial<Record<ActivityField, Span>> = {};
  for (const [field, span] of Object.entries(match.fields) as [ActivityField, Span][])
    fields[field] = moved(span, start);
  const rest = match.rest && behindDate(moved(match.rest, start), text, date);
  return {
    ...(date && { date }),
    fields,
    ...(rest && {
      rest: end < text.length && rest.end === end ? { start: rest.start, end: text.length } : rest,
    }),
    form: match.form,
  };
}

/** A date that closes the line is not part of what stands before it: `Acme: Ada Example (2/3/2017)`. */
function endBeforeDate(text: string, date: FoundDate): number {
  if (!/^[\s)\].*]*$/.test(text.slice(date.end))) return text.length;
  return text.slice(0, date.start).replace(/(?:\bon)?[\s([,:–—-]*$/, '').length;
}

/** `Acme on Feb 8, 2017. She replied`: the date is no part of what came of it. */
function behindDate(rest: Span, text: string, date: FoundDate | undefined): Span | undefined {
  if (!date || date.start < rest.start || !/^\W*(?:on\W+)?$/i.test(text.slice(rest.start, date.start)))
    return rest;
  const start = date.end + (separators.exec(text.slice(date.end))?.[0].length ?? 0);
  return start < rest.end ? { start, end: rest.end } : undefined;
}

/** Words before a date that make it a day to come, not the day of the activity. */
function isPast(before: string): boolean {
  return !/\b(?:schedul\w+|next|will|going to|plan\w*|upcoming|until|by|follow(?:ing)?[ -]?up|again|due)\b[^.;]*$/i.test(
    before,
  );
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
