import type { ImageFact, LinkFact, MarkdownFacts } from '../facts.ts';
import { type Address, addressOf, isHostOf } from '../markdown/address.ts';
import type { HtmlElement } from '../html/readHtml.ts';
import type { Reading } from '../markdown/reading.ts';
import type { Section } from '../sections/section.ts';

const recordingHosts: ReadonlySet<string> = new Set([
  'youtube.com',
  'youtu.be',
  'loom.com',
  'vimeo.com',
  'asciinema.org',
  'giphy.com',
  'gfycat.com',
  'streamable.com',
]);
/** Where files of any kind are kept: what they are called says whether they are recordings. */
const storageHosts: ReadonlySet<string> = new Set([
  'drive.google.com',
  'dropbox.com',
  'onedrive.live.com',
  '1drv.ms',
]);
const namesRecording = /\b(?:demo|recording|screen ?cast|video|walk-?through)\b/i;
/** Icons of tools, portraits and photographs. */
const otherPictureHosts: ReadonlySet<string> = new Set([
  'avatars.githubusercontent.com',
  'gravatar.com',
  'images.unsplash.com',
  'images.pexels.com',
  'devicons.dev',
  'simpleicons.org',
  'icons8.com',
  'vectorlogo.zone',
  'iconify.design',
]);
const pictureFile = /\.(?:png|jpe?g|gif|svg|webp)$/i;
/** What is shown as a picture by mistake: `![here](docs/rules.md)`. */
const textFile = /\.(?:md|html?|pdf|txt)$/i;
const videoFile = /\.(?:mp4|mov|webm|m4v|gif|gifv)$/i;

/** What drawings are called that show a tool, a person or a plan and not the product. */
const drawing = String.raw`logos?|icons?|favicon|avatars?|headshot|ga_cog\w*|pexels|unsplash|dall[-_. e]{1,4}|erd|schemas?|uml|diagrams?|architecture|flow-?charts?|wire-?frames?|personas?|db ?designer|relationships?|(?:database|table|model)[ _-]?(?:associations?|design|tables?|structure|models?)|associations`;
const drawingFile = new RegExp(
  String.raw`(?:^|[/_. -])(?:${drawing}|devicons?|brand|banner-?ad|button)(?:[/_. -]|\d|$)`,
  'i',
);
const screenshotFile = /screen[ _-]?(?:shot|cast|grab)/i;
const drawingText = new RegExp(String.raw`\b(?:${drawing})\b`, 'i');

/** Below these headings are drawings, plans, settings and people; a mock-up shows what the product looks like. */
const otherThings =
  /\b(?:wire-?frames?|sketch(?:es)?|erd|entity|schemas?|uml|diagrams?|relation\w*|associations?|architecture|flow-?charts?|^\W*user[ -]?(?:flows?|stor(?:y|ies))|acceptance criteria|data(?:base)? ?(?:models?|design|structure|tables?)|models|colou?rs?|palette|typography|fonts?|site ?map|project board|tests?|testing|validat\w+|lighthouse|deploy\w*|contributors?|authors?|^\W*(?:the |our |meet the |project |dev(?:elopment)? )?team|credits|licen[cs]e)\b/i;

/** A person’s own page: a picture that leads there is a portrait. */
const profile = /^https?:\/\/(?:www\.)?(?:github\.com\/[\w-]+|linkedin\.com\/in\/[^/]+)\/?$/i;

/** Images that take up room: neither badges nor icons nor portraits. */
export function picturesIn({ images, links }: Pick<MarkdownFacts, 'images' | 'links'>): ImageFact[] {
  const large = images.filter(({ badge, small }) => !badge && !small);
  if (large.length === 0) return large;
  const people = links.filter(({ url }) => profile.test(url));
  return large.filter(
    ({ range: { start, end } }) =>
      !people.some(({ range }) => range.start.offset <= start.offset && end.offset <= range.end.offset),
  );
}

/**
 * Pictures and recordings of the product: images that are neither badges nor logos nor drawings, videos, links to
 * recordings. What is folded away in `<details>` counts: a reader opens it.
 */
export function findScreenshots(
  reading: Reading,
  facts: MarkdownFacts,
  sections: readonly Section[],
): ImageFact[] {
  const pictures = picturesIn(facts).filter(isPicture);
  const videos = reading.elements.flatMap((element) => videoOf(element, reading) ?? []);
  const recordings = facts.links
    .filter((link) => (isRecording(link) && !isLesson(link, reading)) || isStoredRecording(link, reading))
    .map(pictureOf);
  return [...pictures, ...videos, ...recordings]
    .filter(({ range }) => !isOfOtherThings(range.start.offset, sections))
    .sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function isPicture({ url, alt }: ImageFact): boolean {
  const address = addressOf(url);
  if (url === '' || (address && (isHostOf(address.host, otherPictureHosts) || isNoFile(address))))
    return false;
  const name = url
    .replace(/[?#].*$/, '')
    .split('/')
    .slice(-2)
    .join('/');
  const file = name.slice(name.lastIndexOf('/') + 1);
  // What a file is called says more than its folder: `wireframes/screenshot-index.png`.
  const called = screenshotFile.test(file) ? file : name;
  return !textFile.test(name) && !drawingFile.test(called) && !drawingText.test(alt ?? '');
}

/** Whether the heading above, or one above that, announces something else; the title is none of these. */
function isOfOtherThings(offset: number, sections: readonly Section[]): boolean {
  return headingsAbove(offset, sections).some((title) => otherThings.test(title));
}

/** The heading of the section in which something stands, and those above that, without the first of the document. */
export function headingsAbove(offset: number, sections: readonly Section[]): string[] {
  const next = sections.findIndex(({ range }) => range.start.offset > offset);
  const titles: string[] = [];
  let level = Infinity;
  for (let at = (next < 0 ? sections.length : next) - 1; at > 0; at -= 1) {
    const section = sections[at];
    if (!section || section.level >= level) continue;
    titles.push(section.title);
    level = section.level;
  }
  return titles;
}

/** Google keeps the portraits of accounts there; a page of GitHub that holds no file is no picture. */
function isNoFile({ host, path }: Address): boolean {
  if (host === 'github.com')
    return !/\/(?:assets|blob|files|raw|releases)\//.test(path) && !pictureFile.test(path);
  return host.endsWith('googleusercontent.com') && path.startsWith('/a');
}

function videoOf({ name, attributes, start, end }: HtmlElement, reading: Reading): ImageFact | undefined {
  if (name !== 'video' && name !== 'iframe') return undefined;
  const url = attributes.get('src')?.value ?? '';
  if (name === 'iframe' && !isHostOf(addressOf(url)?.host ?? '', recordingHosts)) return undefined;
  return { url, range: reading.range({ start, end }), badge: false, source: 'html' };
}

/** What was dropped into GitHub’s editor, whose bare address is shown as a recording. */
const uploaded =
  /^github\.com\/(?:user-attachments|[\w.-]+\/[\w.-]+)\/assets\/(?:\d+\/)?[\da-f]{8}-[\da-f-]+$/;

function isRecording({ url }: LinkFact): boolean {
  const address = addressOf(url);
  if (!address) return videoFile.test(url);
  const isFile = videoFile.test(address.path);
  if (isFile || uploaded.test(`${address.host}${address.path}`)) return true;
  if (!isHostOf(address.host, recordingHosts)) return false;
  return !/^\/(?:c\/|channel\/|user\/|playlist\b|@|$)/.test(address.path);
}

/** Recordings from which something was learned, or that say how something else is set up. */
const lesson =
  /\b(?:tutorials?|follow(?:ed|ing)?|lessons?|courses?|guides?|how to|learn\w*|inspir\w+|credits?|based on|thanks)\b/i;

function isLesson(link: LinkFact, reading: Reading): boolean {
  return lesson.test(link.text) || lesson.test(beforeOnLine(link, reading));
}

function isStoredRecording(link: LinkFact, reading: Reading): boolean {
  if (!isHostOf(addressOf(link.url)?.host ?? '', storageHosts)) return false;
  const said = `${beforeOnLine(link, reading)} ${link.text}`;
  return namesRecording.test(said) && !lesson.test(said);
}

function beforeOnLine({ range: { start } }: LinkFact, { text }: Reading): string {
  const before = text.slice(Math.max(0, start.offset - 100), start.offset);
  return before.slice(before.lastIndexOf('\n') + 1);
}

function pictureOf({ url, text, range, source }: LinkFact): ImageFact {
  const kind = source === 'html' ? 'html' : 'markdown';
  return { url, ...(text && { alt: text }), range, badge: false, source: kind };
}
