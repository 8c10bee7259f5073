import type { DocumentationPart } from '../document/readme/documentation.ts';
import type { Project } from '../portfolio/portfolio.ts';
import type { MissingItem } from './checklist.ts';
import { documentationLevels, furtherParts, neededParts, showing } from './documentationLevel.ts';

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
  detail: 'more on what it does (100 words or more in all, without code)',
  formatting: 'clear formatting',
  'own-text': 'your own words for what a template says',
};

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
    'paragraph-too-long',
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

/** What of one's own words is asked for where nobody else's stand in their place. */
const toBeFilledIn = 'what is still to be filled in';
const othersWords = ['boilerplate-left', 'readme-boilerplate', 'assignment-left', 'readme-assignment'];

const leadsToSecond: readonly DocumentationPart[] = ['description', 'setup', 'own-text'];
const numbers: readonly string[] = ['none', 'one', 'two', 'three', 'four'];

/**
 * The level of a project's documentation and what leads to the next, for the checklist; nothing at the highest level.
 * @param rules of the findings for its README: what they say is not said twice
 * @param files of the portfolio: who has no tests is not asked how to run them
 */
export function levelItem(
  project: Project,
  rules: ReadonlySet<string>,
  files: ReadonlySet<string>,
): MissingItem[] {
  const [found] = documentationLevels({ projects: [project] });
  if (!found || found.level === 3) return [];
  const { level, has, missing, lacking = 0, readmePath } = found;
  const isSaid = (part: DocumentationPart): boolean => saidBy[part]?.some((rule) => rules.has(rule)) === true;
  const asked = level === 2 ? neededParts : leadsToSecond;
  const needed = asked.filter((part) => missing.includes(part) && !isSaid(part));
  const isShown = showing.some((part) => has.includes(part));
  const willBeShown = !isShown && showing.some(isSaid);
  const more = lacking - Number(willBeShown);
  const further = furtherParts.filter((part) => part !== 'tests' || mayHaveTests(project, files));
  const choices = [...(isShown || willBeShown ? [] : showing), ...further].filter((part) =>
    missing.includes(part),
  );
  const marked = asked
    .filter((part) => missing.includes(part) && isSaid(part))
    .map((part) =>
      part === 'own-text' && !othersWords.some((rule) => rules.has(`project-${rule}`))
        ? toBeFilledIn
        : partNames[part],
    );
  if (willBeShown)
    marked.push(
      listed(
        showing.filter((part) => missing.includes(part)),
        'or',
      ),
    );
  const steps = [...putRight(level, marked), ...additions(needed, more, choices)];
  const next = steps.length === 0 ? 'put right what is marked' : steps.join(', and ');
  const message = `Level ${level} of 3: ${next} to reach level ${level + 1}.`;
  return [{ message, file: readmePath, severity: 'warning' }];
}

/** At the first level one finding says all of it; at the second, not all that is marked leads to the third. */
function putRight(level: number, marked: readonly string[]): string[] {
  if (marked.length === 0) return [];
  return [level === 1 ? 'put right what is marked' : `put right what is marked (${marked.join(', ')})`];
}

/** Where a project keeps its code, and what files with tests are called. */
const code = /\.(?:[cm]?[jt]sx?|cpp|cs|dart|go|java|kt|php|py|rb|rs|svelte|swift|vue)$/i;
const testFile =
  /(?:^|\/)(?:__tests__|cypress|e2e|specs?|tests?)\/|(?:^|\/)test_\w+\.py$|(?:[._-](?:spec|test)s?|Tests?)\.\w+$/;

function mayHaveTests({ path }: Project, files: ReadonlySet<string>): boolean {
  const own = [...files].filter((file) => file.startsWith(`${path}/`) && code.test(file));
  return own.length === 0 || own.some((file) => testFile.test(file));
}

/** What is to be added: all of the needed parts, and so many of the others. */
function additions(
  needed: readonly DocumentationPart[],
  more: number,
  choices: readonly DocumentationPart[],
): string[] {
  if (more <= 0 || choices.length <= more) {
    const parts = more > 0 ? [...needed, ...choices] : needed;
    return parts.length === 0 ? [] : [`add ${listed(parts, 'and')}`];
  }
  const first = needed.length === 0 ? '' : `${listed(needed, 'and')}, and `;
  return [`add ${first}${numbers[more] ?? more} of these (${listed(choices, 'or')})`];
}

function listed(parts: readonly DocumentationPart[], word: 'and' | 'or'): string {
  const names = parts.map((part) => partNames[part]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
}
