import assert from 'node:assert/strict';
import { findBoilerplate } from '../../../../src/core/document/readme/boilerplate/findBoilerplate.ts';
import { parse } from '../../../../src/core/document/parse.ts';
import { LineIndex } from '../../../../src/core/text/position.ts';

function find(text: string): ReturnType<typeof findBoilerplate> {
  return findBoilerplate({ tree: parse(text), text, lines: new LineIndex(text) });
}

/** How each generator's README begins, in few words. */
const openings: readonly (readonly [generator: string, text: string])[] = [
  ['Create React App', 'In the project directory, you can run:'],
  [
    'Vite',
    'This template provides a minimal setup to get React working in Vite with HMR and some ESLint rules.',
  ],
  [
    'Rails',
    'This README would normally document whatever steps are necessary to get the\napplication up and running.',
  ],
  ['a Django template', 'A barebones Django app, which can easily be deployed to Heroku.'],
  ['an Express template', 'A barebones Node.js app using [Express 4](http://expressjs.com/).'],
  [
    'Next.js',
    'You can start editing the page by modifying `app/page.js`. The page auto-updates as you edit the file.',
  ],
  [
    'Angular CLI',
    'This project was generated with [Angular CLI](https://github.com/angular/angular-cli) version 9.1.7.',
  ],
  ['Vue', '### Compiles and hot-reloads for development'],
  [
    'Thinkful’s Express boilerplate',
    'When your new project is ready for deployment, add a new Heroku application with `heroku create`.',
  ],
  [
    'Turing School',
    '- must use GitHub branching, team code reviews via GitHub PR comments, and GitHub Projects',
  ],
  ['Ada Developers Academy', 'There’s so much we want to do in the world!'],
  [
    'Fullstack Academy',
    'Looking to mix up a backend with express/sequelize and a frontend with react/redux?',
  ],
  ['Northcoders', 'We will be building the API to use in the Northcoders News Sprint.'],
  ['a README template', 'What things you need to install the software and how to install them'],
];

describe('what a generator wrote', () => {
  for (const [generator, text] of openings)
    it(`is known to be that of ${generator}`, () => {
      assert.equal(find(`# A project\n\n${text}\n`)?.generator, generator);
    });

  it('is known again with other line ends, versions and marks', () => {
    const text =
      'This project was generated with Angular CLI version 17.3.0.\n\nRun **ng serve** for a dev server.\nNavigate to\n<http://localhost:4300/>.';

    assert.deepEqual(
      find(text)?.stretches.map(({ certain, own }) => [certain, own]),
      [[2, 0]],
    );
  });

  it('is not found in what somebody says in their own words', () => {
    const text =
      '# Chess Clock\n\nI started it with Create React App, and added Redux later.\n\n## Deployment\n\nRun `npm run build`.\n';

    assert.equal(find(text), undefined);
  });

  it('is not found in the steps of a school’s starter, which nobody has to write anew', () => {
    const text =
      '# Chess Clock\n\n## Setup\n\n- Fork this repository\n- From the command line, install gems and set up your DB:\n- Run your development server with `rails s` to see the app in action.\n';

    assert.equal(find(text), undefined);
  });

  it('is not found where nobody sees it', () => {
    assert.equal(
      find(
        '# Chess Clock\n\n[//]: <> (Briefly describe what you built and its features. What problem is it solving?)\n',
      ),
      undefined,
    );
  });

  it('is kept apart from one’s own text between two pieces of it', () => {
    const own =
      'The clock counts the days that each player has left, and sends a mail when a move is due in less than a day.';
    const text = `This project was bootstrapped with Create React App.\n\n${own}\n\nIn the project directory, you can run:\n\n### \`npm start\`\n\nRuns the app in the development mode.\n`;

    assert.deepEqual(
      find(text)?.stretches.map(({ certain, own: others, range }) => [certain, others, range.start.line]),
      [
        [1, 0, 1],
        [2, 0, 5],
      ],
    );
  });
});
