import type { ImageFact, LinkFact, MarkdownFacts } from '../facts.ts';
import { addressOf, isHostOf } from '../markdown/address.ts';
import type { HtmlElement } from '../html/readHtml.ts';
import type { Reading } from '../markdown/reading.ts';

const recordingHosts = [
  'youtube.com',
  'youtu.be',
  'loom.com',
  'vimeo.com',
  'asciinema.org',
  'giphy.com',
  'gfycat.com',
];
const toolPictureHosts = [
  'devicons.dev',
  'simpleicons.org',
  'icons8.com',
  'vectorlogo.zone',
  'iconify.design',
];
const videoFile = /\.(?:mp4|mov|webm|m4v|gif|gifv)$/i;

/** Drawings that show a tool, a person or a plan and not the product. */
const notAPicture =
  /(?:^|[/_. -])(?:logos?|icons?|favicon|avatars?|headshot|devicons?|brand|banner-?ad|button|erd|schema|uml|diagrams?|architecture|flow-?charts?|wire-?frames?)(?:[/_. -]|\d|$)/i;

/** A person’s own page: a picture that leads there is a portrait. */
const profile = /^https?:\/\/(?:www\.)?(?:github\.com\/[\w-]+|linkedin\.com\/in\/[^/]+)\/?$/i;

/** Images that take up room: neither badges nor icons nor portraits. */
export function picturesIn({ images, links }: Pick<MarkdownFacts, 'images' | 'links'>): ImageFact[] {
  const people = links.filter(({ url }) => profile.test(url));
  return images.filter(
    ({ badge, small, range: { start, end } }) =>
      !badge &&
      !small &&
      !people.some(({ range }) => range.start.offset <= start.offset && end.offset <= range.end.offset),
  );
}

/** Pictures and recordings of the product: images that are neither badges nor logos, videos, links to recordings. */
export function findScreenshots(reading: Reading, facts: MarkdownFacts): ImageFact[] {
  const pictures = picturesIn(facts).filter(isPicture);
  const videos = reading.elements.flatMap((element) => videoOf(element, reading) ?? []);
  const recordings = facts.links.filter(isRecording).map(pictureOf);
  return [...pictures, ...videos, ...recordings].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function isPicture({ url, alt }: ImageFact): boolean {
  if (url === '' || isHostOf(addressOf(url)?.host ?? '', toolPictureHosts)) return false;
  const name = url
    .replace(/[?#].*$/, '')
    .split('/')
    .slice(-2)
    .join('/');
  return (
    !notAPicture.test(name) &&
    !/\b(?:logo|icon|avatar|headshot|erd|schema|diagram|wire-?frames?)\b/i.test(alt ?? '')
  );
}

function videoOf({ name, attributes, start, end }: HtmlElement, reading: Reading): ImageFact | undefined {
  if (name !== 'video' && name !== 'iframe') return undefined;
  const url = attributes.get('src')?.value ?? '';
  if (name === 'iframe' && !isHostOf(addressOf(url)?.host ?? '', recordingHosts)) return undefined;
  return { url, range: reading.range({ start, end }), badge: false, source: 'html' };
}

function isRecording({ url }: LinkFact): boolean {
  const address = addressOf(url);
  if (!address) return videoFile.test(url);
  const isFile = videoFile.test(address.path);
  if (isFile || /^\/user-attachments\/assets\//.test(address.path)) return true;
  if (!isHostOf(address.host, recordingHosts)) return false;
  return !/^\/(?:c\/|channel\/|user\/|@|$)/.test(address.path);
}

function pictureOf({ url, text, range, source }: LinkFact): ImageFact {
  const kind = source === 'html' ? 'html' : 'markdown';
  return { url, ...(text && { alt: text }), range, badge: false, source: kind };
}
