import type { Nodes, Root } from 'mdast';
import { childrenOf } from '../markdown/walk.ts';
import { isLetterOrDigit } from '../markdown/words.ts';
import type { FoundHeading } from './headings.ts';

/** What stands below one heading, gathered in a single walk over the tree. */
export interface Content {
  /** The beginning of the running text; inline code and marks around links are in it, code blocks are not. */
  prose: string;
  wordCount: number;
  readonly code: { readonly language: string; readonly value: string }[];
  readonly inlineCode: string[];
  readonly links: { readonly url: string; readonly text: string }[];
  readonly images: { readonly url: string; readonly alt: string; readonly badge: boolean }[];
  listItems: number;
  tables: number;
  paragraphs: number;
}

const badgeHost =
  /shields\.io|badge|travis-ci|circleci|codecov|coveralls|appveyor|david-dm|gemnasium|codeclimate|ci\.svg|badgen|fury\.io|gitter\.im|nodei\.co|codacy|snyk\.io|opencollective|workflows\/[^)]*\.svg|hitcounter/i;
const videoUrl = /youtube\.com\/(?:watch|embed)|youtu\.be\/|vimeo\.com\/|loom\.com\/|\.mp4|\.webm|\.mov\b/i;

/** Stand around the text of a link in `prose`, so that patterns can see where the reader is sent elsewhere. */
export const linkStart = '⟦';
export const linkEnd = '⟧ ';

/** An image that shows the state of a build or a version, not the product. */
export function isBadge(url: string): boolean {
  return badgeHost.test(url);
}

/** A recording or a moving picture of the product. */
export function isVideo(url: string): boolean {
  return videoUrl.test(url);
}

function emptyContent(): Content {
  return {
    prose: '',
    wordCount: 0,
    code: [],
    inlineCode: [],
    links: [],
    images: [],
    listItems: 0,
    tables: 0,
    paragraphs: 0,
  };
}

/** Gathers the content below each heading; what stands before the first heading belongs to none. */
export function readContents(tree: Root, headings: readonly FoundHeading[]): Content[] {
  const reader = new ContentReader(tree, headings);
  for (const child of tree.children) reader.visit(child);
  return reader.contents;
}

class ContentReader {
  readonly contents: Content[];
  readonly #headings: readonly FoundHeading[];
  readonly #definitions = new Map<string, string>();
  #index = -1;

  constructor(tree: Root, headings: readonly FoundHeading[]) {
    this.#headings = headings;
    this.contents = headings.map(emptyContent);
    for (const node of tree.children)
      if (node.type === 'definition') this.#definitions.set(node.identifier, node.url);
  }

  visit(node: Nodes): void {
    const { type, position } = node;
    const line = position?.start.line ?? 0;
    const content = this.#at(line);
    if (type === 'text') {
      this.#addText(node.value, line);
      return;
    }
    if (type === 'definition' || (type === 'heading' && this.#headings[this.#index]?.line === line)) return;
    if (content) this.#count(node, content);
    const isLink = type === 'link' || type === 'linkReference';
    if (isLink && content) content.prose += linkStart;
    for (const child of childrenOf(node)) this.visit(child);
    if (isLink && content) content.prose += linkEnd;
  }

  #count(node: Nodes, content: Content): void {
    const { type } = node;
    if (type === 'paragraph') content.paragraphs += 1;
    else if (type === 'table') content.tables += 1;
    else if (type === 'html') readHtml(node.value, content);
    else if (type === 'code')
      content.code.push({ language: (node.lang ?? '').toLowerCase(), value: node.value });
    else if (type === 'listItem') {
      content.listItems += 1;
      content.prose += ' • ';
    } else if (type === 'inlineCode') {
      content.inlineCode.push(node.value);
      content.prose += ` ${node.value} `;
    } else this.#countLink(node, content);
  }

  #countLink(node: Nodes, content: Content): void {
    const url = this.#urlOf(node);
    if (url === undefined) return;
    if (node.type === 'image' || node.type === 'imageReference') addImage(content, url, node.alt ?? '');
    else if (!this.#isBadge(node)) content.links.push({ url, text: textOf(node) });
  }

  #urlOf(node: Nodes): string | undefined {
    if (node.type === 'link' || node.type === 'image') return node.url;
    const isReference = node.type === 'linkReference' || node.type === 'imageReference';
    return isReference ? this.#definitions.get(node.identifier) : undefined;
  }

  /** A badge that leads to what it tells of: that sends no reader anywhere. */
  #isBadge(link: Nodes): boolean {
    const [image, ...others] = childrenOf(link);
    return others.length === 0 && image !== undefined && isBadge(this.#urlOf(image) ?? '');
  }

  /** The lines of a text may belong to different sections, where a heading has no space after its hashes. */
  #addText(value: string, line: number): void {
    if (!value.includes('\n')) this.#addLine(value, line);
    else for (const [index, part] of value.split('\n').entries()) this.#addLine(part, line + index);
  }

  #addLine(text: string, line: number): void {
    const content = this.#at(line);
    const heading = this.#headings[this.#index];
    if (content && !(heading && line <= heading.lastLine)) addProse(content, text);
  }

  /** Nodes come in the order of the text, so the current heading only moves forward. */
  #at(line: number): Content | undefined {
    while ((this.#headings[this.#index + 1]?.line ?? Infinity) <= line) this.#index += 1;
    return this.contents[this.#index];
  }
}

/** What comes later in a long section does not tell what it is about any better. */
const mostProse = 2000;

function addProse(content: Content, text: string): void {
  content.wordCount += countWords(text);
  if (content.prose.length < mostProse) content.prose += `${text} `;
}

function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
    const begins = isLetterOrDigit(code);
    if (begins && !inWord) count += 1;
    inWord = begins || (inWord && (code === 0x27 || code === 0x2d));
  }
  return count;
}

function addImage(content: Content, url: string, alt: string): void {
  content.images.push({ url, alt, badge: isBadge(url) });
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return childrenOf(node).map(textOf).join('');
}

const htmlTag = /<(a|img)\b([^>]*)>/gi;

function readHtml(html: string, content: Content): void {
  if (html.startsWith('<!--')) return;
  for (const [, tag = '', attributes = ''] of html.matchAll(htmlTag)) {
    const url = /\b(?:href|src)\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1];
    if (url === undefined) continue;
    if (tag.toLowerCase() === 'a') content.links.push({ url, text: '' });
    else addImage(content, url, /\balt\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1] ?? '');
  }
  const text = html
    .replace(/<h[1-6]\b[^>]*>[\s\S]*?<\/h[1-6]\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .trim();
  if (text !== '') addProse(content, text);
}
