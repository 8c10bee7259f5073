import type { Link, LinkReference } from 'mdast';
import type { LinkFact } from '../facts.ts';
import type { HtmlElement } from '../html/readHtml.ts';
import type { Placed, Reading } from './reading.ts';

/** All links in the order of the text; references by what they lead to. */
export function readLinks(reading: Reading): LinkFact[] {
  const written = reading.links.flatMap((link) => fromMarkdown(link, reading) ?? []);
  const html = reading.elements.flatMap((element) => fromHtml(element, reading) ?? []);
  if (html.length === 0) return written;
  return [...written, ...html].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function fromMarkdown(link: Placed<Link | LinkReference>, reading: Reading): LinkFact | undefined {
  const { node, start, end } = link;
  const base = { text: reading.labelIn(link), range: reading.range(link), node };
  if (node.type === 'linkReference') {
    const definition = reading.definitions.get(node.identifier);
    return definition && { url: definition.url, source: 'markdown', ...base };
  }
  const written = reading.text.slice(start, end);
  const source = written.startsWith('[') ? 'markdown' : 'autolink';
  const place = source === 'markdown' ? urlInBrackets(written, node, start) : urlInAutolink(written);
  const urlRange = place && reading.lines.rangeAt(start + place.start, start + place.end);
  return { url: node.url, source, ...base, ...(urlRange && { urlRange }) };
}

function urlInAutolink(written: string): { start: number; end: number } {
  return written.startsWith('<') ? { start: 1, end: written.length - 1 } : { start: 0, end: written.length };
}

/** Absent where the address was written with escapes or character references. */
function urlInBrackets(
  written: string,
  node: Link,
  start: number,
): { start: number; end: number } | undefined {
  const lastEnd = node.children.at(-1)?.position?.end.offset;
  const from = lastEnd === undefined ? 0 : lastEnd - start;
  const bracket = written.indexOf('](', from);
  if (bracket < 0) return undefined;
  const place = written.indexOf(node.url, bracket + 2);
  return place < 0 ? undefined : { start: place, end: place + node.url.length };
}

function fromHtml(element: HtmlElement, reading: Reading): LinkFact | undefined {
  const href = element.name === 'a' ? element.attributes.get('href') : undefined;
  if (!href) return undefined;
  const urlRange = href.valueSpan && reading.range(href.valueSpan);
  return {
    url: href.value,
    text: element.content ? reading.labelIn(element.content) : '',
    range: reading.range(element),
    source: 'html',
    ...(urlRange && { urlRange }),
  };
}
