import type { DocumentOf } from '../document/document.ts';
import { saysHowToSetUp, sectionOnSetup } from '../document/readme/says.ts';
import type { Section } from '../document/sections/section.ts';
import { countWords } from '../document/markdown/words.ts';
import { defineRule } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

/** In more words a heading is a sentence, which says something itself. */
const wordsOfHeading = 5;
/** A link, a picture or a badge in a heading, what comes after a colon, and a sentence, is what it has to say. */
const saysItself = /[\]:]\s*[(\w]|<(?:a|img)\b|https?:|`|\w \w.*[.!](?:<|$)/i;
/** So does a name behind what somebody is: “Author - Ada Example”. */
const saysWho = /^\W*(?:author|creator|developer|maintainer|created by|made by|by|contact)\b\W{1,5}\p{Lu}/iu;
/** `## 1) Database` below `## Local setup`. */
const firstStep = /^(?:step )?1\b/i;
/** Nobody sees comments; lines that part sections say nothing. */
const unsaid = /<!--[^]*?(?:-->|$)|^[ \t]*(?:[-*_][ \t]*){3,}$|<(?:br|hr)\s?\/?>|&nbsp;/gim;

export const sectionEmpty = defineRule({
  id: 'section-empty',
  title: 'A section of a README has nothing below its heading',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `A heading promises something. Where nothing follows, a reader takes the README, and the project, for unfinished.

Write what the heading promises, or leave it out.`,
  sources: [sources.turingRubric, sources.studentReadmes],
  examples: [
    { name: 'at the end', text: `${goodReadme}\n⟦## Resources⟧\n` },
    {
      name: 'several, which are one problem',
      text: `${goodReadme}\n⟦## Resources⟧\n\n---\n\n## Thanks\n\nTo all who played.\n\n## Demo\n\n<!-- later -->\n`,
    },
    {
      name: 'a list of headings, a heading above others, and one that says something itself',
      text: `${goodReadme}\n## Thanks\n\n### Ada Example\n\n### Grace Sample\n\n## [Slides](https://slides.example.net)\n`,
    },
    {
      name: 'numbered parts one after the other, with tags in them',
      text: `${goodReadme}\n⟦### _<ins>3.3 Colours</ins>_⟧\n\n### 3.4 Fonts\n`,
    },
    {
      name: 'steps on its own level, and a second line of the title behind a picture',
      text: `${goodReadme.replace('\n\n', '\n\n![The logo of the clock](logo.png)\n\n## A clock for the post.\n\n')}\n## Local setup\n\n## 1) Database\n\nCreate it.\n`,
    },
    {
      name: 'a number on a line of its own',
      text: `${goodReadme}\n## 1.\n## Design\n\nTwo clocks.\n`,
    },
    { name: 'who made it, in the heading', text: `${goodReadme}\n## Author - Ada Example\n` },
    {
      name: 'a line that became a heading by the dashes below it',
      text: `${goodReadme}\n## CREATE:\n*Post*\n---\nWho plays can create a clock.\n`,
    },
    {
      name: 'a merge that was not finished',
      text: `${goodReadme}\n## Drawings\n\n![All classes](classes.png)\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n`,
    },
    { name: 'sections', text: goodReadme },
  ],
  check({ document, report }) {
    // The signs of a merge make headings of the lines above them, which another rule says.
    if (isNotOwn(document) || document.markdown.conflicts.length > 0) return;
    const [first, ...others] = emptySections(document);
    if (!first) return;
    const more = others.length === 0 ? '' : `, as for ${others.length} more below it`;
    report({
      place: first.range,
      message: `“${shown(first)}” has nothing below it; what it promises is expected, or no such heading${more}`,
      related: others.map((other) => ({
        file: document.path,
        range: other.range,
        message: `“${shown(other)}” has nothing below it either`,
      })),
    });
  },
});

function emptySections(document: DocumentOf<'readme'>): Section[] {
  const { sections } = document.facts;
  const isEmpty = (section: Section | undefined): section is Section =>
    section?.wordCount === 0 &&
    document.text
      .slice(section.content.start.offset, section.content.end.offset)
      .replace(unsaid, '')
      .trim() === '';
  const isBare = (at: number): boolean => {
    const [section, next] = sections.slice(at, at + 2);
    return isEmpty(section) && !(next && next.level > section.level);
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

/** A title as a reader sees it, without tags. */
function shown({ title }: Section): string {
  return title.replace(/<[^<>]*>/g, '').trim();
}

/** `8.1.2 Color` is a part of a document that was laid out, and no item of a list. */
const numbered = /^\W*\d{1,2}\.\d/;

/** Whether a heading beside it on the same level has nothing below it either. */
function isListed(sections: readonly Section[], at: number, isBare: (at: number) => boolean): boolean {
  const section = sections[at];
  if (section && numbered.test(shown(section))) return false;
  return [at - 1, at + 1].some((beside) => sections[beside]?.level === sections[at]?.level && isBare(beside));
}
