import type { HeadingFact } from '../facts.ts';
import type { HtmlElement } from '../html/readHtml.ts';
import type { Reading } from './reading.ts';

const htmlHeading = /^h[1-6]$/;

/** All headings in the order of the text, in markdown and in HTML. */
export function readHeadings(reading: Reading): HeadingFact[] {
  const written = reading.headings.map((heading): HeadingFact => {
    const { node } = heading;
    return {
      level: node.depth,
      text: reading.labelIn(heading),
      range: reading.range(heading),
      source: 'markdown',
      node,
    };
  });
  const html = reading.elements.flatMap((element) => fromHtml(element, reading) ?? []);
  if (html.length === 0) return written;
  return [...written, ...html].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

/** A heading that is never closed is left out: where it ends is anybody's guess. */
function fromHtml(element: HtmlElement, reading: Reading): HeadingFact | undefined {
  if (!element.content || !htmlHeading.test(element.name)) return undefined;
  return {
    level: Number(element.name.slice(1)),
    text: reading.labelIn(element.content),
    range: reading.range(element),
    source: 'html',
  };
}
