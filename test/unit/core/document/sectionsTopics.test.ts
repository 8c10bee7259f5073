import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { outline } from '../../../../src/core/document/sections/outline.ts';

function topicsOf(section: string): readonly string[] | undefined {
  return outline(`# Project\n\nA project.\n\n${section}`)[1]?.topics;
}

describe('topics of a section', () => {
  it('are told by commands, whatever the heading says', () => {
    const section =
      '## Before the first move\n\n```sh\nbundle install\nrails db:setup\nbundle exec rspec\n```\n';

    assert.deepEqual(topicsOf(section), ['setup', 'tests']);
  });

  it('are told by the heading', () => {
    assert.deepEqual(topicsOf('## Challenges and wins\n\nSorting was hard.\n'), ['challenges']);
    assert.deepEqual(topicsOf('## Next Steps\n\n- Sounds\n'), ['future-work']);
    assert.deepEqual(topicsOf('## What did I learn\n\nSorting was hard.\n'), ['challenges']);
    assert.deepEqual(topicsOf('## My role\n\nThe back end.\n'), ['my-part']);
    assert.deepEqual(topicsOf('## Ice Box\n\n- Sounds\n'), ['future-work']);
    assert.deepEqual(topicsOf('## User Journey\n\nChoose a game.\n'), ['usage']);
    assert.deepEqual(topicsOf('## Students\n\n- Ada Example\n'), ['contributors']);
    assert.deepEqual(topicsOf('## Enhancements\n\n- Sounds\n'), ['future-work']);
  });

  it('take the same words for something else beside others', () => {
    assert.deepEqual(topicsOf('## Chrome Extension\n\nIt shows the clock.\n'), []);
    assert.deepEqual(topicsOf('## For Developers\n\nThe board is a grid.\n'), []);
    assert.deepEqual(topicsOf('## Recent Enhancements\n\nThe board is a grid.\n'), []);
    assert.deepEqual(topicsOf('## For Students\n\nThe board is a grid.\n'), []);
  });

  it('take the challenge that was set for no challenge that was met', () => {
    assert.deepEqual(topicsOf('## The Challenge\n\nBuild an app.\n'), []);
    assert.deepEqual(topicsOf('## Biggest challenge\n\nSorting.\n'), ['challenges']);
  });

  it('are told by the heading in the spelling of students', () => {
    assert.deepEqual(topicsOf('## Tecnologies Used\n\nHTML and CSS\n'), ['tech-stack']);
    assert.deepEqual(topicsOf('<h2>Build With</h2>\n\n<p>-HTML</p>\n'), ['tech-stack']);
  });

  it('see a stack in a table, and in a list of versions', () => {
    const table = '## 技術棧\n\n| | |\n|-|-|\n| UI | Vue, Tailwind |\n| Test | Jest |\n| API | Express |\n';

    assert.deepEqual(topicsOf(table), ['tech-stack']);
    assert.deepEqual(topicsOf('## Versions\n\n- Ruby 3.2.2\n- Rails 7.0.8\n'), ['tech-stack']);
    assert.deepEqual(topicsOf('## Versions\n\n- A game in Ruby 3.2.2\n- Sounds\n'), []);
  });

  it('are told by the heading in Portuguese', () => {
    assert.deepEqual(topicsOf('## O que aprendi\n\nOrdenar.\n'), ['challenges']);
  });

  it('are none where the heading has nothing below it', () => {
    assert.deepEqual(topicsOf('## Screenshots\n'), []);
  });

  it('find the live link by its host or its text', () => {
    assert.deepEqual(topicsOf('## Chess\n\n[Play](https://chess.herokuapp.com/)\n'), ['live-link']);
    assert.deepEqual(topicsOf('## Chess\n\n[Live site](https://chess.example.com/)\n'), ['live-link']);
    assert.deepEqual(topicsOf('## Chess\n\n[Source](https://github.com/ada/chess)\n'), []);
  });

  it('find settings by the names that they have', () => {
    assert.deepEqual(topicsOf('## Before you play\n\nCopy `.env.example`.\n'), ['configuration']);
    assert.deepEqual(topicsOf('## Before you play\n\nSay your CHESS_API_KEY.\n'), ['configuration']);
    assert.deepEqual(topicsOf('## Before you play\n\nBring the keys.\n'), []);
  });

  it('count pictures of the product, not badges', () => {
    assert.deepEqual(topicsOf('## Look\n\n![board](board.png)\n'), ['screenshots']);
    assert.deepEqual(topicsOf('## State\n\n![build](https://img.shields.io/x.svg)\n'), []);
  });

  it('find the stack in a list of technologies', () => {
    assert.deepEqual(topicsOf('## Under the hood\n\n- React\n- Redux\n- Express\n'), ['tech-stack']);
    assert.deepEqual(topicsOf('## Packages\n\n- "react": "16"\n- "express": "4"\n- "socket.io": "2"\n'), [
      'tech-stack',
    ]);
  });

  it('find the stack in sentences that name more than in passing', () => {
    const used =
      'React is used for the board, SCSS for styling, MongoDB for storage, and Express for the server.';

    assert.deepEqual(topicsOf(`## Technical Overview\n\n${used}\n`), ['tech-stack']);
    assert.deepEqual(topicsOf('## Overview\n\nYou use it with React and Node, or with Python.\n'), []);
  });

  it('find contributors by links to their profiles', () => {
    const section = '## Us\n\n- [Ada](https://github.com/ada)\n- [Grace](https://github.com/grace)\n';

    assert.deepEqual(topicsOf(section), ['contributors']);
    assert.deepEqual(topicsOf('## Group members and marks\n\n- Ada Example (leader)\n'), ['contributors']);
  });

  it('take no school for who made it', () => {
    const school = '[Peak School](https://github.com/peak-school)';

    assert.deepEqual(
      topicsOf(`## Trail Map\n\nThis was built as a part of the curriculum at ${school}.\n`),
      [],
    );
  });

  it('say what shows them', () => {
    const [, section] = outline('# A\n\n## Chess\n\n[Play](https://chess.herokuapp.com/)\n');

    assert.deepEqual(
      section?.evidence.filter((reason) => reason.for === 'live-link'),
      [{ for: 'live-link', because: 'links to https://chess.herokuapp.com/' }],
    );
  });
});
