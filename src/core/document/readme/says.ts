import { remembered } from '../../../util/remembered.ts';
import type { Range } from '../../text/position.ts';
import type { DocumentOf } from '../document.ts';
import type { TextAt } from '../markdown/title.ts';
import { countWords } from '../markdown/words.ts';
import { isTaskHeading } from './assignment.ts';
import { labelledParts } from './labels.ts';
import type { Section, SectionTopic } from '../sections/section.ts';
import { stackNames } from '../sections/topics.ts';
import { isNote, leadsToHow, saysCourse, saysOnlyTheCourse, subtitleOf } from './description.ts';

type Readme = DocumentOf<'readme'>;

/** A title of so many words says what the project is: "Chess Clock: a timer for correspondence chess". */
const wordsThatTell = 6;
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
    sections.some((section) => tellsWhatItIs(section, readme.text)) ||
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
  return content.replace(data, '');
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
  /\b(?:(?:npm|yarn|pnpm|bun|bundle|composer|poetry|pod|brew|pip3?|gem|cargo|mix)\s+(?:ci|i|install|start|add|run|get|deps\.get|sync)|git\s+clone|docker(?:-|\s+)compose\s+up|docker\s+run|rails\s+s(?:erver)?|rake\s+db:|python3?\s+(?:-m|\S+\.py)|go\s+(?:run|install|get)|(?:\.\/)?gradlew|mvn\s|make\b|npx\s|rackup|ruby\s+\S+\.rb|node\s+\S+\.js|open\s+\S*index\.html|yarn\s*$)/im;

/** The same in a sentence, for a project that needs no more than to be opened. */
const setupSentence =
  /\bclone (?:down )?(?:this|the|our|my|it)\b|\b(?:open|launch|run) (?:up )?(?:the )?[`*"“]{0,2}[\w./-]{0,40}index\.html\b|\b(?:npm|bundle|yarn|pip3?) install\b|\bnpm (?:start|run [\w:-]{0,20}(?:dev|start|serve))\b|\bgit clone (?:https?:|git@)|["'“](?:bundle|java|mysql|node|npm|python3?|rails|ruby|yarn) [^"'”\n]{2,60}["'”]|\b(?:gradle|gradlew|mvn) (?:build|run|init|install|package)\b|\bsee\b[^\n]{0,60}?\]\([^)\n]{1,100}\) for (?:the |full |detailed )?(?:set-?up|install\w*)|\bfollow the (?:\w+ )?(?:guide|instructions?|steps) (?:in|from|at|on) (?:the )?\[/i;

function tells(name: string): boolean {
  return name.split(/\s+/).length >= wordsThatTell && !saysOnlyTheCourse(name);
}

/** Headings below which some tell how the project is set up, and others how it is used or what it needs. */
const setupOrUse =
  /^\W*(?:(?:back|front)[- ]?end )?(?:get(?:ting)? started|quick ?-?start|how to run|dependencies|(?:pre-?)?requisites?|requirements)\b/i;
/** What is said of setting something up, and not of using it. */
const setupWords =
  /`|(?<![a-z])(?:install\w*|clon(?:e|ing)|download\w*|unzip|extract|fork\w*|import|npm|yarn|pip3?|bundle|docker|environment|\.env|localhost|terminal|command line|run(?:ning)?|build|compile|start|index\.html|android studio|xcode|configur\w+|set(?:ting)? ?up|migrat\w+)\b/i;
/** A table of what a course asks for, with how far each is: not what the project needs to run. */
const statusCell = /\|\W{0,6}(?:done|completed?|needs work|in progress)\W{0,4}\|/i;
/** In so many words below a heading that leaves no doubt more is said than where it runs. */
const wordsOfSetup = 12;

/** Whether a README says anywhere how the project is set up. */
export const saysHowToSetUp = remembered((readme: Readme): boolean => {
  const { facts, text } = readme;
  return (
    facts.sections.some(
      ({ title, topics, content: { start, end } }) =>
        announcesSetup(title, topics) && isSetup(title, text.slice(start.offset, end.offset)),
    ) ||
    setupCommand.test(facts.code) ||
    setupSentence.test(withoutComments(text)) ||
    labelledParts(readme).some(
      ({ title, topics, content }) => announcesSetup(title, topics) && isSetup(title, content),
    )
  );
});

/** What a section is called below which the commands would stand. */
const onSetup =
  /^\W*(?:install|set ?-?up\b|get(?:ting)? started\b|quick ?-?start\b|where to start\b|pre-?conditions?\b|(?:how )?to (?:run|execute|install|compile|build|set))/i;

/** The section, or what is meant as one, in which a reader looks for how the project is set up, whether or not it says so. */
export function sectionOnSetup(readme: Readme): Pick<Section, 'title' | 'range'> | undefined {
  return [...readme.facts.sections, ...labelledParts(readme)].find(({ title }) => onSetup.test(title));
}

function announcesSetup(title: string, topics: readonly SectionTopic[]): boolean {
  return topics.includes('setup') || /\bsetting (?:it )?up\b/i.test(title);
}

function isSetup(title: string, content: string): boolean {
  if (isTaskHeading(title) || statusCell.test(content) || isPutOff(content)) return false;
  return setupWords.test(content) || (!setupOrUse.test(title) && countWords(content) >= wordsOfSetup);
}

/** What nobody sees says nothing. */
function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(/<!--[^]*?(?:-->|$)/g, '') : text;
}

const testCommand =
  /\b(?:(?:npm|yarn|pnpm|bun|mix|cargo|go|rails|rake|flutter|dotnet|swift|mvn|ng)\s+(?:run\s+)?test\b|rspec\b|pytest\b|jest\b|mocha\b|phpunit\b|cypress\s+(?:open|run)\b)/i;

/** Whether a README shows how its tests are run, under whatever heading. */
export function saysHowToTest({ facts: { code }, text }: Readme): boolean {
  return testCommand.test(code) || testSentence.test(text);
}

/** The same in a sentence. */
const testSentence =
  /\b[Rr]un (?:the |all )?tests\b[^\n]{1,20}\b(?:npm|yarn|rails|rake|rspec|pytest|mvn|gradle|go) ?\w/;

/** What it is made with, in a sentence: “Built using **PyTorch**”, “uses a React front end”. */
const madeWith = new RegExp(
  String.raw`\b(?:(?:built|made|written|created|developed|implemented|coded) (?:with|using|in|on top of)|uses) (?:an? |the )?(?:[a-z]+-[a-z]+ )?[*_[\`]{0,3}${stackNames.source}`,
  'i',
);

/** Whether a README names in a sentence what the project is made with, under whatever heading. */
export function saysTheStack({ text }: Readme): boolean {
  return madeWith.test(text) || listsTheStack.test(text);
}

/** The same above a list. */
const listsTheStack =
  /\bfollowing (?:technolog(?:y|ies)|tools|languages|frameworks|librar(?:y|ies))\b(?<=\b(?:[Mm]ade|[Bb]uilt|[Uu]s(?:es|ed|ing)|[Ww]ith) (?:the )?following \w+)/;

/** Projects that have nothing to look at: their documentation of use is their demonstration. */
const withoutFace =
  /\b(?:command[- ]line|(?:console|terminal)[- ](?:based|app|application|game|program|tool)|cli|librar(?:y|ies)(?! of (?:your|their|games|books|movies))|gem|(?:npm|python) package|plug-?in|wrapper|framework|sdk|module(?! \d))\b/i;
/** What is behind a face, where there is one. */
const behindFace = /\b(?:apis?|endpoints?|terminal|back[- ]?end|microservice|script)\b/i;
const withFace = /\b(?:front[- ]?end|full[- ]?stack|react|angular|vue|svelte|next\.js)\b/i;
/** A part of its own, not the repository of the other half. */
const isFrontEnd = /^\W*(?:front[- ]?end|client)\b(?!.*\b(?:repo\w*|links?)\b)/i;
/** What a passage that says what the project is says only of a program for the terminal. */
const commandLine =
  /\b(?:command[- ]line (?:interface|app|application|program|tool)|(?:cli|console|terminal)(?:[- ]based)? (?:app|application|game|program|tool)|(?:games?|plays?|played|playable)\b[^.\n]{0,40} in (?:the|their|your) (?:terminal|console))\b/i;
/** Where a library of classes is tried: “Run from a Ruby REPL”. */
const inShell =
  /\b(?:in|from|with|using|into|open|start) (?:an? |the |your )?(?:ruby |python |node )?(?:repl|irb|pry)\b/i;
/** What sections are called only in the README of such a project. */
const sectionWithoutFace = /\b(?:api|endpoints?|controllers|command[- ]line)\b/i;

/** What a title says that names an interface, or the half of a project that nobody sees. */
const namesBackEnd = /\b(?:api|back[- ]?end|server|microservice)\W*$/i;
/** An interface of somebody else’s, from which it has what it shows. */
const othersApi = /\b(?:using|with|from|via|of|consum\w+)\b[^.\n]{0,60}\bapis?\b/gi;
const usesOthers = /\b(?:using|with|and|from|for|of|&)\b|\+/i;
/** What is said of a repository that is that half, whatever else is named beside. */
const isBackEnd =
  /\b(?:(?:this|welcome to)\b[^.]{0,30} the back[- ]?end\b(?!\s*(?:and|&|\/) (?:the )?front)|back[- ]?end (?:api |code |server )?repo(?:sitory)?|(?:rails|restful|rest|express|flask|node|django|spring boot)(?:[- ]only)? api)\b/i;

function saysItIsBackEnd(title: string, description: string): boolean {
  return (
    (namesBackEnd.test(title) && !usesOthers.test(title) && !withFace.test(title)) ||
    isBackEnd.test(/^[^.!?]*/.exec(description)?.[0] ?? '')
  );
}

/** Whether a README says that there is nothing to look at: an interface, a library, a command. */
export const saysItHasNoFace = remembered(hasNoFace);

function hasNoFace({ facts: { title, description, sections, code }, text }: Readme): boolean {
  const opening = `${title?.text ?? ''}\n${description?.text ?? ''}`;
  // Later sentences tell what it talks to: “… sends the booking to an API”.
  const first = `${title?.text ?? ''}\n${/^[^.!?]*/.exec(description?.text ?? '')?.[0] ?? ''}`;
  const hasFace =
    withFace.test(opening) ||
    sections.some((section) => isFrontEnd.test(section.title)) ||
    sections.some(
      ({ topics, content: { start, end } }) =>
        topics.includes('tech-stack') && withFace.test(text.slice(start.offset, end.offset)),
    );
  return (
    withoutFace.test(opening) ||
    saysItIsBackEnd(title?.text ?? '', description?.text ?? '') ||
    sections.some(
      ({ categories, content: { start, end } }) =>
        categories.includes('what') && commandLine.test(text.slice(start.offset, end.offset)),
    ) ||
    (!hasFace &&
      (behindFace.test(first.replace(othersApi, '')) ||
        sections.some(
          (section) => section.title !== title?.text && sectionWithoutFace.test(section.title),
        ))) ||
    isTakenByName(title?.text ?? '', code) ||
    (!hasFace && inShell.test(text))
  );
}

/** A project in which nothing runs: what came of it can be shown. */
const analysis =
  /\b(?:(?:data|statistical|exploratory) analys[ie]s|data ?sets?|forecast\w*|regressions?|machine learning|neural network\w*|notebooks?)\b/i;

/** Whether a project looks into data, so that its results are what there is to see. */
export function isAnalysis({ facts: { title, description }, text }: Readme): boolean {
  return analysis.test(`${title?.text ?? ''}\n${description?.text ?? ''}`) || text.includes('.ipynb');
}

/** Installs a package, or takes it into a program; the name of the package comes last. */
const takesPackage =
  /(?:\b(?:npm|yarn|pnpm|bun) (?:i|install|add)|\bpip3? install|\bgem install|\bcargo add|\bgo get|\bcomposer require)\s+(?:-\S+\s+)*([\w@./-]+)|(?:\brequire\(|\bfrom |^import )['"]([\w@/-][\w@./-]*)['"]/gm;

/** Whether its own code shows a project being installed or imported by its name, as only packages are. */
function isTakenByName(title: string, code: string): boolean {
  const name = onlyLetters(title);
  if (name === '') return false;
  return [...code.matchAll(takesPackage)].some(([, installed, imported = '']) => {
    const taken = (installed ?? imported).replace(/(?<=.)@[\w.^~-]*$/, '');
    const short = onlyLetters(taken.split('/').at(-1) ?? '');
    return short !== '' && (short === name || onlyLetters(taken) === name);
  });
}

function onlyLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const genericTitle =
  /^(?:readme(?:\.md| file)?|materials(?: required)?|lab \W{0,3}class \d{1,3}|title\b.*|(?:how )?to (?:run|install|start|use|set ?up)\b.*|versions?|synopsis|summary|purpose|my (?:app|project)|(?:new |final |the |team )?project(?: (?:title|name|repo(?:sitory)?))?|project template\b.*|title|untitled|app(?: name)?|welcome|description|introduction|overview|requirements|installation|set ?up|getting started|usage|(?:table of )?contents|about(?: (?:this|the) (?:app|project))?|(?:(?:flatiron|turing|softuni|react|ironhack|springboard|thinkful|lambda|bloomtech|moringa|microverse|general assembly|code institute|galvanize|udacity|final|senior|junior|semester|term|diploma|degree|capstone|group|portfolio|bootcamp|solo|course|milestone|phase|module|mod|sei|ga|week|team|class|school|one|two|three|(?:front|back)(?:[- ]?end)?|[a-z]{2,5} ?\d{2,4}) ?\d? ?)*(?:project|capstone|homework|assignment|exercise|hackathon)(?: defen[cs]e)?(?: ?(?:\d{1,2}|one|two|three))?(?: (?:(?:front|back)[- ]?end|client|server|api|report|proposal|repo(?:sitory)?))?(?: \(.*\))?|project ?\d{0,2} (?:group|team) ?\d{0,2}|[a-z]{2,4} ?\d{3,4}[a-z]?|\S*boot ?camp (?:final |capstone |group )?(?:project|capstone|homework|challenge|assignment) ?\d{0,2}|\S+ (?:homework|assignment)|getting started with create react app|available scripts|(?:react|vue)(?: \d)?(?: \+ (?:typescript))? (?:\+|in) vite|react \+ typescript \+ vite|(?:(?:ruby on )?rails|react|vue|angular|django|flask|express|node(?:\.?js)?|laravel|spring[- ]?boot|sinatra|next\.?js|mern|full[- ]?stack)(?: (?:api|app|application|project|template))?|(?:front|back)[- ]?end|features?|demo|screen ?shots?|tech(?:nologies)?(?: stack| used)?|built with|contributors|prerequisites|(?:team|group)(?: members?)?|authors?)[!.:]?$/i;

/** Whether a title could be that of any project. */
export function isGenericTitle(title: string): boolean {
  const words = title
    .trim()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/(?<=[\p{L}\d])[-_](?=[\p{L}\d])/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[-_]{2,}/g, ' ');
  if (genericTitle.test(words) || genericTitle.test(words.replace(whoseOrHow, ''))) return true;
  const parts = partsOf(words);
  if (parts.length > 1 && parts.every((part) => genericTitle.test(part))) return true;
  return !isNamed(title) && words.split(/\s+/).length >= wordsThatTell && saysOnlyTheCourse(words);
}

/** Whose project it is, and what it was made with, names none of many. */
const whoseOrHow =
  /^\p{L}+['’]s |\b(?:sinatra|react|rails|ruby|java ?script|js|python|django|flask|express|node|java|sql|full[- ]?stack|cli) | (?:sinatra|react|rails|ruby|java ?script|js|python|django|flask|express|node|java|sql)$/giu;

/** What stands beside each other in a title: `Project 2: React Hackathon`. */
function partsOf(title: string): string[] {
  if (!/[-–—|:(]/.test(title)) return [title];
  return title.split(/-{2,}|\s[-–—|]\s|[:(]/).map((part) => part.trim());
}

/** Whether a name stands beside what it was made for: `Chess Clock - Milestone Project 4`. */
function isNamed(title: string): boolean {
  const parts = partsOf(title);
  return (
    parts.length > 1 &&
    parts.some(
      (part, index) => countWords(part) > Math.min(index, 1) && !saysCourse(part) && !genericTitle.test(part),
    )
  );
}
