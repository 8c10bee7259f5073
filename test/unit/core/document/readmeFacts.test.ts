import assert from 'node:assert/strict';
import { subtitleOf } from '../../../../src/core/document/readme/description.ts';
import { at, read } from './read.ts';

describe('the title of a README', () => {
  it('is its first heading, in markdown or HTML', () => {
    assert.equal(
      read('readme', '![b](https://img.shields.io/b)', '', '# Chess', '## Setup').facts.title?.text,
      'Chess',
    );
    assert.equal(read('readme', '<h1 align="center">Chess</h1>').facts.title?.text, 'Chess');
    assert.equal(read('readme', '<h1>Chess<h1>', '', '<h2>Setup</h2>').facts.title?.text, 'Chess');
  });

  it('is a bold first line where no heading of the first level is there', () => {
    const { facts, text } = read('readme', '**Chess**', '', '## Setup');

    assert.equal(at(text, facts.title?.range), '**Chess**');
  });

  it('stands below a heading that asks for it', () => {
    const { facts, markdown } = read('readme', '# About', '', '## Project Name', '', 'Chess Clock');

    assert.equal(facts.title?.text, 'Chess Clock');
    assert.deepEqual(markdown.placeholders, []);
  });

  it('was left open where a sentence stands below that', () => {
    const { facts, markdown } = read('readme', '# Project Name', '', 'A clock for two.');

    assert.equal(facts.title?.text, 'Project Name');
    assert.deepEqual(markdown.placeholders.length, 1);
  });

  it('is not bold words inside of prose', () => {
    assert.equal(read('readme', '**Chess** is a game.', '', '## Setup').facts.title?.text, 'Setup');
  });
});

describe('the live link of a README', () => {
  const linksOf = (...lines: string[]) =>
    read('readme', '# Chess', '', ...lines).facts.liveLinks.map(({ url }) => url);

  it('is an address without https://, where nothing else is one', () => {
    assert.deepEqual(linksOf('It runs at chess.netlify.app/play.'), ['https://chess.netlify.app/play']);
    assert.deepEqual(linksOf('Name it your-name.netlify.app, or `chess.netlify.app`.'), []);
    assert.deepEqual(linksOf('## chess.github.io', '', 'A clock.'), []);
  });

  it('is what the first words of a line call the app', () => {
    assert.deepEqual(linksOf('A [chess app](https://chess.example) that keeps the time.'), [
      'https://chess.example',
    ]);
    assert.deepEqual(linksOf('Made for the [chess app](https://chess.example) of a club.'), []);
  });

  it('is where it is played, or its official site', () => {
    assert.equal(
      linksOf('[Play on Line](https://line.example/d/1) | [Official Website](https://c.example/)').length,
      2,
    );
  });

  it('is not the page of who made it', () => {
    assert.deepEqual(linksOf('## Project leaders', '', '[Ada](https://ada-example.github.io/)'), []);
  });
});

describe('the description of a README', () => {
  it('is the first prose, after badges, a table of contents and an alert', () => {
    const { facts, text } = read(
      'readme',
      '# Chess',
      '',
      '[![Build](https://img.shields.io/b)](https://ci.example)',
      '',
      '> [!NOTE]',
      '> This is an early version of it.',
      '',
      '[Setup](#setup) | [Tests](#tests)',
      '',
      'A game of chess for two players.',
    );

    assert.equal(at(text, facts.description?.range), 'A game of chess for two players.');
  });

  it('may stand in HTML', () => {
    const { facts } = read(
      'readme',
      '<h1>Chess</h1>',
      '<p align="center">A game of <b>chess</b> for two.</p>',
    );

    assert.equal(facts.description?.text, 'A game of chess for two.');
  });

  it('is not what a section about something else says', () => {
    const { facts } = read(
      'readme',
      '# Chess',
      '',
      '## Setup',
      '',
      'Run the following commands in a terminal.',
    );

    assert.equal(facts.description, undefined);
  });
});

describe('what a project does', () => {
  it('is told by a heading below the title and its badges', () => {
    const told = [
      '<h4 align="center">',
      'A timer for chess by mail.',
      '</h4>',
      '',
      '## Setup',
      '',
      'Run it.',
    ];
    const { facts, markdown, text } = read(
      'readme',
      '# Plates',
      '',
      '[![Build](https://badge.example/b.svg)](https://ci.example) ![Top](https://badge.example/t.svg)',
      '',
      ...told,
    );

    assert.equal(subtitleOf({ text }, markdown.headings, facts.sections), 'A timer for chess by mail.');
  });

  it('is told below a heading that begins with an emoji in letters', () => {
    const text = 'Классическая игра "Змейка".';
    const lines = ['# Plates', '', '## :page_facing_up: Описание проекта', '', `${text} Игрок управляет.`];

    assert.equal(read('readme', ...lines).facts.description?.text, `${text} Игрок управляет.`);
  });

  it('is its description under whatever heading', () => {
    const told = 'This project involves a bot that looks for the plates of one maker in three shops.';

    assert.equal(
      read('readme', '# Plates', '', '## Scenario of the project', '', told).facts.description?.text,
      told,
    );
  });
});

describe('links to the running product', () => {
  const live = (...lines: string[]) => read('readme', ...lines).facts.liveLinks.map(({ url }) => url);

  it('are none where something is fetched that the project needs', () => {
    assert.deepEqual(live('Download `kit1.8` from the [website of Peak](https://peak.example.net/kit)'), []);
  });

  it('are known by the host, or by what the link or the words before it say', () => {
    assert.deepEqual(
      live(
        '[Chess](https://chess-42.herokuapp.com) https://jane.github.io/chess',
        '',
        '[Live demo](https://chess.example.net)',
        '',
        'Deployed at: https://weather.example.net',
        '',
        '**The app is online at:**',
        '**https://clock.example.net**',
      ),
      [
        'https://chess-42.herokuapp.com',
        'https://jane.github.io/chess',
        'https://chess.example.net',
        'https://weather.example.net',
        'https://clock.example.net',
      ],
    );
  });

  it('are an address alone on its line below the title, or below what invites to it', () => {
    const address = 'https://plates.example.net';

    assert.deepEqual(live('# Plates', '', address, '', 'Shows plates.'), [address]);
    assert.deepEqual(live('# Plates', '', 'Shows plates.', '', '## Use Plates', '', `<${address}>`), [
      address,
    ]);
    assert.deepEqual(live('# Plates', '', 'Shows plates.', '', '## Sources', '', address), []);
    assert.deepEqual(live('# Plates', '', `It has all from ${address}`, ''), []);
  });

  it('are known by the heading above', () => {
    assert.deepEqual(live('# Plates', '', '## Live Website', '', '[Plates](https://plates.example.net/)'), [
      'https://plates.example.net/',
    ]);
  });

  it('are known by the words behind, and in other languages', () => {
    assert.deepEqual(live('[Plates](http://plates.example.net/new) is live online, and you can sign up.'), [
      'http://plates.example.net/new',
    ]);
    assert.deepEqual(live('[Démo chat-app](https://ada.example.fr/chat-app)'), [
      'https://ada.example.fr/chat-app',
    ]);
    assert.deepEqual(live('[Plates](http://plates.example.net/new) is where the idea came from.'), []);
  });

  it('are not the front pages of services through which something is hosted', () => {
    assert.deepEqual(
      live('It helped to use [this website](https://tables.example.net/) to plan the tables.'),
      [],
    );
    assert.deepEqual(live('The photos are hosted through [Postbox](https://postbox.example.net/).'), []);
  });

  it('are not all links of a list of tools in which one is hosted as products are', () => {
    assert.deepEqual(
      live(
        '# Chess',
        '',
        '## Built with',
        '',
        '- [Redux](https://redux.example.net)',
        '- [Board](https://board.github.io/)',
      ),
      ['https://board.github.io/'],
    );
  });

  it('are not code, packages, manuals of tools, recordings or badges', () => {
    assert.deepEqual(
      live(
        '[Live code](https://github.com/jane/chess) [demo](https://www.youtube.com/watch?v=1)',
        '',
        'Deployed on [Heroku](https://www.heroku.com), see [the docs](https://facebook.github.io/create-react-app/docs/deployment)',
        '',
        '[Hourly demand and production](https://www.kaggle.com/datasets/demand) [Production of energy](https://energy.example.net)',
        '',
        '[visit](http://localhost:3000) [package](https://www.npmjs.com/package/chess)',
      ),
      [],
    );
  });
});

describe('pictures of the product', () => {
  const shown = (...lines: string[]) => read('readme', ...lines).facts.screenshots.map(({ url }) => url);

  it('are known by their own names in a folder of drawings', () => {
    assert.deepEqual(
      shown('![The index](wireframes-mockups/screenshot-index.png)', '![Plan](wireframes/a.png)'),
      ['wireframes-mockups/screenshot-index.png'],
    );
  });

  it('are no persons that were made up for a plan', () => {
    assert.deepEqual(shown('![Who it is for](plan/persona.png)', '![Persona](ada.png)'), []);
  });

  it('are images, videos and links to recordings', () => {
    assert.deepEqual(
      shown(
        '![The board](board.png)',
        '',
        '<video src="play.mp4"></video>',
        '',
        '[Watch](https://www.loom.com/share/1)',
        '',
        'https://github.com/ada-example/chess/assets/1234/f88e8699-53c2-4444-ac68-b35819b408da',
      ),
      [
        'board.png',
        'play.mp4',
        'https://www.loom.com/share/1',
        'https://github.com/ada-example/chess/assets/1234/f88e8699-53c2-4444-ac68-b35819b408da',
      ],
    );
  });

  it('are not badges, logos or icons', () => {
    assert.deepEqual(
      shown(
        '![b](https://img.shields.io/b) ![w](https://badge.waffle.io/w.svg) ![l](assets/logo.svg) <img src="ruby.svg" width="40" alt="Ruby">',
      ),
      [],
    );
  });

  it('are not drawings of how it is made, by their name, their text or the heading above', () => {
    assert.deepEqual(
      shown(
        '# Plates',
        '',
        '![Database Associations](associations.png) ![Models](database-design.png)',
        '',
        '## Planning',
        '',
        '### Wireframes',
        '',
        '![Home page](home.png)',
        '',
        '## Deployment',
        '',
        '![The button to press](deploy.png)',
        '',
        '## Acceptance Criteria',
        '',
        '![What is asked](criteria.png)',
        '',
        '## Test users',
        '',
        '![Ada](https://lh3.googleusercontent.com/a-/abc)',
      ),
      [],
    );
  });

  it('are not pages of GitHub that hold no file', () => {
    assert.deepEqual(
      shown(
        '![Moves](https://github.com/ada-example/chess/soon) ![Board](https://github.com/ada-example/chess/assets/1/a)',
      ),
      ['https://github.com/ada-example/chess/assets/1/a'],
    );
  });

  it('are not recordings from which something was learned', () => {
    assert.deepEqual(
      shown(
        '# Plates',
        '',
        'Follow [this video](https://youtu.be/1) to get a key.',
        '',
        '[A tutorial on menus](https://youtu.be/2)',
        '',
        'Watch it [in action](https://youtu.be/3).',
      ),
      ['https://youtu.be/3'],
    );
  });

  it('may be mock-ups, and folded away', () => {
    assert.deepEqual(
      shown(
        '# Databases',
        '',
        '## How it works - user flow',
        '',
        '### Mock-Up',
        '',
        '![The board](board.png)',
        '',
        '<details><summary>More</summary>',
        '',
        '![The clock](clock.png)',
        '',
        '</details>',
      ),
      ['board.png', 'clock.png'],
    );
  });
});
