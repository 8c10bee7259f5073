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
  const html = reading.elements.flatMap(
    (element, index) => fromHtml(element, reading.elements[index + 1], reading) ?? [],
  );
  if (html.length === 0) return written;
  return [...written, ...html].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

/** A heading that is never closed is left out, as where it ends is anybody's guess, but for `<h1>Chess<h1>`. */
function fromHtml(
  element: HtmlElement,
  next: HtmlElement | undefined,
  reading: Reading,
): HeadingFact | undefined {
  if (!htmlHeading.test(element.name)) return undefined;
  const { start, end } = element;
  const between =
    !element.content && next?.name === element.name ? { start: end, end: next.start } : undefined;
  const isLine = between && !/[\r\n]/.test(reading.text.slice(between.start, between.end));
  const content = isLine ? between : element.content;
  if (!content) return undefined;
  return {
    level: Number(element.name.slice(1)),
    text: reading.labelIn(content),
    range: reading.range(isLine ? { start, end: next?.end ?? end } : element),
    source: 'html',
  };
}
