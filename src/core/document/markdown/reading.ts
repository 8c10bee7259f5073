import type {
  Code,
  Definition,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Root,
} from 'mdast';
import { type HtmlElement, HtmlReader } from '../html/readHtml.ts';
import type { MarkdownFacts } from '../facts.ts';
import { LineIndex, type Range, type Span } from '../../text/position.ts';
import { singleSpaced } from '../../text/words.ts';
import { firstFrom } from './blocks.ts';
import { countWords } from './words.ts';
import { walk } from './walk.ts';

/** A stretch of text as a reader sees it, in the order of the source. */
export interface TextRun extends Span {
  readonly text: string;
  /** `alt` is what a reader sees of an image that does not load. */
  readonly kind: 'prose' | 'code' | 'alt';
}

/** A node with the offsets at which it stands. */
export interface Placed<Node> extends Span {
  readonly node: Node;
}

interface Found {
  readonly headings: Placed<Heading>[];
  readonly links: Placed<Link | LinkReference>[];
  readonly images: Placed<Image | ImageReference>[];
  readonly codes: Placed<Code>[];
  readonly runs: TextRun[];
  /** What is shown as code, in blocks and in sentences, and commands behind a prompt. */
  readonly code: string[];
  readonly definitions: Map<string, Definition>;
}

/** Of the marks between two runs a reader sees spaces, ends of lines, bars between cells, and one element after another. */
export const setsApart = /[\s|]|></;

/** The same of a stretch, most of which are a mark or two: each character is looked at. */
function setApart(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === bar || (code >= tab && code <= space && (code <= carriageReturn || code === space)))
      return true;
    if (code > lastOfAscii || code === greater) return setsApart.test(text.slice(at, end));
  }
  return false;
}

const tab = 0x09;
const carriageReturn = 0x0d;
const space = 0x20;
const greater = 0x3e;
const bar = 0x7c;
const lastOfAscii = 0x7f;

/** One pass over a tree, and what facts are made from: nodes by kind, the HTML, and the text that a reader sees. */
export class Reading implements Found {
  readonly text: string;
  readonly tree: Root;
  readonly lines: LineIndex;
  readonly headings: Placed<Heading>[] = [];
  readonly links: Placed<Link | LinkReference>[] = [];
  readonly images: Placed<Image | ImageReference>[] = [];
  readonly codes: Placed<Code>[] = [];
  readonly runs: TextRun[] = [];
  readonly code: string[] = [];
  readonly definitions = new Map<string, Definition>();
  readonly elements: readonly HtmlElement[];

  constructor(text: string, tree: Root, lines: LineIndex = new LineIndex(text)) {
    this.text = text;
    this.tree = tree;
    this.lines = lines;
    const html = new HtmlReader();
    const spans = new Spans(text);
    walk(tree, (node, parent) => {
      const span = spans.of(node, parent);
      if (span) collect(this, node, span, html, text);
    });
    this.elements = html.elements;
  }

  range({ start, end }: Span): Range {
    return this.lines.rangeAt(start, end);
  }

  /** The text that a reader sees between two offsets, on one line; images stand for nothing unless asked for. */
  textIn(span: Span, kinds: readonly TextRun['kind'][] = ['prose', 'code']): string {
    return singleSpaced(this.#seenIn(span, kinds)).trim();
  }

  /** The texts between two offsets, with a space where a reader sees one at least. */
  #seenIn({ start, end }: Span, kinds: readonly TextRun['kind'][]): string {
    const seen: string[] = [];
    let last = start;
    for (let index = firstFrom(this.runs, start); index < this.runs.length; index++) {
      const run = this.runs[index];
      if (!run || run.start >= end) break;
      if (!kinds.includes(run.kind)) continue;
      if (setApart(this.text, last, run.start)) seen.push(' ');
      seen.push(run.text);
      last = run.end;
    }
    return seen.join('');
  }

  /** What a reader sees between two offsets, or else what the images there stand for. */
  labelIn(span: Span): string {
    return this.textIn(span) || this.textIn(span, ['alt']);
  }

  wordsIn(span: Span): number {
    return countWords(this.#seenIn(span, ['prose']));
  }

  /** The runs that start between two offsets. */
  runsIn({ start, end }: Span): TextRun[] {
    const found: TextRun[] = [];
    for (let index = firstFrom(this.runs, start); index < this.runs.length; index++) {
      const run = this.runs[index];
      if (!run || run.start >= end) break;
      found.push(run);
    }
    return found;
  }

  /** Where a part of a run stands; the whole run where its text was written otherwise (`&amp;`, `\_`). */
  partOf(run: TextRun, index: number, length: number): Range {
    const asWritten = run.end - run.start === run.text.length;
    if (asWritten) return this.lines.rangeAt(run.start + index, run.start + index + length);
    const part = run.text.slice(index, index + length);
    const written = this.text.slice(run.start, run.end);
    const place = written.indexOf(part);
    const once = place >= 0 && !written.includes(part, place + 1);
    if (!once) return this.range(run);
    return this.lines.rangeAt(run.start + place, run.start + place + length);
  }
}

/** What the facts of a kind of document are made from. */
export interface FactSource {
  readonly reading: Reading;
  readonly markdown: MarkdownFacts;
}

/** A command that stands in prose behind the sign of a prompt: `* $ rspec`. */
const prompted = /(?:^|\n)\s*\$ (\S[^\n]{0,80})/;

function collect(found: Found, node: Nodes, span: Span, html: HtmlReader, source: string): void {
  const { type } = node;
  const { start, end } = span;
  if (type === 'text') {
    found.runs.push({ text: node.value, kind: 'prose', start, end });
    if (node.value.includes('$ ')) found.code.push(prompted.exec(node.value)?.[1] ?? '');
  } else if (type === 'inlineCode') {
    found.runs.push({ text: node.value, kind: 'code', start, end });
    found.code.push(node.value);
  } else if (type === 'code') {
    found.codes.push({ node, start, end });
    found.code.push(node.value);
  } else if (type === 'heading') found.headings.push({ node, start, end });
  else if (type === 'link' || type === 'linkReference') found.links.push({ node, start, end });
  else if (type === 'html') collectHtml(found, node, html, source);
  else if (type === 'image' || type === 'imageReference') {
    found.images.push({ node, start, end });
    if (node.alt) found.runs.push({ text: node.alt, kind: 'alt', start, end });
  } else if (type === 'definition' && !found.definitions.has(node.identifier)) {
    found.definitions.set(node.identifier, node);
  }
}

function collectHtml(found: Found, node: Html, html: HtmlReader, source: string): void {
  const before = html.elements.length;
  // Fields in the order of all other runs: whoever reads them is compiled for objects of one shape.
  const runs = html
    .read(node, source)
    .map(({ text, start, end }): TextRun => ({ text, kind: 'prose', start, end }));
  for (const { name, attributes, start, end } of html.elements.slice(before)) {
    const alt = name === 'img' && attributes.get('alt')?.value;
    if (alt) runs.push({ text: alt, kind: 'alt', start, end });
  }
  found.runs.push(...runs.sort((a, b) => a.start - b.start));
}

/**
 * Offsets of nodes. GitHub's autolinks that the tokenizer misses (`_me@example.org_`) are made from the tree, and they
 * and the text around them have no position: those are looked for, in order, inside of their parent.
 */
class Spans {
  readonly #text: string;
  #parent: Nodes | undefined;
  #cursor = 0;

  constructor(text: string) {
    this.#text = text;
  }

  of(node: Nodes, parent: Nodes): Span | undefined {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) return this.#within(start, end);
    const written = node.type === 'text' ? node : node.type === 'link' ? node.children[0] : undefined;
    if (written?.type !== 'text' || written.value === '') return undefined;
    return this.#lookFor(written.value, parent, node.type === 'link');
  }

  #within(start: number, end: number): Span | undefined {
    return start <= end && end <= this.#text.length ? { start, end } : undefined;
  }

  #lookFor(value: string, parent: Nodes, again: boolean): Span | undefined {
    const from = parent.position?.start.offset;
    const to = parent.position?.end.offset;
    if (from !== undefined && to !== undefined && this.#parent !== parent) {
      this.#parent = parent;
      this.#cursor = from;
    }
    if (this.#parent === undefined) return undefined;
    const rest = this.#text.slice(this.#cursor, this.#parent.position?.end.offset ?? 0);
    const index = rest.indexOf(value);
    if (index < 0) return undefined;
    const start = this.#cursor + index;
    if (!again) this.#cursor = start + value.length;
    return { start, end: start + value.length };
  }
}
