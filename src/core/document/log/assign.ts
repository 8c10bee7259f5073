import type { ActivityField } from '../activity.ts';
import { findDates } from './dates.ts';
import type { Draft, LogReading, Piece } from './draft.ts';
import { endBefore, offsetAt, plain, type InlineText } from './inline.ts';
import type { Span } from './labels.ts';
import { splitPerson } from './person.ts';
import { isPlaceholder } from './words.ts';

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
  if (field === 'date' || field === 'followUp') assignDate(field, inline, piece, draft, reading);
  else if (field === 'person') assignPerson(inline, { start, end }, draft);
  else if (field === 'link') draft.pieces.link ??= linkOf(inline, piece);
  else if (field === 'notes') draft.pieces.notes = joined(draft.pieces.notes, piece);
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
  const start = at !== undefined && at >= 0 ? offsetAt(inline, at) : piece.start;
  const end = at !== undefined && at >= 0 ? endBefore(inline, at + text.length) : piece.end;
  draft[field] ??= { found: found ?? { text, problem: 'not-a-date' }, start, end };
}

function joined(before: Piece | undefined, piece: Piece): Piece {
  return before ? { ...before, text: `${before.text}; ${piece.text}` } : piece;
}

function assignPerson(inline: InlineText, { start, end }: Span, draft: Draft): void {
  const split = splitPerson(inline.text.slice(start, end).trimEnd());
  const person = pieceOf(inline, start + split.person.start, start + split.person.end);
  if (person && !isPlaceholder(person.text)) draft.pieces.person ??= person;
  const position =
    split.position && pieceOf(inline, start + split.position.start, start + split.position.end);
  if (position && !isPlaceholder(position.text)) draft.pieces.position ??= position;
}

function linkOf(inline: InlineText, piece: Piece): Piece {
  const explicit = inline.links.find(
    (link) => link.explicit && link.start >= piece.start && link.end <= piece.end + link.end,
  );
  return explicit ? { text: explicit.url, start: explicit.start, end: explicit.end } : piece;
}

/** The first address between two offsets is the activity's link, where it has no field of its own. */
export function noteLink(
  { links }: InlineText,
  draft: Draft,
  place: Span = { start: 0, end: Infinity },
): void {
  const link = links.find(
    ({ url, start, end }) => /^https?:/i.test(url) && start < place.end && end > place.start,
  );
  if (link) draft.looseLink ??= { text: link.url, start: link.start, end: link.end };
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
    start: offsetAt(inline, from),
    end: endBefore(inline, to),
  };
}
