import type { Html } from 'mdast';
import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** Offsets in the document, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface HtmlAttribute extends Span {
  readonly value: string;
  /** Where the value stands, without its quotes; absent where it holds character references. */
  readonly valueSpan?: Span;
}

/** A tag with its end tag, which may stand in another `html` node. */
export interface HtmlElement extends Span {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, HtmlAttribute>;
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
 * The tokenizer is the one of the WHATWG standard, from parse5; no tree is built from it, because the content between
 * two tags is markdown, and because nesting without end would make a tree slow and its readers run out of stack.
 */
export class HtmlReader {
  readonly elements: HtmlElement[] = [];
  readonly #open = new Map<string, OpenElement[]>();

  /** Reads one node and gives its text. A node without position gives nothing. */
  read(node: Html, source: string): HtmlText[] {
    const at = offsetsOf(node, source);
    if (!at) return [];
    const texts: HtmlText[] = [];
    let unseenIn: string | undefined;
    const tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: true },
      {
        onStartTag: (token) => {
          if (unseenIn !== undefined) return;
          this.#start(token, node.value, at);
          if (unseen.has(token.tagName) && !token.selfClosing) unseenIn = token.tagName;
        },
        onEndTag: (token) => {
          if (unseenIn !== undefined && token.tagName !== unseenIn) return;
          unseenIn = undefined;
          this.#end(token, at);
        },
        onCharacter: (token) => {
          if (unseenIn === undefined) addText(texts, token, at);
        },
        onWhitespaceCharacter: ignore,
        onNullCharacter: ignore,
        onComment: ignore,
        onDoctype: ignore,
        onEof: ignore,
      },
    );
    tokenizer.state = TokenizerMode.DATA;
    tokenizer.write(node.value, true);
    return texts;
  }

  #start(token: Token.TagToken, value: string, at: Offsets): void {
    const { location, tagName: name } = token;
    if (!location) return;
    if (name === 'a') this.#close(name, at(location.startOffset), at(location.startOffset));
    const attributes = new Map<string, HtmlAttribute>();
    for (const attribute of token.attrs) {
      const place = location.attrs?.[attribute.name];
      if (place) attributes.set(attribute.name, attributeAt(attribute.value, place, value, at));
    }
    const index = this.elements.length;
    this.elements.push({ name, attributes, start: at(location.startOffset), end: at(location.endOffset) });
    const open = this.#open.get(name);
    const entry = { index, contentStart: at(location.endOffset) };
    if (open) open.push(entry);
    else this.#open.set(name, [entry]);
  }

  #end({ location, tagName }: Token.TagToken, at: Offsets): void {
    if (location) this.#close(tagName, at(location.startOffset), at(location.endOffset));
  }

  #close(name: string, contentEnd: number, end: number): void {
    const opened = this.#open.get(name)?.pop();
    const element = opened && this.elements[opened.index];
    if (!element) return;
    const content = { start: opened.contentStart, end: contentEnd };
    this.elements[opened.index] = { ...element, end, content };
  }
}

function ignore(): void {
  // What a reader does not see.
}

function attributeAt(value: string, place: Token.Location, html: string, at: Offsets): HtmlAttribute {
  const written = html.slice(place.startOffset, place.endOffset);
  const inside = value === '' ? -1 : written.indexOf(value, written.indexOf('=') + 1);
  const span = { start: at(place.startOffset), end: at(place.endOffset) };
  if (inside < 0) return { value, ...span };
  const start = at(place.startOffset + inside);
  return { value, ...span, valueSpan: { start, end: start + value.length } };
}

function addText(texts: HtmlText[], { chars, location }: Token.CharacterToken, at: Offsets): void {
  if (!location) return;
  texts.push({ text: chars, start: at(location.startOffset), end: at(location.endOffset) });
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
