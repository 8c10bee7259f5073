import type { DocumentOf } from '../document/document.ts';
import {
  documentationParts,
  type Documentation,
  type DocumentationPart,
} from '../document/readme/documentation.ts';
import type { Section, SectionTopic } from '../document/sections/section.ts';
import { findAssignment, isOnlyAssignment, isTaskHeading } from '../document/readme/assignment.ts';
import { findBoilerplate } from '../document/readme/boilerplate/findBoilerplate.ts';
import { labelledParts } from '../document/readme/labels.ts';
import { isAnalysis, isOnDevice, saysItHasNoFace } from '../document/readme/face.ts';
import { isGenericTitle } from '../document/readme/genericTitle.ts';
import { saysWhatIsNext, saysWhatWasHard, saysWhoMadeIt } from '../document/readme/making.ts';
import {
  isPutOff,
  otherFile,
  saysHowToSetUp,
  saysHowToTest,
  saysTheStack,
  saysWhatItIs,
} from '../document/readme/says.ts';
import { topicsNamedBy } from '../document/sections/topics.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { isNotOwn, leftBoilerplate } from '../rules/shared/boilerplate.ts';
import { isBadlyFormatted, textAsCode } from '../rules/shared/formatting.ts';
import { isWithin } from '../rules/shared/places.ts';
import type { Range } from '../text/position.ts';
import { saysTooLittle } from '../rules/shared/substance.ts';

/** How well a project is documented. */
export interface DocumentationLevel extends Documentation {
  /** The project's folder. */
  readonly path: string;
  readonly readmePath: string;
}

/** Of these, so many make a README thorough; which ones depends on the project. */
export const furtherParts: readonly DocumentationPart[] = [
  'tech-stack',
  'usage',
  'tests',
  'contributors',
  'challenges',
  'future-work',
];
/** Without these nothing is thorough. A title that could be any project's is marked, and takes nothing from the rest. */
export const neededParts: readonly DocumentationPart[] = [
  'description',
  'setup',
  'detail',
  'formatting',
  'own-text',
];
/** One more where nothing shows the product: who tells as much has documented it all the same. */
const furtherNeeded = 3;
/** These tell as much, and are one of them together. */
const settings: readonly SectionTopic[] = ['configuration', 'deployment'];
/** With more words, fewer of them do. */
const thoroughWithoutOne = 400;
/** With fewer words than this and nothing but a description, a README is minimal. */
const minimalWords = 50;
/** With fewer words nothing is thorough. */
const thoroughWords = 100;

type Readme = DocumentOf<'readme'>;
const undocumented: Documentation = { level: 1, has: [], missing: documentationParts };

/** The levels of all projects, in their order. */
export function documentationLevels({ projects }: Pick<Portfolio, 'projects'>): DocumentationLevel[] {
  return projects.map(({ path, readmePath, readme, documentation }) => ({
    path,
    readmePath,
    ...(documentation ?? (readme ? judgeDocumentation(readme) : undocumented)),
  }));
}

/**
 * The levels of Turing's rubrics for the README of each project: 3 "thorough, each section filled in", 2 "not filled out
 * thoroughly, some missing, or formatted poorly", 1 "a default README, minimal or no relevant information".
 * Sources: turingschool/backend-curriculum-site, rubrics of express_sweater_weather, play, cross_pollination;
 * turingschool/front-end-curriculum, hang-in-there.
 */
export function judgeDocumentation(readme: Readme): Documentation {
  if (saysTooLittle(readme) || isNotOwn(readme)) {
    const has = shownBeside(readme);
    return { level: 1, has, missing: documentationParts.filter((part) => !has.includes(part)) };
  }
  const has = documentationParts.filter((part) => tests[part](readme));
  const hasNoFace = saysItHasNoFace(readme);
  const senseless = needless(readme, hasNoFace);
  const missing = documentationParts.filter((part) => !has.includes(part) && !senseless.includes(part));
  if (isDefault(has, readme)) return { level: 1, has, missing };
  const lacking = furtherLacking(has, readme, hasNoFace);
  const isThorough = lacking === 0 && neededParts.every((part) => has.includes(part));
  if (!isThorough) return { level: 2, has, missing, lacking };
  // Nothing is needed for a next level; a title is marked all the same, and so is what nothing shows.
  const marked = isShown(has) ? ['title'] : ['title', ...showing];
  return { level: 3, has, missing: missing.filter((part) => marked.includes(part)) };
}

/** These show the product; who shows it needs to tell one part less. */
export const showing: readonly DocumentationPart[] = ['live-link', 'screenshots'];

function isShown(has: readonly DocumentationPart[]): boolean {
  return showing.some((part) => has.includes(part));
}

/** What makes no sense for a project: there is nothing to see, nothing to visit, or nothing that runs. */
function needless(readme: Readme, hasNoFace: boolean): readonly DocumentationPart[] {
  if (hasNoFace) return showing;
  if (isAnalysis(readme)) return ['live-link', 'tests'];
  return isOnDevice(readme) ? ['live-link'] : [];
}

/** Nothing in it helps a reader to know or to run the project. */
function isDefault(has: readonly DocumentationPart[], readme: Readme): boolean {
  const helps = has.filter((part) => !['title', 'detail', 'formatting', 'own-text'].includes(part));
  if (findAssignment(readme) || textAsCode(readme).length > 0) return false;
  if (!has.includes('description') && isMostlyGenerated(readme)) return true;
  const saysNothing = !has.includes('description') && !has.includes('detail');
  const isMinimal = saysNothing || readme.markdown.wordCount < minimalWords;
  return isMinimal && !has.includes('setup') && helps.length < 2;
}

function isMostlyGenerated(readme: Readme): boolean {
  const found = findBoilerplate(readme);
  return found !== undefined && found.generatedWords > found.ownWords;
}

/** How many of the further parts a README lacks to be thorough. */
function furtherLacking(has: readonly DocumentationPart[], readme: Readme, hasNoFace: boolean): number {
  const shown = isShown(has) || (hasNoFace && has.includes('usage'));
  const told =
    has.filter((part) => furtherParts.includes(part)).length +
    Number(settings.some((topic) => hasTopic(readme, topic))) +
    Number(saysHowItWorks(readme)) +
    Number(saysMuchOfUse(readme)) +
    Number(showing.every((part) => has.includes(part))) +
    Number(readme.markdown.wordCount >= thoroughWithoutOne || (hasNoFace && showsAnswers(readme)));
  return Math.max(0, furtherNeeded + Number(!shown) - told);
}

/** What sections are called that say how a project was built or what came of it, as in a notebook. */
const inside =
  /\b(?:architecture|how it works|under the hood|technical (?:overview|details)|system design|data ?sets?|(?:data )?pre-?processing|methodology|methods|approach|results|evaluation|findings)\b/i;
/** In fewer words, nobody has told how anything works. */
const wordsOfInside = 20;

function saysHowItWorks({ facts: { sections } }: Readme): boolean {
  return sections.some(
    ({ title }, at) => at > 0 && inside.test(title) && wordsBelow(sections, at) >= wordsOfInside,
  );
}

/** In so many words, with the controls, the modes and what else there is, use has been told twice over. */
const wordsOfMuchUse = 100;

function saysMuchOfUse({ facts: { sections, title } }: Readme): boolean {
  return sections.some(
    (section, at) =>
      section.topics.includes('usage') &&
      section.title !== title?.text &&
      wordsBelow(sections, at) >= wordsOfMuchUse,
  );
}

/** The words of a section with those of the sections below it. */
function wordsBelow(sections: readonly Section[], at: number): number {
  const [section, ...later] = sections.slice(at);
  if (!section) return 0;
  const end = later.findIndex(({ level }) => level <= section.level);
  return [section, ...later.slice(0, end < 0 ? undefined : end)].reduce(
    (sum, { wordCount }) => sum + wordCount,
    0,
  );
}

/** So many blocks of code show what an interface is asked and what it answers. */
const fewestAnswers = 3;

/** Whether an interface, or another project that cannot be looked at, shows what it answers. */
function showsAnswers({ tree }: Readme): boolean {
  return tree.children.filter(({ type }) => type === 'code').length >= fewestAnswers;
}

const tests: Readonly<Record<DocumentationPart, (readme: Readme) => boolean>> = {
  title: (readme) => titleOf(readme).length > 0,
  description: saysWhatItIs,
  setup: saysHowToSetUp,
  usage: (readme) => hasTopic(readme, 'usage') || request.test(readme.facts.code),
  tests: (readme) => hasTopic(readme, 'tests') || saysHowToTest(readme),
  'live-link': ({ facts }) => facts.liveLinks.length > 0,
  screenshots: ({ facts }) => facts.screenshots.length > 0,
  'tech-stack': (readme) => hasTopic(readme, 'tech-stack') || saysTheStack(readme),
  contributors: (readme) => hasTopic(readme, 'contributors') || saysWhoMadeIt(readme),
  challenges: (readme) => hasTopic(readme, 'challenges') || saysWhatWasHard(readme),
  'future-work': (readme) => hasTopic(readme, 'future-work') || saysWhatIsNext(readme),
  detail: ({ markdown }) => markdown.wordCount >= thoroughWords,
  formatting: (readme) => !isBadlyFormatted(readme),
  'own-text': (readme) =>
    hasLittleBoilerplate(readme) &&
    !hasPlaceholders(readme) &&
    !hasManyEmptyLinks(readme) &&
    findAssignment(readme) === undefined,
};

/** What an interface is asked shows its use: `GET /api/v1/games`. */
const request = /^\s*(?:DELETE|GET|PATCH|POST|PUT) (?:\/|https?:)/m;

/** Beside so many own words for each of a generator's, a line of it that was left takes nothing from the rest. */
const ownForGenerated = 15;

function hasLittleBoilerplate(readme: Readme): boolean {
  if (leftBoilerplate(readme).length === 0) return true;
  const found = findBoilerplate(readme);
  return found !== undefined && found.ownWords >= ownForGenerated * found.generatedWords;
}

/** Beside so many words for each, links that lead nowhere take nothing from the rest. */
const wordsForEmptyLink = 200;

/** Each is marked. */
function hasManyEmptyLinks({ markdown: { links, images, wordCount } }: Readme): boolean {
  // Around a logo, no word leads nowhere.
  const empty = [...links, ...images].filter(
    ({ url, range }) =>
      url.trim() === '' && !images.some((image) => image.range !== range && isWithin(image.range, range)),
  ).length;
  return empty * wordsForEmptyLink > wordCount;
}

/** In much text one note to oneself leaves all else said. */
function hasPlaceholders({ markdown: { placeholders, wordCount } }: Readme): boolean {
  const isNote = placeholders.length === 1 && placeholders[0]?.kind === 'todo';
  return placeholders.length > 0 && !(isNote && wordCount >= thoroughWithoutOne);
}

/** What stands beside a text that is not one's own, or where hardly anything else stands. */
function shownBeside(readme: Readme): DocumentationPart[] {
  if (isOnlyAssignment(readme)) return titleOf(readme);
  const generated = findBoilerplate(readme)?.stretches ?? [];
  const isOwn = ({ range }: { range: Range }) => !generated.some((stretch) => isWithin(range, stretch.range));
  const { liveLinks, screenshots, title } = readme.facts;
  return [
    ...(title && isOwn(title) ? titleOf(readme) : []),
    ...(liveLinks.some(isOwn) ? (['live-link'] as const) : []),
    ...(screenshots.some(isOwn) ? (['screenshots'] as const) : []),
  ];
}

function titleOf({ facts: { title } }: Readme): DocumentationPart[] {
  return title && !isGenericTitle(title.text) ? ['title'] : [];
}

/** What is written below a heading by those who have nothing to say there. */
const nothing =
  /^[^\p{L}\p{N}]*(?:(?:none|nothing|n\/?a|(?:there are )?no (?:known )?(?:bugs|issues|tests))\b[^\n]{0,40})?\s*$/iu;

/** A heading with nothing below it, not even further headings that say something, has not said anything yet. */
function hasTopic(readme: Readme, topic: SectionTopic): boolean {
  const {
    facts: { sections },
    markdown,
    text,
  } = readme;
  const isEmpty = ({ content: { start, end } }: Section): boolean => {
    const content = text.slice(start.offset, end.offset);
    const left = markdown.placeholders
      .filter(({ range }) => start.offset <= range.start.offset && range.end.offset <= end.offset)
      .reduce((own, placeholder) => own.replace(placeholder.text, ''), content);
    return nothing.test(left) || isPutOff(content);
  };
  const isLabelled = labelledParts(readme).some(
    ({ title, topics, content }) => topics.includes(topic) && !isTaskHeading(title) && !nothing.test(content),
  );
  const isBeside = markdown.links.some(
    (link) => otherFile.test(link.url) && topicsNamedBy(link.text).includes(topic),
  );
  if (isLabelled || isBeside) return true;
  return sections.some((section, index) => {
    if (!section.topics.includes(topic) || isTaskHeading(section.title)) return false;
    if (!isEmpty(section)) return true;
    const next = sections.findIndex(({ level }, at) => at > index && level <= section.level);
    return sections
      .slice(index + 1, next < 0 ? undefined : next)
      .some((inner) => !isTaskHeading(inner.title) && (!isEmpty(inner) || /\]\(|<a\b/i.test(inner.heading)));
  });
}
