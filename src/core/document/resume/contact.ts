import type { LinkFact, ResumeFacts } from '../facts.ts';
import { isWithin, spanOf } from '../markdown/blocks.ts';
import type { FrontmatterValue } from '../markdown/frontmatter.ts';
import { Passage } from '../markdown/passage.ts';
import type { Reading } from '../markdown/reading.ts';
import type { TextAt } from '../markdown/title.ts';
import type { Range, Span } from '../../text/position.ts';
import { isGithubProfile, isLinkedinProfile, isOwnSite } from './profiles.ts';

type Contact = ResumeFacts['contact'];

/** Bounded in each part, so that no text makes them slow. */
const email =
  /(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?(?:\[at\]|\(at\)|\{at\})\s?)[\w-]{1,63}(?:(?:\.|\s?(?:\[dot\]|\(dot\))\s?)[\w-]{2,63}){1,4}/gi;
const phone = /(?<![\w./@=-])(?:\(?\+\s?)?(?:\d|\(\d)[\d\s().–-]{5,22}\d(?![\w@/])/g;
const saysPhone = /(?:phone|tel(?:ephone)?|mobile|cell|call|whatsapp|viber|[📞☎📱])[\s:.)*\u{fe0f}-]{0,6}$/iu;

/**
 * How to reach the person: in the frontmatter, above the first section, in a section about contact, and where these say
 * nothing, anywhere (a line at the end). Lists, tables, one line with bars, and pictures that are links are all read.
 * @param links in markdown, in HTML and as bare addresses.
 * @param places where contact is expected, the most likely first.
 */
export function findContact(
  reading: Reading,
  links: readonly LinkFact[],
  places: readonly Span[],
  frontmatter: ReadonlyMap<string, FrontmatterValue>,
): Contact {
  const inPlaces = places.map((place) => readPlace(reading, links, place));
  const anywhere = readPlace(reading, links, { start: 0, end: reading.text.length });
  const stated = readFrontmatterContact(frontmatter);
  const nested = readNested(reading);
  const all = [stated, ...inPlaces, nested, anywhere];
  const emails = all.find((found) => found.emails.length > 0)?.emails ?? [];
  const phones = [stated, ...inPlaces, nested].find((found) => found.phones.length > 0)?.phones ?? [];
  const first = (key: 'github' | 'linkedin' | 'website') =>
    all.slice(0, key === 'website' ? -1 : undefined).find((found) => found[key])?.[key];
  const [github, linkedin, website] = [first('github'), first('linkedin'), first('website')];
  const range = [...inPlaces, stated, nested].map(rangeOfContact).find((found) => found !== undefined);
  return {
    ...(range && { range }),
    emails,
    phones,
    ...(github && { github }),
    ...(linkedin && { linkedin }),
    ...(website && { website }),
  };
}

function readPlace(reading: Reading, links: readonly LinkFact[], place: Span): Contact {
  const passage = new Passage(reading, place);
  const written = links.filter(({ range }) => isWithin(spanOfRange(range), place));
  return {
    emails: unique([...matches(passage, email), ...schemes(written, 'mailto:')]),
    phones: unique([
      ...matches(passage, phone).filter((found) => isPhone(found, reading)),
      ...schemes(written, 'tel:'),
    ]),
    ...profilesIn(written),
  };
}

function profilesIn(links: readonly LinkFact[]): Pick<Contact, 'github' | 'linkedin' | 'website'> {
  const github = links.find(isGithubProfile);
  const linkedin = links.find(isLinkedinProfile);
  const website = links.find((link) => !/^[\w.+-]+@/.test(link.text) && isOwnSite(link));
  return { ...(github && { github }), ...(linkedin && { linkedin }), ...(website && { website }) };
}

/**
 * Lists and mappings in the YAML at the top, as generators of résumés keep them: what looks like an address is one,
 * under whatever key.
 */
function readNested(reading: Reading): Contact {
  const node = reading.tree.children.find(({ type }) => type === 'yaml');
  const span = node && spanOf(node);
  if (!span) return { emails: [], phones: [] };
  const text = reading.text.slice(span.start, span.end);
  const found = (pattern: RegExp): TextAt[] =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => {
      const start = span.start + index;
      return { text: match, range: reading.lines.rangeAt(start, start + match.length) };
    });
  const written = found(/https?:\/\/[^\s"'<>]{1,300}/g).map((at): LinkFact => ({
    ...at,
    url: at.text,
    source: 'autolink',
  }));
  return {
    emails: unique(found(email)),
    phones: unique(found(phone).filter((number) => isPhone(number, reading))),
    ...profilesIn(written),
  };
}

function matches(passage: Passage, pattern: RegExp): TextAt[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const range = passage.rangeAt(match.index, match[0].length);
    return range ? [{ text: match[0], range }] : [];
  });
}

function schemes(links: readonly LinkFact[], scheme: string): TextAt[] {
  return links
    .filter(({ url }) => url.toLowerCase().startsWith(scheme))
    .map(({ url, range }) => ({ text: url.slice(scheme.length).replace(/\?.*$/, ''), range }))
    .filter(({ text }) => text !== '');
}

/** Seven to fifteen digits (E.164) that are no dates: with a plus, brackets, three groups, or a word that says so. */
function isPhone({ text, range }: TextAt, reading: Reading): boolean {
  const digits = text.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15 || text.includes('\n')) return false;
  const before = reading.text.slice(Math.max(0, range.start.offset - 20), range.start.offset);
  if (saysPhone.test(before) || /^\(?\+/.test(text)) return true;
  if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)) return false;
  return (
    /^\(\d{2,4}\)/.test(text) || (digits >= 10 && !/\s[–-]\s/.test(text)) || /^\d{3}[-.]\d{4}$/.test(text)
  );
}

function unique(items: readonly TextAt[]): TextAt[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => {
    const key = text.toLowerCase().replace(/[\s().-]/g, '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readFrontmatterContact(frontmatter: ReadonlyMap<string, FrontmatterValue>): Contact {
  const value = (...keys: string[]) =>
    keys.map((key) => frontmatter.get(key)).find((found) => found !== undefined);
  const mail = value('email', 'e-mail', 'mail');
  const number = value('phone', 'telephone', 'mobile');
  const github = linkOf(value('github', 'github_username'), 'https://github.com/');
  const linkedin = linkOf(value('linkedin', 'linkedin_username'), 'https://www.linkedin.com/in/');
  const website = linkOf(value('website', 'homepage', 'site', 'url'));
  return {
    emails: mail ? [mail] : [],
    phones: number ? [number] : [],
    ...(github && { github }),
    ...(linkedin && { linkedin }),
    ...(website && { website }),
  };
}

/** Frontmatter often holds only the login; with the place where it is one, it is an address. */
function linkOf(value: FrontmatterValue | undefined, base?: string): LinkFact | undefined {
  if (!value) return undefined;
  const { text, range } = value;
  const isAddress = /^https?:\/\/|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i.test(text);
  if (!isAddress && (base === undefined || !/^@?[\w-]+$/.test(text))) return undefined;
  return { url: isAddress ? text : `${base ?? ''}${text.replace('@', '')}`, text, range, source: 'autolink' };
}

/** From the first to the last thing by which the person can be reached. */
function rangeOfContact({ emails, phones, github, linkedin, website }: Contact): Range | undefined {
  const ranges = [...emails, ...phones, github, linkedin, website].flatMap((item) =>
    item ? [item.range] : [],
  );
  const [first] = ranges;
  if (!first) return undefined;
  return ranges.reduce(
    (whole, { start, end }) => ({
      start: start.offset < whole.start.offset ? start : whole.start,
      end: end.offset > whole.end.offset ? end : whole.end,
    }),
    first,
  );
}

export function spanOfRange({ start, end }: Range): Span {
  return { start: start.offset, end: end.offset };
}
