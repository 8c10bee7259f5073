import type { ImageFact, LinkFact, PortfolioCopyFacts } from '../facts.ts';
import type { Span } from '../../text/position.ts';
import { firstFrom } from '../markdown/blocks.ts';
import { readFrontmatter } from '../markdown/frontmatter.ts';
import { findMentions } from '../markdown/mentions.ts';
import { Passage } from '../markdown/passage.ts';
import type { FactSource, Reading } from '../markdown/reading.ts';
import type { TextAt } from '../markdown/title.ts';
import { nameIn, findName } from '../resume/name.ts';
import { isGithubProfile, isLinkedinProfile, isOwnSite } from '../resume/profiles.ts';
import { readCopySections, type CopySection } from './copySections.ts';
import { readCopyProjects } from './copyProjects.ts';

/** What is read from the portfolio's copy: who the person is, what they look for, links and projects. */
export function readPortfolioCopy({ reading, markdown }: FactSource): PortfolioCopyFacts {
  const sections = readCopySections(reading, markdown.headings);
  const whole = new Passage(reading, { start: 0, end: reading.text.length });
  const links = [...markdown.links, ...findMentions(whole, markdown.links)];
  links.sort((a, b) => a.range.start.offset - b.range.start.offset);
  const projectSections = sections.filter(({ kind }) => kind === 'projects');
  const projectContents = projectSections.map(({ content }) => content);
  const own = links.filter(({ range }) => !isInOneOf(projectContents, range.start.offset));
  const header = { start: 0, end: sections[1]?.content.end ?? reading.text.length };
  const name =
    findName(reading, header, markdown.headings, readFrontmatter(reading)) ?? introducedName(whole);
  const about = findAbout(sections, reading);
  const lookingFor = findLookingFor(sections, reading, whole);
  const photo = findPhoto(markdown.images, projectContents);
  const found = {
    github: links.find(isGithubProfile),
    linkedin: links.find(isLinkedinProfile),
    website: own.find((link) => isOwnSite(link) && !isResume(link)),
    resumeLink: links.find(isResume),
  };
  return {
    ...(name && { name }),
    ...(about && { about }),
    ...(lookingFor && { lookingFor }),
    ...(photo && { photo }),
    ...(found.github && { github: found.github }),
    ...(found.linkedin && { linkedin: found.linkedin }),
    ...(found.website && { website: found.website }),
    ...(found.resumeLink && { resumeLink: found.resumeLink }),
    projects: readCopyProjects(projectSections, { reading, headings: markdown.headings, links }),
  };
}

/** Sections follow each other without overlap. */
function isInOneOf(contents: readonly Span[], offset: number): boolean {
  const holder = contents[firstFrom(contents, offset + 1) - 1];
  return holder !== undefined && offset < holder.end;
}

/** `Hi, I'm Jane Doe`: in the prose, where no heading names the person. */
function introducedName(whole: Passage): TextAt | undefined {
  const match =
    /\b(?:I['’]?m|I am|[Mm]y name is) (?<name>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,3})/u.exec(
      whole.text,
    );
  const text = match?.groups?.['name'] && nameIn(match.groups['name']);
  if (!match || !text) return undefined;
  const range = whole.rangeAt(match.index + match[0].indexOf(text), text.length);
  return range && { text, range };
}

/** Below this, nothing was said of oneself. */
const fewestWords = 8;

function findAbout(sections: readonly CopySection[], reading: Reading): PortfolioCopyFacts['about'] {
  const candidates = [
    ...sections.filter(({ kind }) => kind === 'about'),
    ...sections.slice(0, 1),
    ...sections.slice(1, 2).filter(({ kind }) => kind === 'other'),
  ];
  for (const { prose } of candidates) {
    const [first, last] = [prose[0], prose.at(-1)];
    if (!first || !last) continue;
    const span = { start: first.start, end: last.end };
    const wordCount = reading.wordsIn(span);
    if (wordCount >= fewestWords)
      return { text: reading.textIn(span), range: reading.range(span), wordCount };
  }
  return undefined;
}

const seeking =
  /\b(?:(?:I['’]?m|I am|am|currently|actively) (?:now |currently |actively )?(?:looking|seeking|searching|hoping|interested in|open to)|looking for|seeking (?:a|an|my|new|full|junior|opportunit|work|roles?|positions?)|in search of|want to (?:work|join|build)|would (?:love|like) to (?:work|join)|hire me|available for|open to (?:work|roles?|new|opportunit|positions?))/i;

function findLookingFor(
  sections: readonly CopySection[],
  reading: Reading,
  whole: Passage,
): TextAt | undefined {
  const section = sections.find(({ kind }) => kind === 'looking-for');
  const [first, last] = [section?.prose[0], section?.prose.at(-1)];
  if (first && last) {
    const span = { start: first.start, end: last.end };
    return { text: reading.textIn(span), range: reading.range(span) };
  }
  const match = seeking.exec(whole.text);
  if (!match) return undefined;
  const start = sentenceStart(whole.text, match.index);
  const rest = /[.!?](?=\s|$)|\n\n/.exec(whole.text.slice(match.index));
  const end = rest ? match.index + rest.index + 1 : whole.text.length;
  const text = whole.text.slice(start, end).trim();
  const range = whole.rangeAt(start + whole.text.slice(start, end).indexOf(text), text.length);
  return range && { text: text.replace(/\s+/g, ' '), range };
}

function sentenceStart(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - 300), index);
  const end = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('! '),
    before.lastIndexOf('? '),
    before.lastIndexOf('\n'),
  );
  return index - before.length + end + 1;
}

/** The first picture outside of the projects, unless it says that it is something else. */
function findPhoto(images: readonly ImageFact[], projects: readonly Span[]): ImageFact | undefined {
  const candidates = images.filter(({ badge, range }) => !badge && !isInOneOf(projects, range.start.offset));
  const says = (image: ImageFact, words: RegExp) => words.test(`${image.url} ${image.alt ?? ''}`);
  const isPhoto = (image: ImageFact) =>
    says(image, /photo|portrait|head-?shot|profile|avatar|selfie|\bme\b|avatars\.githubusercontent/i);
  const isOther = (image: ImageFact) =>
    says(image, /logo|icon|screen-?shot|banner|diagram|stats|demo|\.gif\b/i);
  return candidates.find(isPhoto) ?? candidates.find((image) => !isOther(image));
}

function isResume({ url, text }: LinkFact): boolean {
  return (
    /\b(?:r[eé]sum[eé]|cv|curriculum vitae)\b/i.test(text) ||
    /(?:^|[/_-])(?:resume|cv|r[eé]sum[eé])(?:[/_.-]|$)/i.test(url)
  );
}
