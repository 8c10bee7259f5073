import type { RootContent } from 'mdast';
import type { HeadingFact } from '../facts.ts';
import type { Range } from '../../text/position.ts';
import { rangeOf } from '../../text/position.ts';
import { nameBelow, nameIn } from './labelledTitle.ts';
import type { Reading } from './reading.ts';

export interface TextAt {
  readonly text: string;
  readonly range: Range;
}

/**
 * The title of a document: its first heading, in markdown or in HTML, unless the text starts with a bold line and the
 * first heading is not of the first level. Below “Project Name” stands the name, and behind “Title:”.
 */
export function readTitle(reading: Reading, headings: readonly HeadingFact[]): TextAt | undefined {
  const [first, second] = headings.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const named = [first, second].flatMap((heading) => (heading && nameOf(heading, reading)) ?? []);
  if (named[0]) return named[0];
  if (first?.level === 1) return { text: first.text, range: first.range };
  const bold = readBoldLine(reading);
  const isAbove = bold && (!first || bold.range.start.offset < first.range.start.offset);
  if (isAbove) return bold;
  return first && { text: first.text, range: first.range };
}

function nameOf({ text, range }: HeadingFact, reading: Reading): TextAt | undefined {
  const place = { text, start: range.start.offset, end: range.end.offset };
  return nameIn({ text, range }) ?? nameBelow(place, reading);
}

/** A line that is bold as a whole, where it comes before all other prose; pictures and badges may stand above. */
export function readBoldLine(reading: Reading): TextAt | undefined {
  for (const block of reading.tree.children) {
    if (isSilent(block)) continue;
    const range = rangeOf(block);
    if (!range) return undefined;
    const text = reading.textIn({ start: range.start.offset, end: range.end.offset });
    if (text === '') continue;
    return boldLineOf(block, reading);
  }
  return undefined;
}

function isSilent(block: RootContent): boolean {
  return block.type === 'yaml' || block.type === 'definition' || block.type === 'thematicBreak';
}

function boldLineOf(block: RootContent, reading: Reading): TextAt | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [first, second] = block.children;
  if (first?.type !== 'strong') return undefined;
  const alone = !second || second.type === 'break' || (second.type === 'text' && /^\s*\n/.test(second.value));
  const range = rangeOf(first);
  if (!alone || !range) return undefined;
  const text = reading.textIn({ start: range.start.offset, end: range.end.offset });
  return text === '' ? undefined : { text, range };
}
