import * as z from 'zod/mini';
import { findBoilerplate } from '../document/readme/boilerplate/findBoilerplate.ts';
import { defineRule } from './rule.ts';
import { fewOwnWords, isGenerated } from './shared/boilerplate.ts';
import { firstLineOf, topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  words: z
    ._default(z.int().check(z.minimum(1)), fewOwnWords)
    .check(z.describe('With fewer words of your own, a README counts as the default one.')),
});

export const projectReadmeBoilerplate = defineRule({
  id: 'project-readme-boilerplate',
  title: 'A README is the one that a generator wrote',
  appliesTo: ['readme'],
  severity: 'error',
  options: Options,
  why: `\`rails new\`, Create React App and others write a README that is the same in a million repositories. It says nothing about
your project, and rubrics grade it like none.

Replace it with your own: what the project is, how to set it up, where it can be seen. What you keep of it above sections of
your own does not count against you.`,
  sources: [sources.turingRubric, sources.studentReadmes],
  examples: [
    {
      name: 'Create React App’s',
      text: `⟦# Getting Started with Create React App⟧

This project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).

## Available Scripts

In the project directory, you can run:

### \`npm start\`

Runs the app in the development mode.
`,
    },
    {
      name: 'Laravel’s',
      text: '⟦## Laravel PHP Framework⟧\n\nLaravel is a web application framework with expressive, elegant syntax. We believe development must be an enjoyable, creative experience to be truly fulfilling. Laravel attempts to take the pain out of development by easing common tasks used in most web projects, such as authentication, routing, sessions, queueing, and caching.\n',
    },
    {
      name: 'Rails’, with nothing filled in',
      text: '⟦# README⟧\n\nThis README would normally document whatever steps are necessary to get the\napplication up and running.\n\nThings you may want to cover:\n\n* Ruby version\n\n* Configuration\n\n* ...\n',
    },
    {
      name: 'a try below a generator’s sentence',
      text: '⟦This project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).⟧\n\n# TEST\n\n#comment\n#test\n',
    },
    {
      name: 'a kept heading above your own commands',
      text: '# Chess Clock\n\n## Installation\n\nClone it with its submodules:\n\n```sh\nbundle install\n```\n\n## How to run the test suite\n\n```sh\nrspec\n```\n',
    },
    {
      name: 'your own text in large letters',
      text: '# Film Stocks\n\n### It helps people who photograph on film to find the right roll, by brand, format and price, and keeps what they have used\n\n### Everybody can add a roll, change its price, and say what it was like to photograph with it\n\nIn the project directory, you can run:\n',
    },
    {
      name: 'a kept sentence above your own',
      text: `${goodReadme}\nThis project was bootstrapped with Create React App.\n`,
    },
  ],
  check({ document, options, report }) {
    const found = findBoilerplate(document);
    if (!found || !isGenerated(document, options.words)) return;
    const top = topOf(document, document.facts.title?.range);
    const [first] = found.stretches.map(({ range }) => firstLineOf(range, document));
    report({
      place: first && first.start.offset < top.start.offset ? first : top,
      message: `This is the README that comes with ${found.isSchool ? 'a project of ' : ''}${found.generator}; one about your project is expected`,
      help: 'Such as `# Chess Clock`, “A clock for two people who play chess by mail.” and `## Setup`.',
    });
  },
});
