import { isOnDevice, saysItHasNoFace } from '../document/readme/face.ts';
import { defineRule } from './rule.ts';
import { isNotOwn } from './shared/boilerplate.ts';
import { emptySections } from './shared/emptySections.ts';
import { isFrontEnd } from './shared/frontEnd.ts';
import { isLeftOut } from './shared/leftOut.ts';
import { topOf } from './shared/places.ts';
import { goodReadme } from './shared/samples.ts';
import { saysTooLittle } from './shared/substance.ts';
import { sources } from './shared/sources.ts';

/** Below such a heading a reader looks for the link. */
const announcesLive =
  /^\W*(?:live|demo|deployed|hosted|deployment)\b(?: (?:app|application|demo|link|page|project|site|url|version|web ?site))?\W*$/i;

/** Who says so knows that there is no address yet. */
const notOnline =
  /\b(?:not|isn['’]t|never) (?:currently |yet |been )*(?:deployed|hosted|online)\b|\b(?:deployment|hosting)\b[^.\n]{0,40}\b(?:future|in (?:progress|the works)|later|planned|soon)\b|\b(?:future|later|planned|to ?do)\b[^.\n]{0,60}\b(?:deploy(?:ed|ing|ment)?|host(?:ed|ing)?)\b/i;

export const projectLiveLinkMissing = defineRule({
  id: 'project-live-link-missing',
  title: 'A front end has no link to where it runs',
  appliesTo: ['readme'],
  severity: 'warning',
  why: `A front end that cannot be clicked is a picture of one. Hosts such as GitHub Pages, Netlify or Vercel run it for nothing.

Put the link near the top. Where the app cannot run any more, say so, and keep the pictures.`,
  sources: [sources.turingWhatWhy, sources.turingRubric, sources.flatironPresence],
  examples: [
    {
      name: 'a link whose address another rule asks for',
      text: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        '![A game](game.png) [https://chess-clock.example]()\n\nBuilt with React.',
      ),
    },
    {
      name: 'hosting that is in the works',
      text: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        '![A game](game.png)\n\nBuilt with React. Hosting is in the works.',
      ),
    },
    {
      name: 'pictures only',
      text: goodReadme
        .replace('# Chess Clock', '⟦# Chess Clock⟧')
        .replace('Try it: [live demo](https://chess-clock.example).', '![Two clocks](clocks.png)'),
      files: { 'projects/chess/src/App.jsx': 'export function App() {}\n' },
    },
    {
      name: 'where the link would stand',
      text: goodReadme.replace(
        'Try it: [live demo](https://chess-clock.example).',
        '![Two clocks](clocks.png)\n\n⟦## Demo link:⟧\n\nComing in May.',
      ),
      files: { 'projects/chess/src/App.jsx': 'export function App() {}\n' },
    },
    {
      name: 'a link',
      text: goodReadme,
      files: { 'projects/chess/src/App.jsx': 'export function App() {}\n' },
    },
    {
      name: 'a project without pages',
      text: goodReadme.replace('Try it: [live demo](https://chess-clock.example).', '![A game](game.png)'),
    },
    {
      name: 'a program that is installed',
      text: goodReadme.replace('Try it: [live demo](https://chess-clock.example).', '![A game](game.png)'),
      files: { 'projects/chess/lib/index.html': '<h1>Chess</h1>\n' },
    },
    {
      name: 'an app for phones that is written in React',
      text: goodReadme
        .replace('A clock for', 'A React Native app with a clock for')
        .replace('Try it: [live demo](https://chess-clock.example).', '![A game](game.png)'),
      files: { 'projects/chess/src/App.jsx': 'export function App() {}\n' },
    },
    {
      name: 'a heading for it with nothing below, which another rule marks',
      text: `${goodReadme.replace('Try it: [live demo](https://chess-clock.example).', '![A game](game.png)')}\n## Demo\n\n## Built with React\n\nAnd nothing else.\n`,
    },
    {
      name: 'one that is still to be hosted',
      text: `${goodReadme.replace('Try it: [live demo](https://chess-clock.example).', '![A game](game.png)')}\n## Built with React\n\nAccounts and online hosting are future goals.\n`,
    },
    {
      name: 'games for the terminal, by somebody who learned React',
      text: `${goodReadme.replace('Try it: [live demo](https://chess-clock.example).', '## Intro\n\n- A project in which you play games in your terminal.\n\n![A game](game.png)')}\n## What I Learned\n\n- JavaScript\n- Python\n- React\n`,
    },
    {
      name: 'another program’s front end',
      text: `${goodReadme.replace('Try it: [live demo](https://chess-clock.example).', '![A game](game.png)')}
## Built with

- Pillow, which draws the board for the front end of the chat
`,
    },
  ],
  check({ document, portfolio, report }) {
    const { liveLinks, screenshots, title } = document.facts;
    // Where there is no picture either, another rule asks for one of the two.
    if (liveLinks.length > 0 || screenshots.length === 0) return;
    // In a README with hardly a word, that is what is said.
    if (saysTooLittle(document) || isNotOwn(document)) return;
    if (saysItHasNoFace(document) || isOnDevice(document) || notOnline.test(document.text)) return;
    if (!isFrontEnd(document, portfolio.files)) return;
    // An address that was left out is another rule’s.
    if (document.markdown.links.some((link) => isLeftOut(link, document.markdown))) return;
    const announced = document.facts.sections.find((section) => announcesLive.test(section.title));
    // A heading with nothing below it is another rule's.
    if (announced && emptySections(document).includes(announced)) return;
    report({
      place: announced?.range ?? topOf(document, title?.range),
      message:
        'The README has no link to the running front end; one near the top is expected as soon as it is deployed',
      help: 'Such as `[Live site](https://ada-example.github.io/chess/)`.',
    });
  },
});
