import { boundaryAt, nextLineStart, type Boundary } from './boundary.ts';

const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const literalHtml = /^ {0,3}<(?:(!--)|(pre|script|style|textarea)(?=[\s>]|$))/i;

/**
 * The first boundary after `start` that `isStop` accepts. At `start` the text is known to be outside of everything.
 * Fenced code and literal HTML are passed over by the look of their lines, which saves parsing a piece that turns
 * out to end inside of one.
 */
export function nextBoundary(text: string, start: number, isStop: (offset: number) => boolean): Boundary {
  let at = start;
  while (at < text.length) {
    const kind = at > start && isStop(at) ? boundaryAt(text, at) : undefined;
    if (kind !== undefined) return { offset: at, kind };
    at = nextLineOutside(text, at);
  }
  return { offset: text.length, kind: 'end' };
}

/** Start of the next line that is not inside of fenced code or literal HTML that begins on the line at `at`. */
function nextLineOutside(text: string, at: number): number {
  const next = nextLineStart(text, at);
  if (!mayOpenLiteral(text, at)) return next;
  const line = text.slice(at, next).trimEnd();
  const fenceMarker = fence.exec(line)?.[1];
  if (fenceMarker !== undefined) return afterFence(text, next, fenceMarker);
  const html = literalHtml.exec(line);
  if (!html) return next;
  const closing = html[1] === undefined ? /<\/(?:pre|script|style|textarea)>/gi : /-->/g;
  closing.lastIndex = at;
  return closing.test(text) ? nextLineStart(text, closing.lastIndex) : text.length;
}

function afterFence(text: string, start: number, marker: string): number {
  const closing = new RegExp(`(?:^|[\\r\\n]) {0,3}${marker}${marker.charAt(0)}*[ \\t]*(?=[\\r\\n]|$)`, 'g');
  closing.lastIndex = start - 1;
  return closing.test(text) ? nextLineStart(text, closing.lastIndex) : text.length;
}

/** A quick look, so that most lines need no regular expression. */
function mayOpenLiteral(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  return code === 96 || code === 126 || code === 60;
}
