import assert from 'node:assert/strict';
import { documentationParts } from '../../../../src/core/document/readme/documentation.ts';
import { documentationLevels } from '../../../../src/core/readiness/documentationLevel.ts';
import type { DocumentationLevel } from '../../../../src/core/readiness/documentationLevel.ts';
import { portfolioOf } from '../../../support/portfolioOf.ts';

function levelOf(text: string | undefined): DocumentationLevel {
  const files = text === undefined ? { 'projects/a/index.js': '' } : { 'projects/a/README.md': text };
  const [level] = documentationLevels(portfolioOf({ files }));
  assert.ok(level);
  return level;
}

const setup = '## Setup\n\n```sh\nnpm install\nnpm start\n```\n';
const about = 'Trail Map shows hikers which trails of their county are open today, and why one is closed.\n';
const shown = '![The map with two closed trails](map.png)\n';
const demo = `[Live demo](https://trail-map.netlify.app)\n\n${shown}`;
const thin = `# Trail Map\n\n${about}\n${setup}`;
const thorough = `# Trail Map

${about}
It reads what three counties publish, once an hour, and keeps a copy for those who are out of reach of a network.

${demo}
${setup}
## Usage

Choose a county, then a trail: the panel on the right says whether it is open, since when, and who said so.

## Running the tests

Run \`npm test\`; the tests of the map need a browser.

## Built with

- React 18
- Leaflet
- Express

## Challenges

Three counties name the same trail differently, so that I had to compare their shapes and not their names.

## Next steps

- Alerts by mail when a trail opens again
`;

describe('the level of a documentation', () => {
  it('is the first, with everything missing, where there is no README', () => {
    assert.deepEqual(levelOf(undefined), {
      path: 'projects/a',
      readmePath: 'projects/a/README.md',
      level: 1,
      has: [],
      missing: documentationParts,
    });
  });

  it('hears the line above commands where there are no headings', () => {
    const program = '# Sudoku\n\nThis program solves and checks sudokus from the command line.\n\n';

    assert.ok(levelOf(`${program}Usage:\n  py sudoku.py check board.txt\n`).has.includes('usage'));
    assert.ok(!levelOf(`${program}Board:\n  py sudoku.py check board.txt\n`).has.includes('usage'));
  });

  it('sees the pictures beside what a generator wrote, and takes its heading for no title', () => {
    const laravel =
      '## About Laravel\n\nLaravel is a web application framework with expressive, elegant syntax. We believe development must be an enjoyable and creative experience to be truly fulfilling.\n';

    const { level, has } = levelOf(`Home\n\n![](home.png)\n\n${laravel}`);

    assert.equal(level, 1);
    assert.deepEqual(has, ['screenshots']);
  });

  it('takes no word of there being no tests for how they are run', () => {
    assert.ok(levelOf(`${thin}\n## Tests\n\nSee \`test\`.\n`).has.includes('tests'));
    assert.ok(!levelOf(`${thin}\n## Tests\n\nThere are no tests to run.\n`).has.includes('tests'));
  });

  it('takes what it must do, and whose accounts are there to try it, for no tests', () => {
    for (const title of ['Specs', 'Spec provided by instructors', 'Test accounts'])
      assert.ok(!levelOf(`${thin}\n## ${title}\n\n- It shows each trail.\n`).has.includes('tests'), title);
  });

  it('hears how it is played in a question', () => {
    const played = '- Roll the dice.\n- Move your piece.\n';

    assert.ok(levelOf(`${thin}\n## How do I play it?\n\n${played}`).has.includes('usage'));
  });

  it('takes a video in what a generator wrote for no recording of the product', () => {
    const left =
      '## Deploying\n\nThis application has all the starter code needed to help you deploy your application to Heroku. It’s recommended to deploy your project early and push up changes often to ensure that your code works equally well in production and development environments. Check [this video](https://www.youtube.com/watch?v=bQC5izDzOgE) for one approach.\n';

    assert.ok(levelOf(`${thin}\nhttps://www.youtube.com/watch?v=abc\n`).has.includes('screenshots'));
    assert.ok(!levelOf(`${thin}\n${left}`).has.includes('screenshots'));
  });

  it('counts how it works inside by all that stands below the heading, and not below the title', () => {
    const told = `${thin}\n${shown}\n## Built with\n\n- React\n- Leaflet\n- Express\n`;
    const words =
      'The server asks each county once an hour, compares what it says with what it said before, and keeps the differences.';

    assert.equal(levelOf(`${told}\n## Trails\n\n${words} ${words} ${words} ${words}\n`).level, 2);
    assert.equal(
      levelOf(`${told}\n## Architecture\n\n### Summary\n\n${words} ${words} ${words} ${words}\n`).level,
      3,
    );
    assert.equal(
      levelOf(
        `${told.replace('# Trail', '# Results of Trail')}\n## Trails\n\n${words} ${words} ${words} ${words}\n`,
      ).level,
      2,
    );
  });

  it('takes nothing for a line of a generator in much text of one’s own', () => {
    const page =
      'Open [http://localhost:3000](http://localhost:3000) to view it in the browser. The page will reload if you make edits. You will also see any lint errors in the console.';
    const steps = thorough.replace('## Usage', `- Run it.\n  - ${page}\n\n## Usage`);
    const words = 'The server asks each county once an hour, and keeps what is new. '.repeat(45);

    assert.ok(!levelOf(steps).has.includes('own-text'));
    assert.equal(levelOf(`${steps}\n## Data\n\n${words}\n`).level, 3);
  });

  it('is the first where a generator says what it is and most of the rest', () => {
    const next =
      'This is a [Next.js](https://nextjs.org) project bootstrapped with [`create-next-app`](https://nextjs.org/docs).\n\n## Getting Started\n\nFirst, run the development server:\n\n```bash\nnpm run dev\n```\n\nOpen [http://localhost:3000](http://localhost:3000) with your browser to see the result.\n\nYou can start editing the page by modifying `app/page.tsx`. The page auto-updates as you edit the file.\n\n## Learn More\n\nTo learn more about Next.js, take a look at the following resources:\n\n- [Next.js Documentation](https://nextjs.org/docs) - learn about Next.js features and API.\n- [Learn Next.js](https://nextjs.org/learn) - an interactive Next.js tutorial.\n';
    const own =
      '\n## Deploy\n\nThe deployment is linked to a file that must not be lost, and uses a helper of our own, which waits until the new version answers its first call.\n';
    const { level, has } = levelOf(`${next}${own}`);

    assert.deepEqual([level, has.includes('description')], [1, false]);
  });

  it('hears in a sentence what comes next', () => {
    assert.ok(levelOf(`${thin}\nIn the future I would like to add alerts.\n`).has.includes('future-work'));
    assert.ok(!levelOf(`${thin}\nYou would like to add alerts in the future.\n`).has.includes('future-work'));
    assert.ok(levelOf(`${thin}\nIf we had more time we would add alerts.\n`).has.includes('future-work'));
  });

  it('hears in a sentence what was hard, and who made it', () => {
    const has = (said: string) => levelOf(`${thin}\n${said}\n`).has;

    assert.ok(has('We had some issues with the shapes of trails.').includes('challenges'));
    assert.ok(has('I struggled with the shapes of trails.').includes('challenges'));
    assert.ok(!has('Report issues with the map. We had fun with it.').includes('challenges'));
    assert.ok(has('Rails portfolio project by Ada Example at a school.').includes('contributors'));
    assert.ok(!has('The last project by Flatiron School.').includes('contributors'));
    assert.ok(has('Copyright (c) 2024 Ada Example').includes('contributors'));
    assert.ok(has('Accounts and online hosting are future goals.').includes('future-work'));
  });

  it('hears what a text beside it is on', () => {
    assert.ok(levelOf(`${thin}\n- [Tech stack](docs/TECH.md)\n`).has.includes('tech-stack'));
    assert.ok(!levelOf(`${thin}\n- [Tech stack](#tech-stack)\n`).has.includes('tech-stack'));
    assert.ok(!levelOf(`${thin}\n- [Developer guide](docs/DEV.md)\n`).has.includes('contributors'));
  });

  it('hears how it is set up in a text beside it', () => {
    const has = (link: string) => levelOf(`${thin.replace(setup, '')}\n- ${link}\n`).has.includes('setup');

    assert.ok(has('[How to run](./RUN%20AND%20PLAY.md#how-to-run)'));
    assert.ok(!has('[How to run](./README.md#how-to-run)'));
    assert.ok(!has('[How to run](https://example.com/how.md)'));
    assert.ok(!has('[History](./CHANGES.md)'));
  });

  it('hears who made it below words that stand alone, where there are no headings', () => {
    const text = `# Trail Map\n\n${about}\nContributors\n\nAda Example, Grace Sample\n`;

    assert.ok(levelOf(text).has.includes('contributors'));
  });

  it('hears a paragraph that begins with what it is about, where there are no headings', () => {
    const { has } = levelOf(`${about}\nLessons learned: Cookies are small.\n\nFuture goals: Alerts.\n`);

    assert.ok(has.includes('challenges') && has.includes('future-work'));
  });

  it('is the first for a title alone', () => {
    assert.equal(levelOf('# Trail Map\n').level, 1);
    assert.deepEqual(levelOf('# Trail Map\n').has, ['title']);
  });

  it('is the first for what a generator wrote', () => {
    const text =
      '# Getting Started with Create React App\n\nThis project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).\n\n## Available Scripts\n\nIn the project directory, you can run:\n\n### `npm start`\n\nRuns the app in the development mode.\\\nOpen [http://localhost:3000](http://localhost:3000) to view it in your browser.\n';

    assert.equal(levelOf(text).level, 1);
  });

  it('is the first for a pasted assignment', () => {
    const text =
      '# Trail Map\n\n## Learning Goals\n\n- Fetch data\n\n## Iteration 1\n\nUsers should see a map.\n\n## Rubric\n\nYour project will be graded on style.\n';

    assert.equal(levelOf(text).level, 1);
  });

  it('is the second where the README is thin, and says what leads on', () => {
    const { level, has, missing } = levelOf(thin);

    assert.equal(level, 2);
    assert.deepEqual(
      has.filter((part) => part !== 'usage'),
      ['title', 'description', 'setup', 'formatting', 'own-text'],
    );
    assert.deepEqual(
      missing.filter((part) => part !== 'usage'),
      [
        'tests',
        'live-link',
        'screenshots',
        'tech-stack',
        'contributors',
        'challenges',
        'future-work',
        'detail',
      ],
    );
  });

  it('does not ask a library for a live link and screenshots', () => {
    const { missing } = levelOf(thin.replace('shows hikers', 'is a library that tells hikers'));

    assert.equal(missing.includes('live-link'), false);
    assert.equal(missing.includes('screenshots'), false);
  });

  it('is the third where the README is thorough, and then nothing is missing', () => {
    const { level, missing } = levelOf(thorough);

    assert.equal(level, 3);
    assert.deepEqual(missing, []);
  });

  it('stays the third with a sentence of the generator', () => {
    const text = `${thorough}\nThis project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).\n`;

    assert.equal(levelOf(text).level, 3);
  });

  it('falls to the second with the generator’s text left below', () => {
    const text = `${thorough}\n## Available Scripts\n\nIn the project directory, you can run:\n\n### \`npm start\`\n\nRuns the app in the development mode.\n\n### \`npm run eject\`\n\n**Note: this is a one-way operation. Once you \`eject\`, you can’t go back!**\n`;

    assert.deepEqual([levelOf(text).level, levelOf(text).missing.includes('own-text')], [2, true]);
  });

  it('falls to the second with a note to oneself or an empty link', () => {
    assert.equal(levelOf(thorough.replace('Alerts by mail', 'TODO: alerts by mail')).level, 2);
    assert.equal(levelOf(`${thorough}\n[Wireframes]()\n`).level, 2);
  });

  it('falls to the second where headings are none', () => {
    const text = thorough.replaceAll('\n## ', '\n##');

    assert.deepEqual([levelOf(text).level, levelOf(text).missing.includes('formatting')], [2, true]);
  });

  it('falls to the second where a section has only its heading', () => {
    const text = thorough.replace(/## Challenges[^]*/, '## Challenges\n').replace(/## Built with[^#]*/, '');

    assert.deepEqual([levelOf(text).level, levelOf(text).missing.includes('challenges')], [2, true]);
  });

  it('says nothing of sections that say “none”, whatever they are called', () => {
    const { missing } = levelOf(`${thin}\n## Known Bugs\n\n_None as of today_\n`);
    assert.ok(missing.includes('future-work'));
  });

  it('reads what is next under a heading that asks for it', () => {
    const { has } = levelOf(`${thin}\n## What’s next:\n\n- Alerts by mail\n`);
    assert.ok(has.includes('future-work'));
  });

  it('takes a list of what to do for instructions and not for plans', () => {
    const { has } = levelOf(`${thin}\n## What to do\n\nOpen the page and choose a county.\n`);
    assert.ok(!has.includes('future-work'));
  });

  it('reads no answer in the steps of an assignment, nor in the questions of a template', () => {
    const steps =
      '## Challenges\n\n### Challenge 1 - Tests\n\n- Write a test\n\n### Challenge 2 - Setup\n\n- Set it up\n';
    const question = '## Lessons Learned\n\nWhat did you learn while building this project?\n';
    for (const text of [steps, question]) {
      const { missing } = levelOf(`# Trail Map\n\n${about}\n${text}`);
      assert.ok(missing.includes('challenges'), text);
      assert.ok(missing.includes('setup'), text);
    }
  });

  it('never lists a part as there and missing', () => {
    const { has, missing } = levelOf('# Trail Map\n');
    assert.deepEqual(
      missing.filter((part) => has.includes(part)),
      [],
    );
  });

  it('takes steps below a title for no description, and the name of a course for no title', () => {
    const { has } = levelOf(
      '# mod4-project\n\n1. Fork and clone this repository\n2. Run `npm install` in the folder client\n',
    );
    assert.deepEqual([has.includes('title'), has.includes('description')], [false, false]);
  });

  it('takes what stands below bold words on how to run it for no description', () => {
    const { has } = levelOf(
      '# voyager-acebook\n\n**How to run this application**\nInstall all dependencies:\n\ncd frontend\nnpm install\ncd ../api\nnpm install\n\nYou should now be able to open your browser.\n',
    );
    assert.deepEqual([has.includes('setup'), has.includes('description')], [true, false]);
  });

  it('is the first for requirements with how they are submitted', () => {
    const { level } = levelOf(
      '# Alumni Portal\n\nA portal for those who have left college.\n\n## Functional Requirements\n\n- Students can apply to jobs.\n- Add more charts as you see fit.\n\n## Submission\n\n- Fork this repository.\n- The project will be evaluated on its code.\n',
    );
    assert.equal(level, 1);
  });

  it('is more than the first beside the requirements it was made for', () => {
    const { has, level } = levelOf(
      `# Trail Map\n\n${about}\n## Instructions\n\nIn one terminal npm run client-dev, in another npm run server-dev.\n\n## Project Requirements\n\n1. Your application must have a form.\n`,
    );
    assert.deepEqual([level, has.includes('setup')], [2, true]);
  });

  it('expects to see what keeps a library of games, and what shows articles of an API', () => {
    const said = [
      'lets players keep a library of their games.',
      'pulls articles off of News-API.',
      'shows an existing library of meetups.',
    ];
    for (const what of said) {
      const { missing } = levelOf(`# Trail Map\n\nTrail Map ${what}\n\n${setup}\n## Built with\n\n- React\n`);
      assert.ok(missing.includes('screenshots'), what);
    }
  });

  it('asks an analysis neither for an address nor for tests, and takes no team in a heading for who made it', () => {
    const report = `# Recommendations from a Sales Analysis\n\n## To: Management Team of Acme\n\n### Findings\n\n${about.repeat(4)}\n![image](a.png)\n`;
    const { has, missing } = levelOf(report);
    assert.ok(has.includes('screenshots') && !has.includes('contributors'));
    assert.ok(!missing.includes('live-link') && !missing.includes('tests'));
  });

  it('takes what a game was made of, and a name to be filled in, for no live link', () => {
    for (const link of [
      '[Interiors Asset Pack](https://ada.itch.io/interiors)',
      'https://app-heroku-name.herokuapp.com/',
    ])
      assert.ok(!levelOf(`${thin}\n${link}\n`).has.includes('live-link'), link);
  });

  it('hears what is tested with what, and a byline below the title', () => {
    const { has } = levelOf(
      `# Trail Map\n\n#### By _**Ada Example**_\n\n${about}\n${setup}\n- Jest for Unit tests\n`,
    );
    assert.ok(has.includes('tests') && has.includes('contributors'));
  });

  it('hears technologies below a heading in one word, in code', () => {
    const { has } = levelOf(`${thin}\n## Techstack\n\n- \`Kotlin\`\n- \`Firebase\`\n`);
    assert.ok(has.includes('tech-stack'));
  });

  it('is more than the first for much of one’s own, whatever it leaves out', () => {
    const notebooks = '**01_games.ipynb** - Trains ten models and keeps the best of them for later.\n\n';
    assert.equal(levelOf(`# Openings\n\n## Notebooks\n\n${notebooks.repeat(12)}`).level, 2);
    assert.equal(levelOf(`# Openings\n\n## Notebooks\n\n${notebooks.repeat(3)}`).level, 1);
  });

  it('takes a link without an address from nothing in much text', () => {
    const much = thorough.concat('All trails are marked on the map. '.repeat(120));
    assert.equal(levelOf(`${much}\n[here]()\n`).level, 3);
  });

  it('finds who made it in the title, and in a list of names', () => {
    for (const made of [
      '# Snake - by Ada Example\n\nA game.\n',
      '# Snake\n\nWelcome! Developed by Ada Example, this game is hard.\n',
      '# Snake\n\nThis app was jointly developed by ada, grace-e and kim90 in five days.\n',
    ])
      assert.ok(levelOf(`${made}\n${setup}\n${about}`).has.includes('contributors'), made);
  });

  it('asks for no address of what opens a window of its own', () => {
    const { missing } = levelOf(`# Snake\n\nA JavaFX game of a snake that eats and grows.\n\n${setup}`);
    assert.ok(missing.includes('screenshots') && !missing.includes('live-link'));
  });

  it('counts use twice where controls, modes and more are told below it', () => {
    const use = '## How to Play\n\n1. Eat.\n\n### Controls\n\n';
    const snake = `# Snake - by Ada Example\n\nA game of a snake that eats and grows.\n\n![Eating](eating.png)\n\n${setup}\n${use}`;
    assert.equal(levelOf(snake + 'Keys move it, and others move it too. '.repeat(16)).level, 3);
    assert.equal(levelOf(snake + 'Keys move it, and others move it too. '.repeat(10)).level, 2);
  });

  it('finds who made it in a sentence', () => {
    const { has } = levelOf(`${thin}\nThis project was built by Ada Example and Bob Example.\n`);
    assert.ok(has.includes('contributors'));
  });

  it('takes no portraits for pictures of it, nor the portfolio of who made it for a link to it', () => {
    const portrait = '[![Ada](https://example.com/ada.png)](https://github.com/ada-example)';
    const { has } = levelOf(
      `# Trail Map\n\n${about}\n## Made by\n\n${portrait}\n\n- portfolio: https://ada-example.github.io/me/\n`,
    );
    assert.deepEqual([has.includes('screenshots'), has.includes('live-link')], [false, false]);
  });

  it('takes the module of a course for no library, and further goals for plans', () => {
    const { missing } = levelOf(
      `# Trail Map\n\nThe last project of Module 2, a map for hikers.\n\n${setup}\n## Further Goals\n\n- Alerts\n`,
    );
    assert.ok(missing.includes('live-link'));
    assert.ok(!missing.includes('future-work'));
  });

  it('takes a library of functions for one, and further development for plans', () => {
    const { missing } = levelOf(
      `# Trails\n\nTrails is a library of small functions for maps.\n\n${setup}\n## Further Development\n\n- Alerts\n`,
    );
    assert.ok(!missing.includes('live-link'));
    assert.ok(!missing.includes('future-work'));
  });

  it('is the first for a title with one sentence, and no more', () => {
    assert.equal(
      levelOf(
        '# Trail Map\n\nWhich trails of the county are open, for the final project of the course on maps at our school.\n',
      ).level,
      1,
    );
  });

  it('is the third with much to read, or with how it is configured, in place of one part', () => {
    const short = `${thorough
      .replace(demo, shown)
      .replace('## Next steps', '## Colours')
      .replace('npm start\n', '')
      .replace('## Running the tests', '## Tests')
      .replace(/## (?:Challenges|Usage)[^#]*/g, '')}\n## Maps\n\n${about.repeat(3)}`;

    assert.equal(levelOf(short).level, 2);
    assert.equal(levelOf(`${short}\n${about.repeat(30)}`).level, 3);
    assert.equal(
      levelOf(`${short}\n## Configuration\n\nPut the address of the county into \`.env\`.\n`).level,
      3,
    );
  });

  it('hears in a sentence what comes next', () => {
    const told = (sentence: string) =>
      levelOf(
        `# Budget\n\nLists what was spent by whom, on which day, and what is left of it.\n\n${sentence}\n`,
      );

    assert.ok(told('There are plenty other possible features, such as lists.').has.includes('future-work'));
    assert.ok(!told('It lists all features that are there.').has.includes('future-work'));
  });

  it('hears in a sentence what an app is made with', () => {
    const told = (sentence: string) => levelOf(`# Budget\n\n${sentence}\n`).has.includes('tech-stack');

    assert.ok(told('Budget tracking app using NestJS and React, with import and lists of what was spent.'));
    assert.ok(told('The system is written entirely in **plain Java**, without the use of any frameworks.'));
    assert.ok(told('This app utilizes a React frontend and a Rails backend to sell what nobody needs.'));
    assert.ok(
      told(
        'Lists what was spent by whom, on which day, and what is left of it.\nTechnologies: React, Node.js, Express',
      ),
    );
    assert.ok(
      told(
        'Lists what was spent by whom on which day, built with the following tech:\n\n- FastAPI\n- PostgreSQL',
      ),
    );
    const badges =
      '![Flutter](https://img.shields.io/badge/Flutter-1) ![Dart](https://img.shields.io/badge/Dart-2)';
    assert.ok(told(`${badges}\n\nLists what was spent by whom, on which day, and what is left of it.`));
    assert.ok(
      told(
        'Lists what was spent by whom, on which day, and what is left, mainly using:\n\n- `hive` for dates\n',
      ),
    );
    assert.ok(told('It is implemented with the MERN stack, and lists what was spent by whom.'));
    assert.ok(
      !told(
        'Lists what was spent by whom, on which day, and what is left of it.\nLanguages: English, German',
      ),
    );
    assert.ok(!told('Budget tracking app using a list of what was spent by whom, and a lot of colours.'));
  });

  it('counts a picture and an address for one part more than either', () => {
    const told = `${thin}\n## Usage\n\nChoose a county.\n\n## Built with\n\n- React\n- Leaflet\n- Express\n\n## Trails\n\n${about.repeat(5)}`;

    assert.equal(levelOf(`${told}\n${shown}`).level, 2);
    assert.equal(levelOf(`${told}\n${demo}`).level, 3);
  });

  it('is the third where the product is not shown and so much more is told', () => {
    const unseen = thorough.replace(demo, '');

    assert.equal(levelOf(unseen).level, 3);
    assert.equal(
      levelOf(unseen.replace(/## Next steps[^]*/, '').replace('## Challenges', '## Trails')).level,
      2,
    );
  });

  it('counts what a notebook says of its data and results, and what it is made with in a sentence', () => {
    const notebook = `# Trail Classifier\n\n${about.repeat(5)}\n${setup}\n## Usage\n\nOpen the notebook and run all of its cells.\n\n![The results](results.png)\n`;
    const data =
      '## Dataset\n\nFour thousand pictures of trails in three counties, half of them closed, which hikers sent us over two summers and two winters.\n';

    assert.equal(levelOf(notebook).level, 2);
    assert.equal(levelOf(`${notebook}\n${data}\nBuilt using **PyTorch**.\n`).level, 3);
  });

  it('leaves a README in which each answer of an interface has its picture well formatted', () => {
    const answers = `${about.repeat(4)}\n![An answer](answer.png)\n\n`.repeat(12);

    assert.ok(levelOf(`${thorough}\n## Endpoints\n\n${answers}`).has.includes('formatting'));
    assert.ok(
      !levelOf(`${thorough}\n## Endpoints\n\n${answers.replaceAll(about, '')}`).has.includes('formatting'),
    );
  });

  it('takes a table of what a course requires, with how far each is, for no set-up', () => {
    const table = '| requirement | status |\n| --- | --- |\n| Connect with `fetch()` | `Done` |\n';
    const { has } = levelOf(`# Trail Map\n\n${about}\n## Requirements\n\n${table}`);

    assert.equal(has.includes('setup'), false);
  });

  it('takes a recording among the credits for none of it, and the business for nobody who made it', () => {
    const { has } = levelOf(
      `${thin}\n## Meet the business\n\nTwo hikers run it.\n\n## Credits\n\nThe menu is based on [this lesson](https://www.youtube.com/watch?v=1), and the look of the site was inspired by https://maps.example.net\n`,
    );

    assert.deepEqual(
      has.filter((part) => ['screenshots', 'contributors', 'live-link'].includes(part)),
      [],
    );
  });

  it('is the second where sentences are shown as code, whatever they say', () => {
    const { level, missing } = levelOf(
      '# Trail Map\n\n## Description\n    It shows hikers which trails of their county are open.\n\n## Demo\n    Here is where it runs, since the last week of May.\n',
    );

    assert.equal(level, 2);
    assert.ok(missing.includes('formatting'));
  });

  it('finds who made it by a name with an address, and by the name of a group', () => {
    assert.ok(
      levelOf(`${thin}\n## Contribution\n\nAda Example (github.com/ada-example)\n`).has.includes(
        'contributors',
      ),
    );
    assert.ok(
      levelOf(`${thin}\nThis application was developed by group Peaks.\n`).has.includes('contributors'),
    );
    assert.ok(levelOf(`${thin}\nThis program was written by Ada Example.\n`).has.includes('contributors'));
    assert.ok(levelOf(`${thin}\nBy Ada Example and Grace Sample\n`).has.includes('contributors'));
    assert.ok(levelOf(`${thin}\nTeam:\n\n- Ada Example\n- Grace Sample\n`).has.includes('contributors'));
  });

  it('is the third under a title that could be any project’s, which is marked', () => {
    const { level, has, missing } = levelOf(thorough.replace('# Trail Map', '# Final Project'));

    assert.deepEqual([level, has.includes('title'), missing], [3, false, ['title']]);
  });

  it('finds the stack and the tests in sentences', () => {
    const { has } = levelOf(
      `${thin}\nIt uses the following technologies:\n\n- Front: Svelte 5\n\nTo run the tests - 'npm run test'\n`,
    );

    assert.deepEqual([has.includes('tech-stack'), has.includes('tests')], [true, true]);
  });

  it('takes words of a template for no description', () => {
    assert.ok(levelOf(thin.replace(about, '[Description goes here....]\n')).missing.includes('description'));
  });

  it('takes a sentence in large letters for no part', () => {
    const sentence = 'To see how long it lasts and test it, come back after the first snow of the year';

    assert.equal(levelOf(`${thin}\n### ${sentence}\n\nIt will hold.\n`).has.includes('tests'), false);
  });

  it('asks for one’s own words where a picture has no address', () => {
    assert.ok(levelOf(`${thin}\n![The map]()\n`).missing.includes('own-text'));
  });

  it('is the third for an interface that shows what it answers', () => {
    const answer = '\n```json\n{ "open": true }\n```\n';
    const api = `# Trail Map API\n\n${about.repeat(7)}\n${setup}\n## Endpoints\n\nAsk for a trail.\n\n## Tests\n\nRun \`npm test\`.\n${answer}`;

    assert.equal(levelOf(api).level, 2);
    assert.equal(levelOf(`${api}${answer}`).level, 3);
  });

  it('takes an account to try it for no description, and words below the title for one beside a logo', () => {
    const told = (...lines: string[]) =>
      levelOf(['# Trails', '', ...lines, '', setup].join('\n')).has.includes('description');

    assert.ok(!told('Demo account:', 'Email: ada@mail.example.com', 'Password: hiker'));
    assert.ok(
      told(
        '## Maps of hiking trails and booking of guides',
        '',
        '![Trails Logo](logo.png)',
        '',
        '## Group members',
        '',
        '- Ada',
      ),
    );
  });

  it('takes what was required for no steps', () => {
    const required =
      '1) You must make a single page with `create-react-app`.\n2) Your app should use five components.\n3) There should be three routes.';
    const { has } = levelOf(
      `# Trail Map\n\n${about}\n## Project Requirements of the Trail Map\n\n${required}\n`,
    );

    assert.ok(!has.includes('setup'));
  });

  it('hears plans and technologies under other headings', () => {
    const { has } = levelOf(
      `${thin}\n## What I’m planning\n\n- Alerts\n\n## Tecnologías utilizadas\n\n- Angular\n`,
    );
    assert.deepEqual([has.includes('future-work'), has.includes('tech-stack')], [true, true]);
  });

  it('takes a test drive for no tests', () => {
    assert.ok(!levelOf(`${thin}\n## Test drive\n\nGo and try it.\n`).has.includes('tests'));
  });

  it('takes learning objectives for no challenges, and a licence for no live link', () => {
    const { has } = levelOf(
      `${thin}\n## Learning objectives\n\nTo draw maps.\n\n## License\n\nThe app is open source under the [MIT License](https://licences.example.net/MIT).\n`,
    );

    assert.deepEqual(
      has.filter((part) => part === 'challenges' || part === 'live-link'),
      [],
    );
  });

  it('finds what bold words announce where no headings do', () => {
    const text = `# Trail Map\n\n${about.repeat(20)}\n**Tech Stack:**\n\nReact, Leaflet\n`;

    assert.ok(levelOf(text).has.includes('tech-stack'));
    assert.ok(levelOf(text).missing.includes('formatting'));
  });

  it('hears a bold line below headings, where something follows it', () => {
    const headings = '## What it does\n\nIt shows trails.\n\n';

    const { has } = levelOf(
      `${thin}${headings}**Tech Stack:**\n\nReact\n\n**Testing**\n\n## More\n\n**Roadmap** is a word in this sentence.\n`,
    );

    assert.ok(has.includes('tech-stack'));
    assert.ok(!has.includes('tests') && !has.includes('future-work'));
  });

  it('hears how it is set up below a bold line', () => {
    const text = `# Trail Map\n\n${about}\n## Map\n\n**Setting Up Environment**  \n\`requirements.txt\`\n`;

    assert.ok(levelOf(text).has.includes('setup'));
  });

  it('takes a text that is shown as a picture for no screenshot', () => {
    assert.ok(!levelOf(`${thin}\n![here](docs/prompt.md)\n`).has.includes('screenshots'));
  });

  it('is the first for the lab of a school, by what it asks for and its last line', () => {
    const text =
      '# Trail Map\n\n## Deliverables\n\nFork this repository. Deliver your solution in master.\n\n## Instructions\n\nKeep track of the trails of a county.\n\n## Bonuses!\n\nShow a map of them.\n\nStart learning to code for free.\n';

    assert.equal(levelOf(text).level, 1);
  });

  it('is the first for a school’s project as it was handed out, and the second where it is left', () => {
    const brief =
      '## Requirements\n\n- must use PostgreSQL\n- must use GitHub branching, team code reviews via GitHub PR comments, and GitHub Projects\n- must include a thorough README to describe the project\n- must deploy completed code to Heroku\n- Continuous Integration / Continuous Deployment is not allowed\n- Use of scaffolding is not allowed\n- Any gems added to the project must be approved by an instructor\n';

    assert.equal(levelOf(`# Little Esty Shop\n\n${brief}`).level, 1);
    assert.equal(levelOf(thorough).level, 3);
    assert.equal(levelOf(`${thorough}\n${brief}`).level, 2);
  });

  it('hears technologies from logos, what was hard from a table, and what is in progress', () => {
    const logos =
      '<img src="a.png" alt="React" width="50"> <img src="b.png" alt="Express" width="50"> <img src="c.png" alt="MongoDB" width="50">';
    const { has } = levelOf(
      `${thin}\n${logos}\n\n## Decisions\n\n| Challenge | Solution |\n| --- | --- |\n| Maps that load slowly | Tiles |\n\n## In Progress Features\n\n- A search\n`,
    );

    assert.deepEqual(
      (['tech-stack', 'challenges', 'future-work'] as const).filter((part) => !has.includes(part)),
      [],
    );
  });
});
