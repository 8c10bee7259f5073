import type { HeadingFact } from '../facts.ts';
import type { Span } from '../../text/position.ts';
import { spanOf } from '../markdown/blocks.ts';
import type { FrontmatterValue } from '../markdown/frontmatter.ts';
import { Passage } from '../markdown/passage.ts';
import type { Reading } from '../markdown/reading.ts';
import { readBoldLine, type TextAt } from '../markdown/title.ts';
import { sectionKindOf } from './sectionKinds.ts';

/** Words that name the document or the trade, not the person. */
const notNames =
  /\b(?:r[eé]sum[eé]s?|cv|curriculum|vitae|portfolio|developer|engineer|designer|software|full[- ]?stack|front[- ]?end|back[- ]?end|web|programmer|student|manager|notes?|todo|home|welcome|readme|page|template|github|job|search)\b/i;

const particles = /^(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|bin|al|el|y|e)$/;

/**
 * The name of the person: in the frontmatter, as first heading, as bold first line, or as a first line that reads like
 * one or says so. What else stands there ("Jane Doe, software developer", "Résumé of Jane Doe") is taken off.
 */
export function findName(
  reading: Reading,
  header: Span,
  headings: readonly HeadingFact[],
  frontmatter: ReadonlyMap<string, FrontmatterValue>,
): TextAt | undefined {
  const stated = [frontmatter.get('name'), frontmatter.get('author'), frontmatter.get('title')];
  const inHeader = headings.filter(({ range }) => range.start.offset < header.end).slice(0, 2);
  const lines = [readBoldLine(reading), firstLine(reading), labelledLine(reading, header)];
  const places = [...stated, ...inHeader, ...lines];
  for (const place of places) {
    const text = place && nameIn(place.text);
    if (text) return { text, range: place.range };
  }
  return undefined;
}

/** `# Ada Example 🚀`, `# :wave: Ada Example`: pictures around a name are none of it. */
const pictures = /\p{Extended_Pictographic}[\p{M}\u200D\uFE0F\p{Emoji_Modifier}]*|:[a-z_]{2,30}:/gu;

/** The part of a title that is a person's name. */
export function nameIn(title: string): string | undefined {
  const parts = title
    .replace(pictures, ' ')
    .replace(/^(?:r[eé]sum[eé]|cv|curriculum vitae)\s*(?:of|for|:|[-–—|])\s*/i, '')
    .replace(/['’]s (?:r[eé]sum[eé]|cv|curriculum vitae|portfolio)$/i, '')
    .replace(/^(?:hi|hello|hey)\b[,!]?\s*/i, '')
    .replace(/^(?:i['’]?m|i am|my name is)\s+/i, '')
    .split(/\s+[-–—|·•:/]\s+|\s*[|,(:]\s*|\n/);
  return parts.map((part) => part.trim()).find(isName);
}

/** One to five words of letters, and no word that names a document, a trade or a section. */
function isName(text: string): boolean {
  if (text.length > 60 || notNames.test(text) || sectionKindOf(text) !== undefined) return false;
  const words = text.split(/\s+/);
  if (words.length > 5 || !words.every((word) => /^\p{L}[\p{L}\p{M}.'’"-]*$/u.test(word))) return false;
  return words.every((word) => /^\p{Lu}|^\p{Lo}/u.test(word) || particles.test(word));
}

/** `**Name:** Ada Example`, above the first section. */
function labelledLine(reading: Reading, header: Span): TextAt | undefined {
  const passage = new Passage(reading, header);
  const found = /^[ \t]*(?:full )?name[ \t]*:[ \t]*(\S.{2,60})$/im.exec(passage.text);
  const [line, text] = found ?? [];
  if (!found || line === undefined || text === undefined) return undefined;
  const range = passage.rangeAt(found.index + line.length - text.length, text.length);
  return range && { text, range };
}

/** “Hi, my name is Ada Example.” */
const introduced = /^(?:hi|hello|hey)\b[^.?\n]{0,20}\b(?:my name is|i['’]?m|i am) ([^.,!\n]{3,40})/i;

/** A first line of two to four words that all start with a capital, or in which somebody says who they are. */
function firstLine(reading: Reading): TextAt | undefined {
  const block = reading.tree.children.find(({ type }) => type !== 'yaml');
  const span = block && (block.type === 'paragraph' || block.type === 'html') ? spanOf(block) : undefined;
  if (!span) return undefined;
  const passage = new Passage(reading, span);
  const line = passage.text.split('\n', 1)[0]?.trim() ?? '';
  const said = introduced.exec(line)?.[1];
  if (said !== undefined) {
    const range = passage.rangeAt(passage.text.indexOf(said), said.length);
    return range && { text: said, range };
  }
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  const range = passage.rangeAt(passage.text.indexOf(line), line.length);
  return range && { text: line, range };
}
