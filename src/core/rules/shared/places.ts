import type { DocumentKind, DocumentOf } from '../../document/document.ts';
import { rangeOf, type Range } from '../../text/position.ts';

type Read = Omit<DocumentOf<DocumentKind>, 'kind' | 'facts'>;

/** Where to say that something is missing: the title where there is one, else the first line with content. */
export function topOf(document: Read, title?: Range): Range {
  const first = document.markdown.headings[0]?.range ?? firstBlock(document);
  return title ?? (first ? firstLineOf(first, document) : document.lines.rangeAt(0, 0));
}

function firstBlock({ tree }: Read): Range | undefined {
  const block = tree.children.find(({ type }) => type !== 'yaml' && type !== 'definition');
  return block && rangeOf(block);
}

/** The part of a range that stands on its first line. */
export function firstLineOf({ start, end }: Range, { text, lines }: Read): Range {
  if (start.line === end.line) return { start, end };
  const line = text.slice(start.offset, end.offset).search(/[\r\n]|$/);
  return lines.rangeAt(start.offset, start.offset + line);
}

export function isWithin(inner: Range, { start, end }: Range): boolean {
  return start.offset <= inner.start.offset && inner.end.offset <= end.offset;
}

/** The first place within a range where a pattern matches the source; the whole range where none does. */
export function placeOf(pattern: RegExp, within: Range, { text, lines }: Read): Range {
  const match = pattern.exec(text.slice(within.start.offset, within.end.offset));
  if (!match) return within;
  const start = within.start.offset + match.index;
  return lines.rangeAt(start, start + match[0].length);
}

/** The place of what concerns a file as a whole, or a file that is not there. */
export const startOfFile: Range = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** Where words stand that a heading or the text has as they are; the top, where they were read otherwise. */
export function wordsPlace(words: string, document: Read, title?: Range): Range {
  const heading = document.markdown.headings.find(({ text }) => text === words);
  if (heading) return heading.range;
  const top = topOf(document, title);
  const at = document.text.indexOf(words);
  return at < 0 || top.end.offset === 0 ? top : document.lines.rangeAt(at, at + words.length);
}
