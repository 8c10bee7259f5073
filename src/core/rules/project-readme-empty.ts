import * as z from 'zod/mini';
import { defineRule } from './rule.ts';
import { isGenerated } from './shared/boilerplate.ts';
import { topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { readmesBelow } from './shared/readmesBelow.ts';
import { sources } from './shared/sources.ts';
import { fewWords, saysTooLittle } from './shared/substance.ts';

const Options = z.object({
  words: z
    ._default(z.int().check(z.minimum(1)), fewWords)
    .check(z.describe('With fewer words than this, a README says too little.')),
});

export const projectReadmeEmpty = defineRule({
  id: 'project-readme-empty',
  title: 'A README says next to nothing',
  appliesTo: ['readme'],
  severity: 'error',
  options: Options,
  why: `A title alone tells a visitor that nobody thought they would come. Rubrics grade such a README like none at all.

Say in a few sentences what the project is and for whom, how to set it up, and where it can be seen.`,
  sources: [sources.turingRubric, sources.studentReadmes],
  examples: [
    { name: 'a title only', text: '⟦# Chess Clock⟧\n' },
    { name: 'nothing', text: '⟦⟧' },
    {
      name: 'what a generator wrote, which another rule says',
      text: 'This project was bootstrapped with Create React App.\n',
    },
    {
      name: 'a title only, above a folder in which more is said',
      path: 'projects/chess/README.md',
      text: '⟦# Chess Clock⟧\n',
      files: { 'projects/chess/board/README.md': goodReadme },
    },
    {
      name: 'a drawing of its folders, and not a word',
      text: '⟦```text⟧\nchess-clock/\n├── src/\n└── test/\n```\n',
    },
    { name: 'a README', text: goodReadme },
  ],
  check({ document, options, portfolio, report }) {
    const { wordCount, headings } = document.markdown;
    // Another rule says whose words the few are.
    if (!saysTooLittle(document, options.words) || isGenerated(document)) return;
    const [below] = readmesBelow(folderOf(document.path), portfolio.files);
    const only = wordCount === 0 || headings.length === 0 ? '' : ' next to its title';
    report({
      place: topOf(document, document.facts.title?.range),
      help:
        below === undefined
          ? 'Such as `# Chess Clock`, “A clock for two people who play chess by mail.” and `## Setup`.'
          : `Such as \`# Chess Clock\`, what it is, and a link to the README in \`${below}\`, if that is your own text and says more.`,
      message:
        wordCount === 0
          ? `The README ${document.text.trim() === '' ? 'is empty' : 'has no words'}; what the project is and how to set it up is expected here`
          : `The README says very little${only}; what the project is and how to set it up is expected here`,
    });
  },
});

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}
