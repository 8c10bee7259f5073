import { toString } from 'mdast-util-to-string';
import type { Nodes, PhrasingContent } from 'mdast';
import { singleSpaced } from '../../text/words.ts';

/**
 * The text of inline markdown as a reader sees it, with the place of each character in the source. Punctuation that was
 * escaped in the source (`\,`) is kept apart from punctuation that was not, so that only the latter separates fields.
 */
export interface InlineText {
  /** With guarded punctuation; `unguard` gives what a reader sees. */
  readonly text: string;
  /** The offset in the source of each character, or that of the first where the text stands there as it is. */
  readonly offsets: readonly number[] | number;
  /** The offset behind the last character. */
  readonly end: number;
  readonly links: readonly InlineLink[];
}

/** The offset in the source of a character, or of the text's end. */
export function offsetAt({ offsets, end }: InlineText, index: number): number {
  return typeof offsets === 'number' ? Math.min(offsets + index, end) : (offsets[index] ?? end);
}

/** The offset in the source behind the character before `index`. */
export function endBefore({ text, offsets, end }: InlineText, index: number): number {
  if (typeof offsets === 'number') return Math.min(offsets + index, end);
  const last = offsets[index - 1];
  if (last === undefined) return end;
  const escaped = /[\uFDD0-\uFDEF]/.test(text.charAt(index - 1));
  return Math.min(last + (escaped ? 2 : 1), Math.max(end, last));
}

export interface InlineLink {
  readonly url: string;
  /** Written as `[text](url)`, not as a bare address. */
  readonly explicit: boolean;
  readonly start: number;
  readonly end: number;
}

/** ASCII has 32 punctuation characters, and Unicode sets 32 aside for use inside of programs. */
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const firstGuard = 0xfdd0;

function guard(character: string): string {
  return String.fromCharCode(firstGuard + punctuation.indexOf(character));
}

/** What a reader sees: escaped punctuation as punctuation. */
export function unguard(text: string): string {
  if (!/[\uFDD0-\uFDEF]/.test(text)) return text;
  return text.replace(/[\uFDD0-\uFDEF]/g, (code) => punctuation.charAt(code.charCodeAt(0) - firstGuard));
}

/** What a reader sees, with each run of white space as one space and none at the ends. */
export function plain(text: string): string {
  return singleSpaced(unguard(text)).trim();
}

interface Collector {
  readonly source: string;
  readonly parts: string[];
  readonly offsets: number[];
  readonly links: InlineLink[];
}

/** Reads a paragraph, a heading or a table cell. */
export function readInline(node: Nodes, source: string): InlineText {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const literal = readLiteral(node, source);
  if (literal) return literal;
  const into: Collector = { source, parts: [], offsets: [], links: [] };
  const inside = node.type === 'tableCell' && source[start] === '|' ? start + 1 : start;
  if ('children' in node) collectAll(node.children as readonly PhrasingContent[], inside, end, into);
  const last = into.offsets.at(-1);
  return {
    text: into.parts.join(''),
    offsets: into.offsets,
    end: last === undefined ? start : Math.min(last + (source[last] === '\\' ? 2 : 1), end),
    links: into.links,
  };
}

/** The usual case, for speed: one text that stands in the source as it is. */
function readLiteral(node: Nodes, source: string): InlineText | undefined {
  if (!('children' in node) || node.children.length !== 1) return undefined;
  const [only] = node.children;
  const start = only?.position?.start.offset;
  if (only?.type !== 'text' || start === undefined || !source.startsWith(only.value, start)) return undefined;
  if (only.value.includes('\n') || only.value.includes('\\')) return undefined;
  return { text: only.value, offsets: start, end: start + only.value.length, links: [] };
}

/**
 * Text in which the autolink transform found addresses comes in several nodes that share the place of the whole, or have
 * none: they are read together.
 */
function collectAll(nodes: readonly PhrasingContent[], start: number, end: number, into: Collector): void {
  let from = start;
  let pending = '';
  let links: { url: string; index: number; length: number }[] = [];
  const flush = (to: number) => {
    const base = into.offsets.length;
    align(pending, from, to, into);
    for (const { url, index, length } of links) {
      const first = into.offsets[base + index] ?? from;
      const last = into.offsets[base + index + length - 1] ?? first;
      into.links.push({ url, explicit: false, start: first, end: last + 1 });
    }
    pending = '';
    links = [];
  };
  nodes.forEach((node, index) => {
    const nodeStart = node.position?.start.offset;
    const shared = samePlace(node, nodes[index - 1]) || samePlace(node, nodes[index + 1]);
    if (node.type === 'text' || nodeStart === undefined || shared) {
      if (pending === '' && nodeStart !== undefined) from = Math.max(nodeStart, start);
      const value = toString(node);
      if (node.type === 'link') links.push({ url: node.url, index: pending.length, length: value.length });
      pending += value;
      return;
    }
    flush(nodeStart);
    from = node.position?.end.offset ?? nodeStart;
    collect(node, Math.max(nodeStart, start), from, into);
  });
  flush(end);
}

function samePlace(node: Nodes, other: Nodes | undefined): boolean {
  if (!node.position || !other?.position) return false;
  return node.position.start.offset === other.position.start.offset;
}

function collect(node: PhrasingContent, start: number, end: number, into: Collector): void {
  if (node.type === 'break') {
    push('\n', start, into);
    return;
  }
  if (node.type === 'html') {
    if (/^<br\s*\/?>$/i.test(node.value)) push(' ', start, into);
    return;
  }
  if (node.type === 'link') {
    into.links.push({ url: node.url, explicit: into.source[start] === '[', start, end });
  }
  if ('children' in node && node.children.length > 0) {
    collectAll(node.children, start, end, into);
    return;
  }
  const value = toString(node);
  const inside = into.source.indexOf(value, start);
  const base = inside >= 0 && inside < end ? inside : start;
  for (let index = 0; index < value.length; index++) {
    push(value.charAt(index), Math.min(base + index, end - 1), into);
  }
}

function push(character: string, offset: number, into: Collector): void {
  into.parts.push(character);
  into.offsets.push(offset);
}

/** Walks the value of text beside its source: they differ in escapes, references and the indent of lines. */
function align(value: string, start: number, end: number, into: Collector): void {
  const { source } = into;
  let at = start;
  if (value !== '' && source[at] !== value[0]) while (at < end && /\s/.test(source.charAt(at))) at++;
  for (let index = 0; index < value.length; index++) {
    const wanted = value.charAt(index);
    const here = source.charAt(at);
    const offset = Math.max(start, Math.min(at, end - 1));
    if (here === '\\' && source.charAt(at + 1) === wanted && punctuation.includes(wanted)) {
      push(guard(wanted), offset, into);
      at += 2;
    } else if (wanted === '\n') {
      push(wanted, offset, into);
      at = nextLine(source, at, end);
    } else {
      push(wanted, offset, into);
      at += here === '&' ? stepOverReference(source, at, value, index) : 1;
    }
  }
}

function nextLine(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && !/[\r\n]/.test(source.charAt(at))) at++;
  if (source.startsWith('\r\n', at)) at++;
  at++;
  while (at < end && /[ \t>]/.test(source.charAt(at))) at++;
  return at;
}

/** `&amp;` stands for one character, unless the value holds it as written. */
function stepOverReference(source: string, at: number, value: string, index: number): number {
  const reference = /^&[#\w]{1,32};/.exec(source.slice(at, at + 34))?.[0];
  return reference === undefined || value.startsWith(reference, index) ? 1 : reference.length;
}
