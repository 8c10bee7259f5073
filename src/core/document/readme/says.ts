import { remembered } from '../../../util/remembered.ts';
import type { Range } from '../../text/position.ts';
import type { DocumentOf } from '../document.ts';
import type { TextAt } from '../markdown/title.ts';
import { countWords } from '../markdown/words.ts';
import { isDemanded, isTaskHeading } from './assignment.ts';
import { findBoilerplate } from './boilerplate/findBoilerplate.ts';
import { labelledParts } from './labels.ts';
import type { Section, SectionTopic } from '../sections/section.ts';
import { stackNames } from '../sections/topics.ts';
import { greets, isNote, leadsToHow, saysOnlyTheCourse, subtitleOf } from './description.ts';
import { wordsThatTell } from './genericTitle.ts';

type Readme = DocumentOf<'readme'>;

/** In fewer words, who tells how to clone it has told no more. */
const wordsOfSteps = 60;

/** Whether a README says anywhere what the project is. */
export function saysWhatItIs(readme: Readme): boolean {
  const { description, sections, title } = readme.facts;
  const names = [
    title?.text,
    subtitleOf(readme, readme.markdown.headings, sections),
    ...sections
      .slice(0, firstSections)
      .flatMap((section) => (isInLargeLetters(section) ? section.title : [])),
  ];
  return (
    (description !== undefined && isWritten(description, readme)) ||
    sections.some((section) => tellsWhatItIs(section, readme.text) && !isGenerated(section, readme)) ||
    names.some((name) => name !== undefined && tells(name.trim()))
  );
}

/** Where what the project is would stand. */
const firstSections = 4;
/** In so many words, a heading is a sentence in large letters. */
const wordsOfSentence = 12;

function isInLargeLetters({ title }: Section): boolean {
  return countWords(title) >= wordsOfSentence && sentence.test(title);
}

/** Whether a description is there, and not what a template asks for, a promise, or who made it. */
function isWritten({ text, range }: TextAt, readme: Readme): boolean {
  return !isToBeFilledIn(range, readme) && !isPutOff(text) && !listsPeople.test(text);
}

function tellsWhatItIs(
  { title, categories, wordCount, topics, content: { start, end } }: Section,
  text: string,
): boolean {
  if (wordCount < 8 || !(categories.includes('what') || categories.includes('why'))) return false;
  if (topics.includes('setup') || topics.includes('tech-stack') || isNote.test(title)) return false;
  const content = withoutData(text.slice(start.offset, end.offset));
  return (
    sentence.test(content) &&
    !isPutOff(content) &&
    !listsPeople.test(content) &&
    !(wordCount < wordsOfSteps && setupSentence.test(content)) &&
    !leadsToHow.test(content) &&
    !saysOnlyTheCourse(content)
  );
}

/** Whether a section lies in what a generator wrote, with nothing of one’s own in between. */
function isGenerated({ content }: Section, readme: Readme): boolean {
  const stretches = findBoilerplate(readme)?.stretches ?? [];
  return stretches.some(
    ({ own, range: { start, end } }) =>
      own === 0 && start.offset <= content.start.offset && content.start.offset < end.offset,
  );
}

/** Whether what stands there is words of a template, and hardly any others. */
function isToBeFilledIn(range: Range, { markdown: { placeholders }, text }: Readme): boolean {
  const own = placeholders
    .filter(
      (left) => range.start.offset <= left.range.start.offset && left.range.end.offset <= range.end.offset,
    )
    .reduce(
      (rest, { text: left }) => rest.replace(left, ''),
      text.slice(range.start.offset, range.end.offset),
    );
  return own.length < range.end.offset - range.start.offset && countWords(own) < wordsThatTell;
}

/** Lines that a course asks for: “**Instructor:** Ada Example”, “Semester: Fall 2025”. */
const data =
  /^[\W_]*(?:(?:course|class|module|subject|instructor|professor|lecturer|teacher|supervisor|mentor|institution|school|college|university|faculty|department|semester|term|year|team|group|student|author|date|due|deadline|submitted|section)s?|student id|matric\w*|roll)(?: (?:name|number|no\.?|code|title|id|by|on|to|members?|date))?[*_\s]*:.*$/gim;

function withoutData(content: string): string {
  return content.replace(data, '').replace(greets, '');
}

/** A list of who made it, which says nothing of what it is. */
const listsPeople =
  /^\W*(?:(?:team|group|authors?|contributors?|members)(?: members)?|contributions|(?:made|created|developed) by)\W*:/i;
/** Five words in a row, as in a sentence. */
const sentence = /(?:\p{L}[\p{L}'’-]*,? ){4}\p{L}/u;

/** Whether what should stand there is still to be written: `(TODO: how to compile it)`. */
export function isPutOff(content: string): boolean {
  return /^\W*(?:TODO|TBD)\b[^]{0,600}$/.test(content);
}

/** Commands with which projects are set up or started. A README that shows one has said how, under whatever heading. */
const setupCommand =
  /\b(?:(?:npm|yarn|pnpm|bun|bundle|composer|poetry|pod|brew|pip3?|gem|cargo|mix)\s+(?:ci|i|install|start|add|run(?! (?:build|coverage|deploy|eject|format|lint|predeploy|test)\b)|get|deps\.get|sync)|git\s+clone|docker(?:-|\s+)compose\s+up|docker\s+run|rails\s+s(?:erver)?|rake\s+db:|python3?\s+(?:-m|\S+\.py)|go\s+(?:run|install|get)|(?:\.\/)?gradlew|mvn\s|c?make\b|npx\s|rackup|dotnet\s+(?:build|restore|run)|flutter\s+(?:pub|run)|php\s+(?:-S|artisan)|java\s+-jar|javac\s|g(?:\+\+|cc)\s|swift\s+(?:build|run)|(?:streamlit|flask|uvicorn|jupyter|deno|expo|sbt|lein|stack|cabal)\s+[a-z]|conda\s+(?:activate|create|env|install)|docker\s+build|Rscript\s|ng\s+serve|terraform\s+(?:init|apply)|vagrant\s+up|ruby\s+\S+\.rb|node\s+\S+\.js|open\s+\S*index\.html|yarn\s*$)/im;

/** The same in a sentence, for a project that needs no more than to be opened. */
const setupSentence =
  /\bclone (?:down )?(?:this|the|our|my|it)\b|\b(?:open|launch|run) (?:up )?(?:the )?[`*"“]{0,2}[\w./-]{0,40}index\.html\b|\b(?:npm|bundle|yarn|pip3?) install\b|\bnpm (?:start|run [\w:-]{0,20}(?:dev|start|serve))\b|\bgit clone (?:https?:|git@)|["'“](?:bundle|java|mysql|node|npm|python3?|rails|ruby|yarn) [^"'”\n]{2,60}["'”]|\b(?:gradle|gradlew|mvn) (?:build|run|init|install|package)\b|\bsee\b[^\n]{0,60}?\]\([^)\n]{1,100}\) for (?:the |full |detailed )?(?:set-?up|install\w*)|\bfollow the (?:\w+ )?(?:guide|instructions?|steps) (?:in|from|at|on) (?:the )?\[|\b(?:get|install|run|set) [^.\n]{0,60}\b(?:locally|on your (?:own )?(?:computer|machine)|running on your own|up and running)\b[^.\n]{0,40}\b(?:follow|instructions|steps)\b[^.\n]{0,40}:\s{1,4}(?:[-*+]|\d{1,2}[.)])\s/i;

function tells(name: string): boolean {
  return name.split(/\s+/).length >= wordsThatTell && !saysOnlyTheCourse(name);
}

/** Headings below which some tell how the project is set up, and others how it is used or what it needs. */
const setupOrUse =
  /^(?::\w+:|\W)*(?:(?:back|front)[- ]?end )?(?:get(?:ting)? started|quick ?-?start|how to run|dependencies|(?:pre-?)?requisites?|requirements)\b/i;
/** What is said of setting something up, and not of using it. */
const setupWords =
  /`|(?<![a-z])(?:install\w*|clon(?:e|ing)|download\w*|unzip|extract|import|npm|yarn|pip3?|bundle|docker|environment|\.env|localhost|terminal|command line|run(?:ning)?|build|compile|start|index\.html|android studio|xcode|configur\w+|set(?:ting)? ?up|migrat\w+)\b/i;
/** What a program has to do, and not what it needs to run. */
const ofUsers = /\b(?:the|an?) user (?:can|is|must|shall|should|will)\b/i;
/** A table of what a course asks for, with how far each is: not what the project needs to run. */
const statusCell = /\|\W{0,6}(?:done|completed?|needs work|in progress)\W{0,4}\|/i;
/** In so many words below a heading that leaves no doubt more is said than where it runs. */
const wordsOfSetup = 12;

/** Whether a README says anywhere how the project is set up. */
export const saysHowToSetUp = remembered((readme: Readme): boolean => {
  const { facts, markdown, text } = readme;
  return (
    facts.sections.some(
      ({ title, topics }, at) => announcesSetup(title, topics) && isSetup(title, textBelow(readme, at)),
    ) ||
    setupCommand.test(facts.code) ||
    setupSentence.test(withoutComments(text)) ||
    markdown.links.some(({ text: words, url }) => onSetup.test(words) && otherFile.test(url)) ||
    labelledParts(readme).some(
      ({ title, topics, content }) => announcesSetup(title, topics) && isSetup(title, content),
    )
  );
});

/** `docs/RUNNING.md`: a text beside the README, to which “How to run” may lead. */
export const otherFile = /^(?!\w+:|\/\/|#|(?:\.\/)?readme\.md(?:#|$))[^#]+\.(?:md|markdown|txt)(?:#|$)/i;

/** What stands in a section; for one that only holds further sections, in those: `## Build` and `### Option 1`. */
function textBelow({ facts: { sections, title }, text }: Readme, at: number): string {
  const [section, ...later] = sections.slice(at);
  if (!section) return '';
  const { start, end } = section.content;
  if (section.wordCount > 0 || section.title === title?.text) return text.slice(start.offset, end.offset);
  const next = later.find(({ level }) => level <= section.level);
  return text.slice(start.offset, next?.range.start.offset);
}

/** What a section is called below which the commands would stand. */
const onSetup =
  /^(?::\w+:|\W)*(?:install|set ?-?up\b|get(?:ting)? started\b|quick ?-?start\b|where to start\b|pre-?conditions?\b|(?:how )?to (?:run|execute|install|compile|build|set))/i;

/** The section, or what is meant as one, in which a reader looks for how the project is set up, whether or not it says so. */
export function sectionOnSetup(readme: Readme): Pick<Section, 'title' | 'range'> | undefined {
  return [...readme.facts.sections, ...labelledParts(readme)].find(({ title }) => onSetup.test(title));
}

function announcesSetup(title: string, topics: readonly SectionTopic[]): boolean {
  return topics.includes('setup') || /\bsetting (?:it )?up\b|^to run\b/i.test(title);
}

function isSetup(title: string, content: string): boolean {
  if (isTaskHeading(title) || isDemanded(content) || statusCell.test(content) || isPutOff(content))
    return false;
  if (/^\W*requirements\b/i.test(title) && ofUsers.test(content)) return false;
  return setupWords.test(content) || (!setupOrUse.test(title) && countWords(content) >= wordsOfSetup);
}

/** What nobody sees says nothing. */
function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(/<!--[^]*?(?:-->|$)/g, '') : text;
}

const testCommand =
  /\b(?:(?:npm|yarn|pnpm|bun|mix|cargo|go|rails|rake|flutter|dotnet|swift|mvn|ng|detox|maestro|playwright)\s+(?:run\s+)?test\b|rspec\b|pytest\b|jest\b|mocha\b|phpunit\b|cypress\s+(?:open|run)\b)/i;

/** Whether a README shows how its tests are run, under whatever heading. */
export function saysHowToTest({ facts: { code }, text }: Readme): boolean {
  return testCommand.test(code) || testSentence.test(text) || testTool.test(text);
}

/** The same in a sentence. */
const testSentence =
  /\b[Rr]un (?:the |all )?tests\b[^\n]{1,20}\b(?:npm|yarn|rails|rake|rspec|pytest|mvn|gradle|go) ?\w/;
/** “Jest for unit tests”, in a list of what was used. */
const testTool =
  / for (?:automated|component|E2E|e2e|end[- ]to[- ]end|integration|[Uu]nit)[- ][Tt]est(?<=\b(?:Cypress|Detox|Jest|JUnit|Maestro|Mocha|Playwright|[Pp]ytest|RSpec|Vitest)\W{0,3} for [\w -]{3,11}[- ]\w{4})/;

/** What it is made with, in a sentence: “Built using **PyTorch**”, “uses a React front end”. */
const madeWith = new RegExp(
  String.raw`\b(?:(?:built|made|written|created|developed|implemented|coded) (?:(?:completely|entirely|fully|mainly|mostly|only|purely) )?(?:with|using|in|on top of)|uses|utili[sz]es|\b(?:apis?|apps?|applications?|clones?|games?|platforms?|programs?|servers?|(?:web ?)?sites?) (?:using|with|in)) (?:an? |the )?[*_]{0,2}(?:(?:[a-z]+-[a-z]+|core|plain|pure|vanilla) )?[*_[\`]{0,3}${stackNames.source}`,
  'i',
);

/** Whether a README names in a sentence what the project is made with, under whatever heading. */
export function saysTheStack({ text, markdown: { images } }: Readme): boolean {
  return (
    madeWith.test(text) ||
    listsTheStack.test(text) ||
    wholeStack.test(text) ||
    stackLine.test(text) ||
    images.filter(({ alt }) => alt !== undefined && namesTool.test(alt)).length >= fewestBadges
  );
}

/** Badges and logos that name a technology each; one may be that of what it is published with. */
const fewestBadges = 2;
const namesTool = new RegExp(`^\\W*${stackNames.source}[\\W\\d]*(?:badge)?$`, 'i');

/** Four technologies by their first letters. */
const wholeStack = /\b(?:M(?:ER|EV)N|PERN|(?:MEAN|LAMP)[- ][Ss]tack)\b/;
/** A line that begins with “Technologies:”, or ends in it above a list. */
const stackLine = new RegExp(
  String.raw`(?:^|\n)\W{0,6}(?:tech(?:nologies|nology|nical)?(?: ?stack)?|stack|languages)(?: used)?\W{1,6}(?<=:\W{0,5})${stackNames.source}`,
  'i',
);

/** The same above a list. */
const listsTheStack =
  /\b(?:[Bb]uilt with|[Mm]ade with|[Uu]s(?:es|ing)):\W{0,3}\n\s{0,3}[-*+] |\bfollowing (?:tech(?: ?stack)?|technolog(?:y|ies)|tools|languages|frameworks|librar(?:y|ies))\b(?<=\b(?:[Mm]ade|[Bb]uilt|[Uu]s(?:es|ed|ing)|[Ww]ith) (?:the )?following [\w ]+)/;
