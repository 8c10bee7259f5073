import type { Image, ImageReference } from 'mdast';
import type { ImageFact } from '../facts.ts';
import type { HtmlElement } from '../html/readHtml.ts';
import { isBadge } from './badges.ts';
import type { Placed, Reading } from './reading.ts';

/** All images in the order of the text, badges among them. */
export function readImages(reading: Reading): ImageFact[] {
  const written = reading.images.flatMap((image) => fromMarkdown(image, reading) ?? []);
  const html = reading.elements.flatMap((element) => fromHtml(element, reading) ?? []);
  if (html.length === 0) return written;
  return [...written, ...html].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function fromMarkdown(image: Placed<Image | ImageReference>, reading: Reading): ImageFact | undefined {
  const { node } = image;
  const url = node.type === 'image' ? node.url : reading.definitions.get(node.identifier)?.url;
  if (url === undefined) return undefined;
  const alt = node.alt?.trim();
  return {
    url,
    ...(alt && { alt }),
    range: reading.range(image),
    badge: isBadge(url),
    source: 'markdown',
    node,
  };
}

function fromHtml(element: HtmlElement, reading: Reading): ImageFact | undefined {
  if (element.name !== 'img') return undefined;
  const url = element.attributes.get('src')?.value ?? '';
  const alt = altOf(element);
  const range = reading.range({ start: element.start, end: element.content?.end ?? element.end });
  return {
    url,
    ...(alt !== undefined && { alt }),
    range,
    badge: isBadge(url),
    ...(isSmall(element) && { small: true }),
    source: 'html',
  };
}

/** Below this width in CSS pixels nothing of a product can be seen. */
const smallestWidth = 100;

function isSmall({ attributes }: HtmlElement): boolean {
  const styled = /(?:^|[;\s])(?:width|height):\s*(\d+px)/.exec(attributes.get('style')?.value ?? '');
  const size = (attributes.get('width') ?? attributes.get('height'))?.value ?? styled?.[1] ?? '';
  return /^\d+(?:px)?$/.test(size) && Number.parseInt(size, 10) < smallestWidth;
}

/** `alt=""` says that an image is decoration; an `alt` of spaces says nothing. */
function altOf({ attributes }: HtmlElement): string | undefined {
  const value = attributes.get('alt')?.value;
  if (value === '' || value === undefined) return value;
  return value.trim() || undefined;
}
