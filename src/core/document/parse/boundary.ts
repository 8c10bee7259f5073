/**
 * Where a text may be cut so that both sides can be parsed alone.
 *
 * - `block`: a blank line, then something at column 1 that cannot go on with a container;
 * - `heading`: an ATX heading at column 1, which ends everything but literal content;
 * - `row`: a line of a table that goes on, between two lines that start with a pipe;
 * - `item`: a list item at column 1;
 * - `end`: the end of the text.
 *
 * These are guesses by the look of the lines. Whether the place is inside of code, HTML or a container is settled
 * after parsing, see `piece.ts`.
 */
export type BoundaryKind = 'block' | 'heading' | 'row' | 'item' | 'end';

export interface Boundary {
  readonly offset: number;
  readonly kind: BoundaryKind;
}

const hash = 35;
const pipe = 124;
const headingStart = /#{1,6}(?![^ \t\r\n])/y;
const itemStart = /(?:[-*+]|\d{1,9}[.)]) (?=[^ \t\r\n*+_-])/y;
const orderedMarker = /\d{1,9}[.)]/y;
// Letters, digits, links, HTML, code, quotes. Not what may belong to a list before it or to frontmatter, not white space,
// and not a byte order mark, which a parser leaves out at the start of a text.
const blockStart = /[A-Za-z0-9[!<>`|("'$@\u00A1-\uD7FF\uE000-\uFEFE]|\*\*[^* \t\r\n]/y;

/** What kind of boundary lies at an offset, by the look of the lines; `undefined` where the text must not be cut. */
export function boundaryAt(text: string, offset: number): BoundaryKind | undefined {
  if (offset >= text.length) return 'end';
  if (offset === 0 || !isLineStart(text, offset)) return undefined;
  const code = text.charCodeAt(offset);
  if (code === hash) return matchesAt(headingStart, text, offset) ? 'heading' : undefined;
  if (matchesAt(itemStart, text, offset)) return 'item';
  if (!matchesAt(blockStart, text, offset) || matchesAt(orderedMarker, text, offset)) return undefined;
  const before = previousLineStart(text, offset);
  if (isBlank(text, before, offset)) return 'block';
  return code === pipe && text.charCodeAt(before) === pipe ? 'row' : undefined;
}

/** Marker of the list item at an offset, such as `-` or `7.`. */
export function markerAt(text: string, offset: number): string {
  return text.slice(offset, text.indexOf(' ', offset));
}

/** Offset of the first character of the next line; the text's length after the last. */
export function nextLineStart(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}

function isLineStart(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before === 10 || (before === 13 && text.charCodeAt(offset) !== 10);
}

function previousLineStart(text: string, lineStart: number): number {
  let at = lineStart - 1;
  if (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13) at--;
  while (at > 0 && !isLineStart(text, at)) at--;
  return at;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
