import type { Range } from '../../text/position.ts';
import { spanOf } from './blocks.ts';
import type { Reading } from './reading.ts';

export interface FrontmatterValue {
  readonly text: string;
  readonly range: Range;
}

/**
 * The text values at the top of a document's YAML, by their keys in lower case: lines such as `title: Ada Example`, with
 * quotes or without. What is nested, folded or listed is nothing that a résumé's reader asks for, and is passed over; a
 * YAML parser for that would be 45 kB of the bundle.
 */
export function readFrontmatter(reading: Reading): ReadonlyMap<string, FrontmatterValue> {
  const values = new Map<string, FrontmatterValue>();
  const node = reading.tree.children.find(({ type }) => type === 'yaml');
  const span = node && spanOf(node);
  if (!span) return values;
  for (const match of reading.text.slice(span.start, span.end).matchAll(scalar)) {
    const { before = '', key = '', quote = '', value = '' } = match.groups ?? {};
    const start = span.start + match.index + before.length + quote.length;
    const range = reading.lines.rangeAt(start, start + value.length);
    if (value !== '') values.set(key.toLowerCase(), { text: value, range });
  }
  return values;
}

/** A key at the start of a line, and a value that is neither a list, a mapping, a block nor a comment. */
const scalar =
  /^(?<before>(?<key>[\w-]+):[ \t]+)(?<quote>["']?)(?<value>[^\s"'[{|>&*#][^\r\n]*?)\k<quote>[ \t]*$/gm;
