import type { Span } from '../../text/position.ts';
import type { Reading } from './reading.ts';

/** The marks that git writes at the start of a line: seven signs, then a name or nothing. */
const opening = /^<{7}(?: |$)/;
const middle = /^={7}$/;
const closing = /^>{7}(?: |$)/;

/**
 * Merges that were not finished. Markdown reads the marks as prose, headings, quotes or rows of a table, so they are
 * looked for in the lines. A conflict that stands as a whole within one block of code is taken for an example.
 */
export function readConflicts({ text, codes }: Reading): Span[] {
  if (!text.includes('<<<<<<<')) return [];
  const found: Span[] = [];
  let start: number | undefined;
  let halved = false;
  for (const { line, offset } of linesOf(text)) {
    if (opening.test(line)) {
      start = offset;
      halved = false;
    } else if (middle.test(line)) halved = start !== undefined;
    else if (start !== undefined && halved && closing.test(line)) {
      found.push({ start, end: offset + line.length });
      start = undefined;
    }
  }
  return found.filter((conflict) => !codes.some((code) => isWithin(conflict, code)));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function* linesOf(text: string): Generator<{ line: string; offset: number }> {
  let offset = 0;
  for (const line of text.split('\n')) {
    yield { line: line.endsWith('\r') ? line.slice(0, -1) : line, offset };
    offset += line.length + 1;
  }
}
