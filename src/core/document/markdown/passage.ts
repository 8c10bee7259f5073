import type { Range, Span } from '../../text/position.ts';
import { firstFrom } from './blocks.ts';
import { type Reading, setsApart, type TextRun } from './reading.ts';

/** A stretch of text as a reader sees it, line breaks kept, in which places can be traced back to the source. */
export class Passage {
  readonly text: string;
  readonly #reading: Reading;
  /** Where each run starts in `text`, in the shape that `firstFrom` searches. */
  readonly #pieces: readonly (Span & { readonly run: TextRun })[];

  constructor(reading: Reading, span: Span) {
    const pieces: (Span & { run: TextRun })[] = [];
    let text = '';
    let last = span.start;
    for (const run of reading.runsIn(span)) {
      if (run.kind === 'alt') continue;
      text += gap(reading.text.slice(last, run.start));
      pieces.push({ start: text.length, end: text.length + run.text.length, run });
      text += run.text;
      last = run.end;
    }
    this.text = text;
    this.#reading = reading;
    this.#pieces = pieces;
  }

  /** Where a part of `text` stands in the source. */
  rangeAt(index: number, length: number): Range | undefined {
    const first = this.#pieces[firstFrom(this.#pieces, index + 1) - 1];
    const last = this.#pieces[firstFrom(this.#pieces, index + length) - 1];
    if (!first || !last) return undefined;
    const { start } = this.#place(first, index, first === last ? length : first.end - index);
    const lastFrom = Math.max(index, last.start);
    const { end } = this.#place(last, lastFrom, index + length - lastFrom);
    return start.offset <= end.offset ? { start, end } : undefined;
  }

  #place(piece: Span & { readonly run: TextRun }, index: number, length: number): Range {
    const from = Math.min(index, piece.end) - piece.start;
    const inside = Math.max(0, Math.min(length, piece.run.text.length - from));
    return this.#reading.partOf(piece.run, from, inside);
  }
}

function gap(marks: string): string {
  if (marks.includes('\n') || marks.includes('\r')) return '\n';
  return setsApart.test(marks) ? ' ' : '';
}
