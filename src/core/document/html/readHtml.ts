import type { Html } from 'mdast';
import { decodeHTML } from 'entities/decode';
import type { Span } from '../../text/position.ts';
import { readTags, type StartTag, type TagAttribute } from './readTags.ts';

/** A tag with its end tag, which may stand in another `html` node. */
export interface HtmlElement extends Span {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, TagAttribute>;
  /** What stands between the tags; `undefined` where the tag was never closed. */
  readonly content?: Span;
}

export interface HtmlText extends Span {
  readonly text: string;
}

/** Elements whose content is for machines. */
const unseen = new Set(['script', 'style', 'template']);

interface OpenElement {
  readonly index: number;
  readonly contentStart: number;
}

/**
 * Reads the `html` nodes of a document in the order in which they stand. Markdown splits HTML where a blank line or
 * markdown stands between tags, so that one node may open what another closes: tags are matched across nodes.
 *
 * No tree is built, because the content between two tags is markdown, and because nesting without end would make a tree slow
 * and its readers run out of stack.
 */
export class HtmlReader {
  readonly elements: HtmlElement[] = [];
  readonly #open = new Map<string, OpenElement[]>();

  /** Reads one node and gives its text, word by word. A node without position gives nothing. */
  read(node: Html, source: string): HtmlText[] {
    const at = offsetsOf(node, source);
    if (!at) return [];
    const stretches: Span[] = [];
    let unseenIn: string | undefined;
    readTags(node.value, {
      onStartTag: (tag) => {
        if (unseenIn !== undefined) return;
        this.#start(tag, at);
        if (unseen.has(tag.name) && !tag.selfClosing) unseenIn = tag.name;
      },
      onEndTag: (tag) => {
        if (unseenIn !== undefined && tag.name !== unseenIn) return;
        unseenIn = undefined;
        this.#close(tag.name, spanAt(tag, at));
      },
      onText: (span) => {
        if (unseenIn === undefined) addStretch(stretches, span);
      },
    });
    return stretches.flatMap((span) => wordsIn(node.value, span, at));
  }

  #start({ name, attributes, ...span }: StartTag, at: Offsets): void {
    const { start, end } = spanAt(span, at);
    if (name === 'a') this.#close(name, { start, end: start });
    const index = this.elements.length;
    const placed = new Map([...attributes].map(([key, attribute]) => [key, attributeAt(attribute, at)]));
    this.elements.push({ name, attributes: placed, start, end });
    const open = this.#open.get(name);
    const entry = { index, contentStart: end };
    if (open) open.push(entry);
    else this.#open.set(name, [entry]);
  }

  /** Closes what was opened last by this name, where its end tag stands. */
  #close(name: string, endTag: Span): void {
    const opened = this.#opened(name)?.pop();
    const element = opened && this.elements[opened.index];
    if (!element) return;
    const content = { start: opened.contentStart, end: endTag.start };
    this.elements[opened.index] = { ...element, end: endTag.end, content };
  }

  /** Those that an end tag may close, the last of them first; that of any heading closes the heading opened last, as browsers do. */
  #opened(name: string): OpenElement[] | undefined {
    if (!headings.includes(name)) return this.#open.get(name);
    return headings
      .flatMap((heading) => {
        const open = this.#open.get(heading);
        return open ? [open] : [];
      })
      .sort((a, b) => lastIndex(b) - lastIndex(a))[0];
  }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function lastIndex(open: readonly OpenElement[]): number {
  return open.at(-1)?.index ?? -1;
}

/** A `<` that starts no tag parts nothing for a reader, though the tokenizer starts anew there. */
function addStretch(stretches: Span[], { start, end }: Span): void {
  const last = stretches.at(-1);
  if (last?.end === start) stretches[stretches.length - 1] = { start: last.start, end };
  else stretches.push({ start, end });
}

function wordsIn(html: string, { start, end }: Span, at: Offsets): HtmlText[] {
  return [...html.slice(start, end).matchAll(/[^ \t\n\f\r]+/g)].map(({ 0: word, index }) => ({
    text: decodeHTML(word),
    ...spanAt({ start: start + index, end: start + index + word.length }, at),
  }));
}

function attributeAt({ value, valueSpan, ...span }: TagAttribute, at: Offsets): TagAttribute {
  const placed = { value, ...spanAt(span, at) };
  return valueSpan ? { ...placed, valueSpan: spanAt(valueSpan, at) } : placed;
}

function spanAt({ start, end }: Span, at: Offsets): Span {
  return { start: at(start), end: at(end) };
}

/** Turns an offset in a node's value into one in the document. */
type Offsets = (offset: number) => number;

/** A node inside a quote or list has lost the marks at the start of its lines; they are counted in again. */
function offsetsOf({ value, position }: Html, source: string): Offsets | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const written = source.slice(start, end);
  if (written === value) return (offset) => start + offset;
  const shifts = lineShifts(value, written);
  return (offset) => Math.min(end, start + offset + shiftAt(shifts, offset));
}

interface LineShift {
  /** Offset in the value at which a line starts. */
  readonly from: number;
  readonly by: number;
}

function lineShifts(value: string, written: string): LineShift[] {
  const writtenLines = written.split('\n');
  const shifts: LineShift[] = [];
  let from = 0;
  let writtenFrom = 0;
  for (const [index, line] of value.split('\n').entries()) {
    const writtenLine = writtenLines[index] ?? '';
    const lost = Math.max(0, writtenLine.length - line.length);
    shifts.push({ from, by: writtenFrom + lost - from });
    from += line.length + 1;
    writtenFrom += writtenLine.length + 1;
  }
  return shifts;
}

function shiftAt(shifts: readonly LineShift[], offset: number): number {
  let low = 0;
  let high = shifts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((shifts[middle]?.from ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return shifts[low]?.by ?? 0;
}
