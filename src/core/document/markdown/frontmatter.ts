import { isMap, isScalar, parseDocument } from 'yaml';
import type { Range } from '../../text/position.ts';
import { spanOf } from './blocks.ts';
import type { Reading } from './reading.ts';

export interface FrontmatterValue {
  readonly text: string;
  readonly range: Range;
}

/** The text values at the top of a document's YAML, by their keys in lower case. Empty where it has none, or it is broken. */
export function readFrontmatter(reading: Reading): ReadonlyMap<string, FrontmatterValue> {
  const values = new Map<string, FrontmatterValue>();
  const node = reading.tree.children.find(({ type }) => type === 'yaml');
  const span = node && spanOf(node);
  if (node?.type !== 'yaml' || !span) return values;
  const offset = span.start + Math.max(0, reading.text.slice(span.start, span.end).indexOf(node.value));
  const { contents } = parseDocument(node.value, { logLevel: 'silent' });
  if (!isMap(contents)) return values;
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isScalar(value)) continue;
    const content: unknown = value.value;
    if (!isText(content)) continue;
    const [start, end] = value.range;
    const text = String(content).trim();
    if (text === '') continue;
    values.set(String(key.value).toLowerCase(), {
      text,
      range: reading.lines.rangeAt(offset + start, offset + end),
    });
  }
  return values;
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
