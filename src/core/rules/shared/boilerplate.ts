import type { Document } from '../../document/document.ts';
import { rangeOf, type Range } from '../../text/position.ts';
import { generatedLine } from './generators.ts';

/** What a project generator left in a README. */
export interface Boilerplate {
  /** From its first line to its last, with what stands between. */
  readonly range: Range;
  /** Lines that no README but a generator's has. */
  readonly certainLines: number;
  /** Words of the document's own, outside of code and of what was generated. */
  readonly ownWords: number;
  /** Words of the document's own that stand between the first generated line and the last. */
  readonly ownWordsWithin: number;
}

/** With fewer words of the student's own, a README with a generator's text counts as the default one. */
export const fewOwnWords = 25;

/** Whether a README is the one that a generator wrote: one rule says so, and the others have nothing to add. */
export function isGenerated(document: Document, words = fewOwnWords): boolean {
  const found = findBoilerplate(document);
  return found !== undefined && found.ownWords < words;
}

/** Most templates begin their first sentences with these; without any, lines need not be looked at. */
const hint =
  /bootstrapped with|would normally document|generated (?:with|using)|official plugins|template (?:provides|should)|Available Scripts/i;

/** Finds the lines that a generator wrote; `undefined` where there is no certain one. */
export function findBoilerplate(document: Document): Boilerplate | undefined {
  if (!hint.test(document.text)) return undefined;
  const lines = proseLines(document);
  const generated = lines.filter(({ kind }) => kind !== undefined);
  const certain = generated.filter(({ kind }) => kind === 'certain');
  const first = generated[0];
  const last = generated.at(-1);
  if (certain.length === 0 || !first || !last) return undefined;
  const own = lines.filter(({ kind, isHeading }) => kind === undefined && !isHeading);
  const within = own.filter(({ start }) => start > first.start && start < last.start);
  return {
    range: document.lines.rangeAt(first.start, last.end),
    certainLines: certain.length,
    ownWords: wordsOf(own),
    ownWordsWithin: wordsOf(within),
  };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly kind: 'certain' | 'possible' | undefined;
}

function proseLines(document: Document): Line[] {
  const lines: Line[] = [];
  for (const block of document.tree.children) {
    const range = rangeOf(block);
    if (!range || block.type === 'code' || block.type === 'yaml' || block.type === 'html') continue;
    const source = document.text.slice(range.start.offset, range.end.offset);
    for (const { 0: text, index } of source.matchAll(/[^\r\n]+/g)) {
      const start = range.start.offset + index;
      const isHeading = block.type === 'heading';
      lines.push({ start, end: start + text.length, text, isHeading, kind: generatedLine(text) });
    }
  }
  return lines;
}

function wordsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0), 0);
}
