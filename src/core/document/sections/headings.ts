import type { Heading, Html, Nodes, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A heading found in a text, before its section is judged. */
export interface FoundHeading {
  /** As in the source; a heading that is underlined with `===` or `---` is given as `# …` or `## …`. */
  readonly heading: string;
  readonly title: string;
  readonly level: number;
  /** Offsets of the heading with its underline. */
  readonly start: number;
  readonly end: number;
  /** The line it begins on and the last line it takes, counted from 1. */
  readonly line: number;
  readonly lastLine: number;
}

const glued = /^(#{1,6})([^\s#!\d].*)$/;
const closingHashes = /\s+#+\s*$/;
const htmlHeading = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/gi;
const notProse = /^\s*<(?:!--|pre|script|style|textarea|svg)/i;

/**
 * All headings of a text at its top level, in order: `# …`, underlined ones, HTML (`<h1>`), and `##Heading`
 * without the space, which readers still take for a heading (GitHub showed it as one until 2017).
 * What only looks like a heading inside of code is none. Headings without any text are left out.
 */
export function findHeadings(tree: Root, text: string): FoundHeading[] {
  const found: FoundHeading[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading') found.push(...fromHeading(node, text));
    else if (node.type === 'html') found.push(...fromHtml(node, text));
    else collectGlued(node, text, found);
  }
  return found.filter(({ title, heading }) => title !== '' || /[^#\s]/.test(heading));
}

function fromHeading(node: Heading, text: string): FoundHeading[] {
  const { position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) return [];
  const source = text.slice(position.start.offset, position.end.offset);
  const underlined = position.end.line > position.start.line;
  return [
    {
      heading: underlined ? `${'#'.repeat(node.depth)} ${lastTextLine(source)}` : source.trim(),
      title: toString(node).trim(),
      level: node.depth,
      start: position.start.offset,
      end: position.end.offset,
      line: position.start.line,
      lastLine: position.end.line,
    },
  ];
}

/** The line above the underline: where a paragraph of several lines is underlined, the last one is meant. */
function lastTextLine(source: string): string {
  const lines = source.split(/\r\n?|\n/);
  return (lines.at(-2) ?? '').trim();
}

function collectGlued(node: Nodes, text: string, found: FoundHeading[]): void {
  if (node.type === 'paragraph') found.push(...fromParagraph(node, text));
  else if ('children' in node && node.type !== 'table')
    for (const child of node.children) collectGlued(child, text, found);
}

function fromParagraph({ position }: Paragraph, text: string): FoundHeading[] {
  if (position?.start.offset === undefined || position.end.offset === undefined) return [];
  const source = text.slice(position.start.offset, position.end.offset);
  return glueLines(source, position.start.offset, position.start.line, position.start.column === 1, glued);
}

function fromHtml(node: Html, text: string): FoundHeading[] {
  const { position } = node;
  if (position?.start.offset === undefined || notProse.test(node.value)) return [];
  const source = text.slice(position.start.offset, position.end.offset);
  const tags = [...source.matchAll(htmlHeading)].map((match) =>
    fromTag(match, source, position.start.offset ?? 0, position.start.line),
  );
  const lines = glueLines(source, position.start.offset, position.start.line, true, /^(#{1,6})[ \t]+(\S.*)$/);
  return [...tags, ...lines].sort((a, b) => a.start - b.start);
}

function fromTag(match: RegExpMatchArray, source: string, offset: number, line: number): FoundHeading {
  const index = match.index ?? 0;
  const first = line + lineBreaks(source.slice(0, index));
  return {
    heading: match[0].replace(/\s+/g, ' '),
    title: htmlText(match[2] ?? ''),
    level: Number(match[1]),
    start: offset + index,
    end: offset + index + match[0].length,
    line: first,
    lastLine: first + lineBreaks(match[0]),
  };
}

function htmlText(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? (/\balt=["']([^"']+)/i.exec(html)?.[1] ?? '').trim() : text;
}

function lineBreaks(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/** As long as anything is left, empty lines, too. */
const lineOfText = /[^\r\n]*(?:\r\n?|\n|(?<=.)$)/g;

/** Lines of a passage that start with hashes, which the parser took for prose or HTML. */
function glueLines(
  source: string,
  offset: number,
  line: number,
  startsLine: boolean,
  pattern: RegExp,
): FoundHeading[] {
  if (!source.includes('#')) return [];
  const found: FoundHeading[] = [];
  for (const [index, { 0: raw, index: start }] of [...source.matchAll(lineOfText)].entries()) {
    const match = index > 0 || startsLine ? pattern.exec(raw.trimEnd()) : null;
    if (match) found.push(glue(match, offset + start, line + index));
  }
  return found;
}

function glue(match: RegExpExecArray, start: number, line: number): FoundHeading {
  const [heading, hashes = '', rest = ''] = match;
  return {
    heading: heading.trim(),
    title: plain(rest.replace(closingHashes, '')),
    level: hashes.length,
    start,
    end: start + heading.length,
    line,
    lastLine: line,
  };
}

/** What a reader sees of inline markdown, closely enough for a title. */
function plain(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
