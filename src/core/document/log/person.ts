import type { Span } from './labels.ts';

/** Where the name and where the position stands in `Ada Example, Senior Developer` or `Ada Example (Developer)`. */
export function splitPerson(text: string): { person: Span; position?: Span; company?: Span } {
  const inBrackets = /^([^(]+?)\s*\(([^()]+)\)\s*$/.exec(text);
  const match = inBrackets ?? /^([^,|]+?)(?:\s*,\s*|\s+-\s+|\s*\|\s*)(.+)$/.exec(text);
  if (!match?.[1] || !match[2]) return { person: { start: 0, end: text.length } };
  const start = text.indexOf(match[2], match[1].length);
  return { person: { start: 0, end: match[1].length }, position: { start, end: start + match[2].length } };
}
