import type { DocumentOf } from '../document/document.ts';
import { isAnalysis, isOnDevice, saysItHasNoFace } from '../document/readme/face.ts';
import { defineRule } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { textAsCode } from './shared/formatting.ts';
import { isFrontEnd } from './shared/frontEnd.ts';
import { isLeftOut } from './shared/leftOut.ts';
import { topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

/** Where what was found is presented. */
const slides =
  /docs\.google\.com\/presentation|slideshare\.net|prezi\.com|canva\.com\/design|public\.tableau\.com|\.pptx?(?:[?#]|$)|\b(?:presentation|report|results|slides?)\b[^/]*\.pdf$/i;

/** What is expected, by what there is to see. */
const words = {
  ofData: {
    message: 'The README shows nothing of what was found; a picture of the results is expected',
    help: 'Such as `![How long games took, by opening](results.png)`, or a link to the slides or the report.',
  },
  onDevice: {
    message: 'The README shows nothing of the running project; a picture or a short recording is expected',
    help: 'Such as `![The board](board.png)`, or `![A game](game.gif)`.',
  },
  frontEnd: {
    message:
      'The README shows nothing of the running project; a link to it is expected, or a picture as long as it runs nowhere',
    help: 'Such as `[Live site](https://ada-example.github.io/chess/)`, or `![The board](board.png)`.',
  },
  online: {
    message: 'The README shows nothing of the running project; a link to it or a picture of it is expected',
    help: 'Such as `[Live site](https://ada-example.github.io/chess/)`, or `![The board](board.png)`.',
  },
};

/** What four spaces made code of may be a link or a picture. */
const mayShow = /!\[|<img|https?:/;

export const projectDemoMissing = defineRule({
  id: 'project-demo-missing',
  title: 'A README shows nothing of the running project',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `Most readers will not install your project. A link to it, or a picture of it, shows in seconds what you have built.

Link the running app near the top. Where it is not online any more, show a screenshot, or a short recording. For an API, a library or
a command-line tool, examples of its use do as well: this rule is silent where the README says that it is one.`,
  sources: [sources.turingRubric, sources.turingWhatWhy, sources.flatironPresence],
  examples: [
    {
      name: 'a library that it was made with, and commands for a site',
      text: '⟦# Word Balloons⟧\n\nIn this project, I used the P5 library to make a game in which words fall down from the top of the window.\n',
    },
    {
      name: 'no results of an analysis',
      text: '⟦# Openings⟧\n\nA data analysis of how long games of chess take, by their opening and by the strength of both players.\n',
    },
    {
      name: 'neither link nor picture',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'a window on the desktop',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('A clock for', 'A JavaFX game with a clock for')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'an app for phones',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('A clock for', 'A Flutter app with a clock for')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'a site whose interface is tested',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('A clock for', 'A website with a clock for')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', '')
        .concat('\n## API Testing\n\nThe calls are tested with xUnit.\n'),
    },
    {
      name: 'a front end beside an interface, in one sentence',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('A clock for correspondence chess.', 'A chess clock with a React front end and a REST API.')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'what is built from the command line',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', '')
        .concat('\n### Option 2: Command line with CMake\n\nRun `cmake --build build`.\n'),
    },
    {
      name: 'a front end beside a back end',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace(
          'A clock for correspondence chess.',
          'A chess clock: React on the front end, Express on the back end.',
        )
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'drawings of how it is made',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('Try it: [live demo](https://chess-clock.example).', '![Tables](docs/erd.png)'),
    },
    {
      name: 'a program for the terminal',
      text: goodReadme
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', '')
        .replace(
          '## ',
          '## Overview\n\nPlayers meet it as a command-line interface that asks for the next move and answers it.\n\n## ',
        ),
    },
    {
      name: 'what an app is deployed with',
      text: goodReadme
        .replace('# Chess Clock', '# Chess Clock Terraform Deployment')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'the back end of two repositories',
      text: goodReadme
        .replace('# Chess Clock', '# Chess Clock API')
        .replace(
          'A clock for correspondence chess.',
          'The repository of the back end for the chess clock. There is one for the React front end, too.',
        )
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'the back end for a front end',
      text: '# README\n\nThis is the Backend and API for the front end application, The Chess Clock, which has a repository of its own.\n\n## Setup\n\nRun `bundle install`, and then `rails s`.\n',
    },
    {
      name: 'tests that are run in a terminal',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', '')
        .replace(
          '## ',
          '## About\n\nA board, two clocks, and a list of moves. Its tests are run with jest in the command line.\n\n## ',
        ),
    },
    {
      name: 'a page that shows what an interface answers',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock with the Lichess API⟧')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'a front end beside an interface',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', '')
        .concat('\n## Frontend - React\n\nSee `client`.\n\n## API Routes\n\n- GET `/games`\n'),
    },
    {
      name: 'an app that keeps the books of a library',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Library Management System⟧')
        .replace('A clock for correspondence chess.', 'Keeps the books of a chess club.')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'an app for phones that asks an interface',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('A clock for', 'A mobile application with local storage and REST API integration for')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'a front end behind a number',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', '')
        .concat(
          '\n### 3. Frontend Configuration\n\nSee `client`.\n\n### 4. Update the API URL\n\nSee `.env`.\n',
        ),
    },
    {
      name: 'a recording among stored files',
      text: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        '**Demo video link** - **https://drive.google.com/drive/folders/1E8GRXDbfSshD0**',
      ),
    },
    { name: 'a link', text: goodReadme },
    {
      name: 'a program for the console',
      text: goodReadme
        .replace(
          'A clock for correspondence chess.',
          'A Java-based console application for correspondence chess.',
        )
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
    {
      name: 'the slides of an analysis',
      text: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        'All is in `games.ipynb`, and in the [slides](https://docs.google.com/presentation/d/1/edit).',
      ),
    },
    {
      name: 'sentences that four spaces make code of',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace(
          'Try it: [live demo](https://chess-clock.example).',
          '    The clock counts the days that are left to each.\n\nBoth see them.\n\n    Whoever has none left is told so by a letter.',
        ),
    },
    {
      name: 'a link in what four spaces make code of',
      text: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        '    The clock counts the days that are left to each.\n\nBoth see them.\n\n    You can see it run at this address: https://chess-clock.example.',
      ),
    },
    {
      name: 'a link whose address was left out',
      text: goodReadme.replace('https://chess-clock.example', ''),
    },
    {
      name: 'classes that are tried in a shell',
      text: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        'Run it from a Ruby REPL, such as Pry.',
      ),
    },
    {
      name: 'a library',
      text: goodReadme
        .replace('A clock for correspondence chess.', 'A library for chess clocks.')
        .replace('Try it: [live demo](https://chess-clock.example).\n\n', ''),
    },
  ],
  check({ document, portfolio, report }) {
    const { liveLinks, screenshots, title } = document.facts;
    const { links, images } = document.markdown;
    if (liveLinks.length > 0 || screenshots.length > 0 || document.markdown.wordCount < 15) return;
    if (saysItHasNoFace(document) || isNotOwn(document)) return;
    if (textAsCode(document).some(({ value }) => mayShow.test(value))) return;
    // An address that was left out is another rule’s.
    if ([...links, ...images].some((shown) => isLeftOut(shown, document.markdown))) return;
    if (isAnalysis(document) && document.markdown.links.some(({ url }) => slides.test(url))) return;
    report({ place: topOf(document, title?.range), ...wordsFor(document, portfolio.files) });
  },
});

function wordsFor(
  readme: DocumentOf<'readme'>,
  files: ReadonlySet<string>,
): { message: string; help: string } {
  if (isAnalysis(readme)) return words.ofData;
  if (isOnDevice(readme)) return words.onDevice;
  return isFrontEnd(readme, files) ? words.frontEnd : words.online;
}
