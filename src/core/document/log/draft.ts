import type { Activity, ActivityField, ActivityType, LogDate } from '../activity.ts';
import type { LogProblem, LogShape } from '../facts.ts';
import type { LineIndex, Range } from '../../text/position.ts';
import type { DateOrder, FoundDate } from './dates.ts';
import { inferType, type TypeHints } from './inferType.ts';
import { activityNames, channelOf, typeOfName, typesOfName } from './words.ts';

/** What every reader of a shape is given, and where it puts what it finds. */
export interface LogReading {
  readonly text: string;
  readonly path: string;
  readonly lines: LineIndex;
  readonly dateOrder: DateOrder | undefined;
  readonly drafts: Draft[];
  readonly problems: LogProblem[];
  readonly shapes: LogShape[];
  /** The ISO dates that headings hold, by offset: they tell the year of dates near them, up to so many days later. */
  readonly headingDates: { readonly offset: number; readonly iso: string; readonly days: number }[];
}

/** A piece of text with its place in the source. */
export interface Piece {
  /** As a reader sees it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A date with its place in the source; what it means is settled when the whole log has been read. */
export interface DraftDate {
  readonly found: Omit<FoundDate, 'start' | 'end'>;
  readonly start: number;
  readonly end: number;
}

/** An activity before its dates are settled. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly pieces: Partial<Record<ActivityField, Piece>>;
  /** Empty places that belong to a field: an empty cell. */
  readonly blanks: Partial<Record<ActivityField, Piece>>;
  date?: DraftDate;
  followUp?: DraftDate;
  /** The first address in a text that is not the link's own. */
  looseLink?: Piece;
  hints: TypeHints;
  /** “follow up with Ada”: nothing but the place says that it is a company. */
  readonly isWithSomebody?: true;
  /** Set where the type was read from prose and not from a name of its own. */
  type?: ActivityType;
  /** Set where the row was read before and has not changed. */
  readonly finished?: Activity;
}

/** Makes the activity from its draft. */
export function finishActivity(
  draft: Draft,
  reading: LogReading,
  dates: { date: LogDate | undefined; followUp: LogDate | undefined },
): Activity {
  if (draft.looseLink) draft.pieces.link ??= draft.looseLink;
  const { pieces } = draft;
  const typed = typeAndText(draft);
  const range = reading.lines.rangeAt(draft.start, draft.end);
  const channel = pieces.channel?.text ?? (pieces.type && channelOf(pieces.type.text));
  return {
    ...typed,
    ...(dates.date && { date: dates.date }),
    ...textOf('company', pieces),
    ...textOf('person', pieces),
    ...textOf('position', pieces),
    ...(channel !== undefined && { channel }),
    ...textOf('status', pieces),
    ...textOf('outcome', pieces),
    ...(dates.followUp && { followUp: dates.followUp }),
    ...textOf('link', pieces),
    ...textOf('notes', pieces),
    file: reading.path,
    range,
    fields: fieldRanges(draft, range, reading.lines),
  };
}

function typeAndText({ pieces, hints, type }: Draft): Pick<Activity, 'type' | 'typeText'> {
  const name = pieces.type?.text;
  if (name === undefined) return { type: type ?? inferType(pieces, hints) };
  const known = type ?? typeOfName(name);
  if (known !== undefined && activityNames[known].toLowerCase() === name.toLowerCase())
    return { type: known };
  const several = typesOfName(name).length > 1 || known === undefined;
  const resolved = known ?? 'other';
  return several || type === undefined ? { type: resolved, typeText: name } : { type: resolved };
}

function textOf<Field extends ActivityField>(
  field: Field,
  pieces: Draft['pieces'],
): Partial<Record<Field, string>> {
  const piece = pieces[field];
  return (piece ? { [field]: piece.text } : {}) as Partial<Record<Field, string>>;
}

function fieldRanges(
  { pieces, blanks, date, followUp }: Draft,
  whole: Range,
  lines: LineIndex,
): Activity['fields'] {
  const ranges: Partial<Record<ActivityField, Range>> = {};
  const all: Partial<Record<ActivityField, Pick<Piece, 'start' | 'end'>>> = {
    ...blanks,
    ...pieces,
    ...(date && { date }),
    ...(followUp && { followUp }),
  };
  for (const field of Object.keys(all) as ActivityField[]) {
    const place = all[field];
    if (place) ranges[field] = rangeIn(whole, place, lines);
  }
  return ranges;
}

/** A place in an activity that stands in one line needs no search for its line. */
function rangeIn(whole: Range, { start, end }: Pick<Piece, 'start' | 'end'>, lines: LineIndex): Range {
  const { line, column, offset } = whole.start;
  if (line !== whole.end.line || start < offset || end > whole.end.offset) return lines.rangeAt(start, end);
  return {
    start: { line, column: column + start - offset, offset: start },
    end: { line, column: column + end - offset, offset: end },
  };
}
