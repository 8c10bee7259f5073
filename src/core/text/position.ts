import type { Node, Point as UnistPoint } from 'unist';

/** A place in a text: line and column count from 1, offset from 0, all in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to but not including `end`. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** Offsets in a text, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces what stands between two offsets; an insertion where they are equal. */
export interface TextEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What a rule may point at: a range, or any node that was parsed from text. */
export type Place = Range | Node;

/** The range of a place; `undefined` for a node that did not come from text. */
export function rangeOf(place: Place): Range | undefined {
  // Not by `start`: an ordered list in mdast has a field of that name.
  if (!('type' in place)) return place;
  const { position } = place;
  if (!position) return undefined;
  const start = pointOf(position.start);
  const end = pointOf(position.end);
  return start && end && { start, end };
}

function pointOf({ line, column, offset }: UnistPoint): Point | undefined {
  return offset === undefined ? undefined : { line, column, offset };
}

/** Turns offsets into points. Lines end at `\n`, `\r\n` or a lone `\r`, as in CommonMark. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = text.includes('\r') ? lineStarts(text) : simpleLineStarts(text);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** @param offset is moved into the text where it lies outside. */
  pointAt(offset: number): Point {
    const inside = Math.max(0, Math.min(offset, this.#length));
    const line = this.#lineOf(inside);
    return { line: line + 1, column: inside - (this.#starts[line] ?? 0) + 1, offset: inside };
  }

  rangeAt(start: number, end: number): Range {
    return { start: this.pointAt(start), end: this.pointAt(end) };
  }

  /** Offset of the first character of a line, counted from 1; the text's end for lines after the last. */
  startOfLine(line: number): number {
    return this.#starts[line - 1] ?? this.#length;
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
}

/** The same without carriage returns, several times as fast: every check of every document begins with it. */
function simpleLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
