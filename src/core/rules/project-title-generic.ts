import type { Document, DocumentOf } from '../document/document.ts';
import { countWords } from '../document/markdown/words.ts';
import type { TextAt } from '../document/markdown/title.ts';
import { isGenericTitle } from '../document/readme/genericTitle.ts';
import { type Range, rangeOf } from '../text/position.ts';
import { defineRule, type DocumentRuleContext } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { gluedHeadings, isWall } from './shared/formatting.ts';
import { topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';
import { saysTooLittle } from './shared/substance.ts';

function emptyHeadingAbove({ start }: Range, { markdown, text }: Document): Range | undefined {
  return markdown.headings.find(
    ({ range }) =>
      range.start.offset < start.offset &&
      /^#{1,6}\s*$/.test(text.slice(range.start.offset, range.end.offset)),
  )?.range;
}

/** The first heading that nobody means as a title. */
const listsContents = /^\W*(?:table of )?contents?\W*$|^\W*index\W*$/i;

/** Whether anything to read stands above: then it is the heading of a section, and there is no title. */
function isBelowText({ start }: Range, { tree }: Document): boolean {
  return tree.children.some(
    (block) =>
      (block.position?.start.offset ?? Infinity) < start.offset &&
      block.type === 'paragraph' &&
      block.children.some((part) => part.type === 'text' && part.value.trim() !== ''),
  );
}

/** What only a section is called, where its heading is not of the first level. */
const sectionName =
  /^\W*(?:about|authors?|built with|contributors|demo|description|features?|getting started|installation|introduction|overview|prerequisites|purpose|requirements|screen ?shots?|set ?up|summary|team|tech(?:nologies)?(?: stack| used)?|tests?|usage)\W*$/i;

/** `## Description` is a section, and no title. */
function isSection({ text, range: { start } }: TextAt, { markdown }: Document): boolean {
  return (
    sectionName.test(text) &&
    markdown.headings.some(({ level, range }) => level > 1 && range.start.offset === start.offset)
  );
}

export const projectTitleGeneric = defineRule({
  id: 'project-title-generic',
  title: 'A README’s title does not name the project',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `“README” and “Project” are the names of the file and of the homework. A reader remembers a project by its name.

Give the project’s own name as the title.`,
  sources: [sources.studentReadmes, sources.makeAReadme],
  examples: [
    { name: 'the file’s name', text: goodReadme.replace('# Chess Clock', '⟦# README⟧') },
    { name: 'the lesson', text: goodReadme.replace('# Chess Clock', '⟦# LAB - Class 26⟧') },
    { name: 'the number of the course', text: goodReadme.replace('# Chess Clock', '⟦# CSE-3902⟧') },
    { name: 'the last homework', text: goodReadme.replace('# Chess Clock', '⟦# Senior Project⟧') },
    { name: 'who made it', text: goodReadme.replace('# Chess Clock', '⟦#### Team Members:⟧') },
    { name: 'the homework', text: goodReadme.replace('# Chess Clock', '⟦# Group-Project-2⟧') },
    {
      name: 'the course and a number',
      text: goodReadme.replace('# Chess Clock', '⟦# ABCBootcamp-Project03⟧'),
    },
    {
      name: 'the course',
      text: goodReadme.replace('# Chess Clock', '⟦# Project from a course on back-end frameworks (Python)⟧'),
    },
    { name: 'what it was made with', text: goodReadme.replace('# Chess Clock', '⟦# spring-boot⟧') },
    { name: 'what is said first', text: goodReadme.replace('# Chess Clock', '⟦# General information⟧') },
    { name: 'what stands in it', text: goodReadme.replace('# Chess Clock', '⟦# Table of Contents⟧') },
    {
      name: 'the school and its module',
      text: goodReadme.replace('# Chess Clock', '⟦# Flatiron-Mod-3-Project⟧'),
    },
    {
      name: 'whose it is, and what it was made with',
      text: goodReadme.replace('# Chess Clock', '⟦# Ada’s Phase 3 Sinatra React Project⟧'),
    },
    {
      name: 'the school and the language',
      text: goodReadme.replace('# Chess Clock', '⟦# Ironhack-JavaBack_finalProject⟧'),
    },
    {
      name: 'the phase and the language',
      text: goodReadme.replace('# Chess Clock', '⟦# Phase-3-Project-Ruby⟧'),
    },
    {
      name: 'the school and the event',
      text: goodReadme.replace('# Chess Clock', '⟦# General Assembly Project 2: React Hackathon⟧'),
    },
    {
      name: 'the template’s own',
      text: goodReadme.replace('# Chess Clock', '⟦# Microverse README Template⟧'),
    },
    {
      name: 'what a template asks for',
      text: goodReadme.replace('# Chess Clock', '⟦# Project Name & Pitch⟧'),
    },
    {
      name: 'what the next section says',
      text: goodReadme.replace('# Chess Clock', '⟦# Description of the project⟧'),
    },
    {
      name: 'a field and what it was made for',
      text: goodReadme.replace('# Chess Clock', '⟦# Data-Science---Final-Project⟧'),
    },
    { name: 'a step', text: goodReadme.replace('# Chess Clock', '⟦# To run this project⟧') },
    { name: 'the number of a group', text: goodReadme.replace('# Chess Clock', '⟦# project-2-group-2⟧') },
    {
      name: 'what it was made for before what it is',
      text: goodReadme.replace('# Chess Clock', '# Capstone Two: Finding openings that win more often'),
    },
    {
      name: 'what was handed in',
      text: goodReadme.replace('# Chess Clock', '⟦# Capstone-Two---Final-Project-Report⟧'),
    },
    {
      name: 'the half of a course',
      text: goodReadme.replace('# Chess Clock', '⟦# Final-Capstone-Front-End Project⟧'),
    },
    {
      name: 'a section, below a name that is no heading',
      text: `Chess Clock\n\n${goodReadme.replace('# Chess Clock', '## ⟦✨ Features⟧').replace('## ⟦', '⟦## ')}`,
    },
    {
      name: 'none, above a section',
      text: goodReadme.replace('# Chess Clock', '⟦#⟧\n\n## Contents'),
    },
    {
      name: 'the heading of a section below a logo',
      text: goodReadme.replace('# Chess Clock', '![Logo](logo.png)\n\n⟦## Description⟧'),
    },
    { name: 'the name of a section', text: goodReadme.replace('# Chess Clock', '⟦# Description⟧') },
    {
      name: 'a template’s, which another rule marks',
      text: goodReadme.replace('# Chess Clock', '# Project Name'),
    },
    {
      name: 'a name before what it was made for',
      text: goodReadme.replace(
        '# Chess Clock',
        '# Chess-Hour---Full-Stack-Frameworks-With-Django-Milestone-Project',
      ),
    },
    {
      name: 'a name that is no heading',
      text: '⟦Chess Clock⟧\n\nA clock for two people who play chess by mail, which keeps the days that each of them has left.\n',
      fixed:
        '# Chess Clock\n\nA clock for two people who play chess by mail, which keeps the days that each of them has left.\n',
    },
    {
      name: 'a name before a colon, and the text right below',
      text: '⟦Chess Clock:⟧\nA clock for two people who play chess by mail, which keeps the days that each of them has left.\n',
      fixed:
        '# Chess Clock\nA clock for two people who play chess by mail, which keeps the days that each of them has left.\n',
    },
    {
      name: 'one without a space, which another rule marks',
      text: '#Chess Clock\n\nA clock for two people who play chess by mail, which keeps the days that each has left.\n',
    },
    {
      name: 'none at all',
      text: '⟦A clock for two people who play chess by mail, which keeps the days that each of them has left.⟧\n',
    },
    { name: 'the project’s name', text: goodReadme },
  ],
  check({ document, report }) {
    const { title } = document.facts;
    // `Project Name` is a template's, which another rule says.
    const isLeft = document.markdown.placeholders.some(({ text }) => text === title?.text.trim());
    if (!title) reportNone(document, report);
    if (!title || !isGenericTitle(title.text) || isLeft || isNotOwn(document)) return;
    const empty = emptyHeadingAbove(title.range, document);
    const message = empty
      ? 'The title is empty; the name of the project is expected there'
      : isBelowText(title.range, document) || listsContents.test(title.text) || isSection(title, document)
        ? `There is no title above “${title.text.trim()}”, the first heading; the name of the project is expected`
        : `“${title.text.trim()}” could be the title of any project; the name of this one is expected`;
    report({ place: empty ?? title.range, message, help: 'Such as `# Chess Clock`.' });
  },
});

/** What stands alone in so many words may be meant as a title. */
const mostWords = 6;

/** Where there is no heading at all; in a long text, another rule asks for some. */
function reportNone(
  document: DocumentOf<'readme'>,
  report: DocumentRuleContext<'readme', never>['report'],
): void {
  if (saysTooLittle(document) || isWall(document) || isNotOwn(document)) return;
  const place = topOf(document);
  // `#Chess Clock` is to become the title, which another rule says.
  if (gluedHeadings(document).some(({ offset }) => offset === place.start.offset)) return;
  const [first] = document.tree.children;
  const line = document.text.slice(place.start.offset, place.end.offset).trim();
  const words = line.replace(/ ?:$/, '');
  const isAlone = words !== line || (first && rangeOf(first)?.end.offset === place.end.offset);
  const isName =
    first?.type === 'paragraph' &&
    isAlone === true &&
    /^[\p{L}\d][^.!?:*_`[\]<]*$/u.test(words) &&
    countWords(words) <= mostWords;
  report({
    place,
    message: isName
      ? `“${words}” is no heading, so that the README has no title; \`# ${words}\` is expected`
      : 'The README has no title; the name of the project is expected above this',
    help: 'Such as `# Chess Clock`.',
    ...(isName && {
      fix: {
        title: 'Make it the title',
        edits: [{ start: place.start.offset, end: place.start.offset + line.length, newText: `# ${words}` }],
      },
    }),
  });
}
