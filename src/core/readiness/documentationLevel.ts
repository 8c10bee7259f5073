import type { DocumentOf } from '../document/document.ts';
import {
  documentationParts,
  type Documentation,
  type DocumentationPart,
} from '../document/readme/documentation.ts';
import type { Section, SectionTopic } from '../document/sections/section.ts';
import { topicsNamedBy } from '../document/sections/topics.ts';
import { findAssignment, isTaskHeading } from '../document/readme/assignment.ts';
import {
  isGenericTitle,
  saysHowToSetUp,
  saysHowToTest,
  saysItHasNoFace,
  saysTheStack,
  saysWhatItIs,
} from '../document/readme/says.ts';
import type { Portfolio, Project } from '../portfolio/portfolio.ts';
import { isNotOwn, leftBoilerplate } from '../rules/shared/boilerplate.ts';
import { isBadlyFormatted, isWall, textAsCode } from '../rules/shared/formatting.ts';
import { saysTooLittle } from '../rules/shared/substance.ts';
import type { MissingItem } from './checklist.ts';

/** How well a project is documented. */
export interface DocumentationLevel extends Documentation {
  /** The project's folder. */
  readonly path: string;
  readonly readmePath: string;
}

/** What a reader calls each part, after “add”. */
export const partNames: Readonly<Record<DocumentationPart, string>> = {
  title: 'a title that names it',
  description: 'what it is',
  setup: 'how to set it up',
  usage: 'how to use it',
  tests: 'how to run the tests',
  'live-link': 'a link to it running',
  screenshots: 'a screenshot',
  'tech-stack': 'the technologies',
  contributors: 'who made it',
  challenges: 'challenges and wins',
  'future-work': 'what comes next',
  detail: 'more than a few words in each section',
  formatting: 'headings and clear formatting',
  'own-text': 'your own words for what a template says',
};

/** Of these, so many make a README thorough; which ones depends on the project. */
const further: readonly DocumentationPart[] = [
  'usage',
  'tests',
  'tech-stack',
  'contributors',
  'challenges',
  'future-work',
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
    const title = titleOf(readme);
    return { level: 1, has: title, missing: documentationParts.filter((part) => !title.includes(part)) };
  }
  const has = documentationParts.filter((part) => tests[part](readme));
  const hasNoFace = saysItHasNoFace(readme);
  const expected = hasNoFace
    ? documentationParts.filter((part) => part !== 'live-link' && part !== 'screenshots')
    : documentationParts;
  const missing = expected.filter((part) => !has.includes(part));
  if (isDefault(has, readme)) return { level: 1, has, missing };
  return isThorough(has, readme, hasNoFace) ? { level: 3, has, missing: [] } : { level: 2, has, missing };
}

/** Nothing in it helps a reader to know or to run the project. */
function isDefault(has: readonly DocumentationPart[], readme: Readme): boolean {
  const helps = has.filter((part) => !['title', 'detail', 'formatting', 'own-text'].includes(part));
  if (findAssignment(readme) || textAsCode(readme).length > 0) return false;
  const isMinimal = !has.includes('description') || readme.markdown.wordCount < minimalWords;
  return isMinimal && !has.includes('setup') && helps.length < 2;
}

function isThorough(has: readonly DocumentationPart[], readme: Readme, hasNoFace: boolean): boolean {
  const needed = ['title', 'description', 'setup', 'detail', 'formatting', 'own-text'] as const;
  const shown = hasNoFace
    ? has.includes('usage') || has.includes('live-link') || has.includes('screenshots')
    : has.includes('live-link') || has.includes('screenshots');
  const told =
    has.filter((part) => further.includes(part)).length +
    Number(settings.some((topic) => hasTopic(readme, topic))) +
    Number(saysHowItWorks(readme)) +
    Number(readme.markdown.wordCount >= thoroughWithoutOne || (hasNoFace && showsAnswers(readme)));
  return needed.every((part) => has.includes(part)) && told >= furtherNeeded + Number(!shown);
}

/** What sections are called that say how a project was built or what came of it, as in a notebook. */
const inside =
  /\b(?:architecture|how it works|under the hood|data ?sets?|(?:data )?pre-?processing|methodology|methods|approach|results|evaluation|findings)\b/i;
/** In fewer words, nobody has told how anything works. */
const wordsOfInside = 20;

function saysHowItWorks({ facts: { sections } }: Readme): boolean {
  return sections.some(({ title, wordCount }) => wordCount >= wordsOfInside && inside.test(title));
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
  usage: (readme) => hasTopic(readme, 'usage'),
  tests: (readme) => hasTopic(readme, 'tests') || saysHowToTest(readme),
  'live-link': ({ facts }) => facts.liveLinks.length > 0,
  screenshots: ({ facts }) => facts.screenshots.length > 0,
  'tech-stack': (readme) => hasTopic(readme, 'tech-stack') || saysTheStack(readme),
  contributors: (readme) => hasTopic(readme, 'contributors') || madeBy.test(readme.text),
  challenges: (readme) => hasTopic(readme, 'challenges'),
  'future-work': (readme) => hasTopic(readme, 'future-work'),
  detail: ({ markdown }) => markdown.wordCount >= thoroughWords,
  formatting: (readme) => !isBadlyFormatted(readme),
  'own-text': (readme) =>
    leftBoilerplate(readme).length === 0 &&
    readme.markdown.placeholders.length === 0 &&
    ![...readme.markdown.links, ...readme.markdown.images].some(({ url }) => url.trim() === '') &&
    findAssignment(readme) === undefined,
};

/**
 * Who made it: in a sentence, as a label, or as a list of names below a heading. In a sentence what is rare is looked for first,
 * and then what stands before it.
 */
const madeBy =
  / (?=(?:built|created|developed|made) by (?:(?:the )?(?:group|team) )?\[?@?[A-Z])(?<=\b(?:app|application|game|project|site|website)\b[^.\n]{0,40} )|(?:^|\n)[*_]{0,3}(?:Authors?|Made by|Created by)[*_: ]{1,6}\[?@?[A-Z]|\n#{1,6} [^\n]{0,20}\b(?:[Cc]redits?|[Gg]roup|[Mm]embers)\b[^\n]{0,10}\s{1,6}(?:[-*+] (?:[A-Z][\w.'-]{0,20} ){1,3}?[A-Z][\w'-]{1,20} *\r?\n){2}/;

function titleOf({ facts: { title } }: Readme): DocumentationPart[] {
  return title && !isGenericTitle(title.text) ? ['title'] : [];
}

/** What is written below a heading by those who have nothing to say there. */
const nothing =
  /^[^\p{L}\p{N}]*(?:(?:none|nothing|n\/?a|(?:there are )?no (?:known )?(?:bugs|issues))\b[^\n]{0,40})?\s*$/iu;

/** More words are a sentence. */
const longestLabel = 40;

/** Bold words with which paragraphs begin, where these stand in place of headings. */
function labelsOf({ tree }: Readme): string[] {
  return tree.children.flatMap((block) => {
    const first = block.type === 'paragraph' ? block.children[0] : undefined;
    const words = first?.type === 'strong' || first?.type === 'emphasis' ? first.children[0] : undefined;
    return words?.type === 'text' && words.value.length <= longestLabel ? [words.value] : [];
  });
}

/** A heading with nothing below it, not even further headings that say something, has not said anything yet. */
function hasTopic(readme: Readme, topic: SectionTopic): boolean {
  const {
    facts: { sections },
    markdown,
    text,
  } = readme;
  if (isWall(readme) && labelsOf(readme).some((label) => topicsNamedBy(label).includes(topic))) return true;
  const isEmpty = ({ content: { start, end } }: Section): boolean => {
    const content = text.slice(start.offset, end.offset);
    const left = markdown.placeholders
      .filter(({ range }) => start.offset <= range.start.offset && range.end.offset <= end.offset)
      .reduce((own, placeholder) => own.replace(placeholder.text, ''), content);
    return nothing.test(left);
  };
  return sections.some((section, index) => {
    if (!section.topics.includes(topic) || isTaskHeading(section.title)) return false;
    if (!isEmpty(section)) return true;
    const next = sections.findIndex(({ level }, at) => at > index && level <= section.level);
    return sections
      .slice(index + 1, next < 0 ? undefined : next)
      .some((inner) => !isTaskHeading(inner.title) && (!isEmpty(inner) || /\]\(|<a\b/i.test(inner.heading)));
  });
}

/**
 * The level of a project's documentation and what leads to the next, for the checklist; nothing at the highest level.
 * @param rules of the findings for its README: what they say is not said twice
 */
export function levelItem(project: Project, rules: ReadonlySet<string>): MissingItem[] {
  const [found] = documentationLevels({ projects: [project] });
  if (!found || found.level === 3) return [];
  const { level, missing, readmePath } = found;
  const lacking = missing.filter(
    (part) => !saidBy[part]?.some((rule) => rules.has(rule)) && (level === 2 || leadsToSecond.has(part)),
  );
  const next = lacking.length === 0 ? 'put right what is marked' : `add ${listed(lacking)}`;
  const message = `Level ${level} of 3: ${next} to reach level ${level + 1}.`;
  return [{ message, file: readmePath, severity: 'warning' }];
}

/** The rules that mark what a part lacks. */
const saidBy: Readonly<Partial<Record<DocumentationPart, readonly string[]>>> = {
  title: ['project-title-generic'],
  description: ['project-description-missing', 'project-readme-empty', 'project-readme-boilerplate'],
  setup: ['project-setup-missing', 'project-readme-empty', 'project-readme-boilerplate'],
  'live-link': ['project-demo-missing', 'project-live-link-missing'],
  screenshots: ['project-demo-missing'],
  formatting: [
    'text-shown-as-code',
    'heading-without-space',
    'project-headings-missing',
    'project-too-many-images',
  ],
  'own-text': [
    'project-boilerplate-left',
    'project-readme-boilerplate',
    'project-assignment-left',
    'project-readme-assignment',
    'placeholder-left',
    'todo-left',
    'link-empty',
    'project-readme-empty',
  ],
};

const leadsToSecond: ReadonlySet<DocumentationPart> = new Set(['description', 'setup', 'own-text']);

/** The first few are enough to begin with. */
const mostListed = 5;

function listed(parts: readonly DocumentationPart[]): string {
  const names = parts.map((part) => partNames[part]);
  if (names.length > mostListed) return `${names.slice(0, mostListed).join(', ')} and more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
