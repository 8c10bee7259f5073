import { load } from 'js-yaml';
import type { Range } from '../../text/position.ts';
import { spanOf } from './blocks.ts';
import type { Reading } from './reading.ts';

export interface FrontmatterValue {
  readonly text: string;
  readonly range: Range;
}

/** The text values at the top of a document's YAML, by their keys in lower case. Empty where it has none, or it is broken. */
export function readFrontmatter(reading: Reading): ReadonlyMap<string, FrontmatterValue> {
  const node = reading.tree.children.find(({ type }) => type === 'yaml');
  const span = node && spanOf(node);
  if (node?.type !== 'yaml' || !span) return new Map();
  const entries = Object.entries(mappingOf(node.value)).flatMap(([key, value]) => {
    const text = isText(value) ? String(value).trim() : '';
    return text === '' ? [] : [[key.toLowerCase(), { text, range: placeOf(reading, span, text) }] as const];
  });
  return new Map(entries);
}

function mappingOf(yaml: string): object {
  try {
    const value: unknown = load(yaml);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Where the value stands; the whole frontmatter where YAML wrote it in another way (escapes, folded lines). */
function placeOf(reading: Reading, { start, end }: { start: number; end: number }, text: string): Range {
  const index = reading.text.slice(start, end).indexOf(text);
  return index < 0
    ? reading.lines.rangeAt(start, end)
    : reading.lines.rangeAt(start + index, start + index + text.length);
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
