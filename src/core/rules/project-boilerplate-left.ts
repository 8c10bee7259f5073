import { defineRule } from './rule.ts';
import { isNotOwn, leftBoilerplate } from './shared/boilerplate.ts';
import { firstLineOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const projectBoilerplateLeft = defineRule({
  id: 'project-boilerplate-left',
  title: 'A generator’s text is left in a README',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `Your own text is there, and after it comes what Create React App or another generator wrote. Readers recognise it at once, and
wonder whether you have read your README yourself.

Remove it. Commands that your project really needs belong in your section on setup.`,
  sources: [sources.turingWhatWhy, sources.studentReadmes],
  examples: [
    {
      name: 'below a line of your own, with its heading',
      text: 'A hotel in which nobody has to wait at the desk, made by four of us in the last module of our course.\n\n⟦# React + Vite⟧\n\nThis template provides a minimal setup to get React working in Vite with HMR and some ESLint rules.\n\nCurrently, two official plugins are available:\n\n- Our own plug-in for the calendar, which shows the free rooms\n',
    },
    {
      name: 'left after your own text',
      text: `${goodReadme}
⟦## Available Scripts⟧

In the project directory, you can run:

### \`npm start\`

Runs the app in the development mode.
Open http://localhost:3000 to view it in the browser.
`,
    },
    {
      name: 'a boot camp’s template, half filled in',
      text: '# Day Planner\n\nA planner for the hours of a day, which keeps what was written in it when the page is closed, and shows in its colours which hours are past and which are yet to come.\n\n## Installation\n\nRun `npm install`.\n\n## Credits\n\n⟦List your collaborators, if any, with links to their GitHub profiles.⟧\n\nIf you used any third-party assets that require attribution, list the creators with links to their primary web presence in this section.\n\nIf you followed tutorials, include links to those here as well.\n',
    },
    {
      name: 'what a README template asks for, between your own sections',
      text: `${goodReadme}\n## Acknowledgments\n\n⟦- Hat tip to anyone whose code was used⟧\n`,
    },
    {
      name: 'the buttons of GitHub Classroom',
      text: `⟦[![Review Assignment Due Date](https://classroom.github.com/assets/deadline-readme-button.svg)](https://classroom.github.com/a/abc)⟧\n\n${goodReadme}`,
    },
    {
      name: 'the line that GitHub Classroom wrote',
      text: goodReadme.replace(/\n\n/, '\n\n⟦chess-clock created by GitHub Classroom⟧\n\n'),
    },
    {
      name: 'what a README template wrote, with your own steps between',
      text: goodReadme.replace(
        '## Getting started\n',
        '## Getting started\n\n⟦These instructions will get you a copy of the project up and running on your local machine for development and testing purposes. See deployment for notes on how to deploy the project on a live system.⟧\n\nBefore you begin, ensure you have met the following requirements: a browser.\n\nExplain how to run the automated tests for this system\n',
      ),
    },
    { name: 'one sentence', text: `${goodReadme}\nThis project was bootstrapped with Create React App.\n` },
    {
      name: 'Rails’ questions, each of them answered',
      text: `# Trail Map

This README would normally document whatever steps are necessary to get the
application up and running.

Things you may want to cover:

* Ruby version: 3.3.0, as in the file .ruby-version

* System dependencies: PostgreSQL 16 with the PostGIS extension, and Redis for the queue of imports

* Configuration: copy the file .env.example to .env, and put in a key of the weather service

* Database creation: run bin/rails db:create and load the trails of one county with bin/rails trails:import

* How to run the test suite: run bundle exec rspec in the folder of the project
`,
    },
  ],
  check({ document, report }) {
    // Of a README that is an assignment as a whole another rule says so.
    if (isNotOwn(document)) return;
    for (const { generator, isSchool, range, own } of leftBoilerplate(document)) {
      const { start, end } = range;
      report({
        place: firstLineOf(range, document),
        message: `What ${generator} wrote is left in the README; your own text alone is expected`,
        help: isSchool
          ? 'Such as “Made in the third module, from [this assignment](https://school.example/chess).”'
          : 'Such as the commands that your project needs, in your own section on setup, and the rest removed.',
        ...(own === 0 && {
          choices: [
            {
              title: `Remove the generator’s text (lines ${start.line} to ${end.line})`,
              edits: [{ start: start.offset, end: end.offset, newText: '' }],
            },
          ],
        }),
      });
    }
  },
});
