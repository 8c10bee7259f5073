import type { DocumentOf } from '../../document/document.ts';
import { countWords } from '../../document/markdown/words.ts';
import { saysHowToSetUp, sectionOnSetup } from '../../document/readme/says.ts';
import type { Section } from '../../document/sections/section.ts';
import { topicsNamedBy } from '../../document/sections/topics.ts';

/** In more words a heading is a sentence, which says something itself. */
const wordsOfHeading = 5;
/** A link, a picture or a badge in a heading, what comes after a colon, and a sentence, is what it has to say. */
const saysItself = /[\]:]\s*[(\w]|<(?:a|img)\b|https?:|`|\w \w.*[.!](?:<|$)/i;
/** So does a name behind what somebody is: “Author - Ada Example”. */
const saysWho = /^\W*(?:author|creator|developer|maintainer|created by|made by|by|contact)\b\W{1,5}\p{Lu}/iu;
/** `## 1) Database` below `## Local setup`. */
const firstStep = /^(?:step )?1\b/i;
const isGlued = /^#+[^#\s]/;
/** Nobody sees comments; lines that part sections say nothing. */
const unsaid = /<!--[^]*?(?:-->|$)|^[ \t]*(?:[-*_][ \t]*){3,}$|<(?:br|hr)\s?\/?>|&nbsp;/gim;

/** The sections of a README that promise something with their heading, below which nothing follows. */
export function emptySections(document: DocumentOf<'readme'>): Section[] {
  const { sections } = document.facts;
  const isEmpty = (section: Section | undefined): section is Section =>
    section?.wordCount === 0 &&
    document.text
      .slice(section.content.start.offset, section.content.end.offset)
      .replace(unsaid, '')
      .trim() === '';
  const isBare = (at: number): boolean => {
    const [section, next] = sections.slice(at, at + 2);
    // A heading without its space is text to GitHub.
    return isEmpty(section) && !(next && (next.level > section.level || isGlued.test(next.heading)));
  };
  const said = saysHowToSetUp(document) ? undefined : sectionOnSetup(document);
  return sections.filter(
    (section, at) =>
      // The title, and what stands below it as a second line of it.
      at > (isEmpty(sections[0]) ? 1 : 0) &&
      isBare(at) &&
      // `## 1.` is the number of the heading below it.
      /\p{L}/u.test(section.title) &&
      // One below the other, headings are a list.
      !isListed(sections, at, isBare) &&
      countWords(section.title) <= wordsOfHeading &&
      !saysItself.test(section.heading) &&
      !saysWho.test(section.title) &&
      // Steps are on the level of what they belong to as often as below it.
      !firstStep.test(sections[at + 1]?.title ?? '') &&
      !(isUnderlined(sections[at + 1], document) && !isUnderlined(section, document)) &&
      // What sets it up stands in the sections that follow.
      !(sections[at + 1]?.topics.includes('setup') && topicsNamedBy(section.title).includes('setup')) &&
      // Another rule says that.
      section !== said,
  );
}

/** Dashes right below a line make a heading of it, where often only a line across was meant. */
function isUnderlined(section: Section | undefined, { text }: DocumentOf<'readme'>): boolean {
  return (
    section !== undefined &&
    /\n[ \t]*-+\s*$/.test(text.slice(section.range.start.offset, section.range.end.offset))
  );
}

/** `8.1.2 Color` is a part of a document that was laid out, and no item of a list. */
const numbered = /^\W*\d{1,2}\.\d/;

/** Whether a heading beside it on the same level has nothing below it either. */
function isListed(sections: readonly Section[], at: number, isBare: (at: number) => boolean): boolean {
  const section = sections[at];
  if (section && numbered.test(withoutTags(section))) return false;
  return [at - 1, at + 1].some((beside) => sections[beside]?.level === sections[at]?.level && isBare(beside));
}

/** A title as a reader sees it, without tags. */
export function withoutTags({ title }: Section): string {
  return title.replace(/<[^<>]*>/g, '').trim();
}
