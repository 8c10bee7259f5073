import type { DocumentOf } from '../document/document.ts';
import type { LinkFact } from '../document/facts.ts';
import { defineRule } from './rule.ts';
import { whatEnded } from './shared/endedHosts.ts';
import { goodReadme, goodResume } from './shared/samples.ts';

export const liveLinkHostEnded = defineRule({
  id: 'live-link-host-ended',
  title: 'A live link leads to where free hosting has ended',
  appliesTo: ['readme', 'resume'],
  severity: 'hint',
  why: `A link that opens an error page is the first thing a reader sees of your project. Free apps at Heroku were stopped on
28 November 2022, and Glitch has shown no projects since 8 July 2025. Addresses that Heroku gave out later end in a dash and twelve
characters; those are paid for.

Open the link. If the app is gone, host it elsewhere, or show pictures or a short recording in its place.`,
  sources: [
    'Heroku Dev Center, Free Dyno Hours: https://devcenter.heroku.com/articles/free-dyno-hours',
    'The Register, Glitch hits kill switch on app web hosting: https://www.theregister.com/2025/05/23/glitch_app_hosting_gone/',
  ],
  examples: [
    {
      name: 'an app at Heroku from the time when it was free',
      text: goodReadme.replace(
        '[live demo](https://chess-clock.example)',
        '⟦[live demo](https://chess-clock.herokuapp.com)⟧',
      ),
    },
    {
      name: 'a project at Glitch',
      text: goodReadme.replace(
        '[live demo](https://chess-clock.example)',
        '⟦[live demo](https://chess-clock.glitch.me/)⟧',
      ),
    },
    {
      name: 'an app at Heroku that is paid for',
      text: goodReadme.replace('chess-clock.example', 'chess-clock-0a1b2c3d4e5f.herokuapp.com'),
    },
    {
      name: 'on a résumé',
      path: 'resume.md',
      text: goodResume.replace(
        '[Code](https://github.com/ada-example/seed-swap)',
        '[Code](https://github.com/ada-example/seed-swap) ⟦[Live](https://seed-swap.herokuapp.com)⟧',
      ),
    },
    { name: 'another host', text: goodReadme },
  ],
  check({ document, report }) {
    const [first, ...others] = linksOf(document).filter(({ url }) => whatEnded(url) !== undefined);
    const ended = first && whatEnded(first.url);
    if (!first || ended === undefined) return;
    const more = others.length === 0 ? '' : `, and ${others.length} more below it,`;
    report({
      place: first.range,
      message: `${ended}; check whether this link${more} still opens`,
      help: helpFor(document),
      related: others.map(({ range }) => ({
        file: document.path,
        range,
        message: 'This link leads to such a place, too',
      })),
    });
  },
});

function helpFor({ facts }: DocumentOf<'readme' | 'resume'>): string {
  return 'screenshots' in facts && facts.screenshots.length > 0
    ? 'If it does not, say so beside it; the pictures that are there show as much.'
    : 'If it does not, a short recording shows as much, such as `![A game](game.gif)`.';
}

function linksOf({ facts, markdown }: DocumentOf<'readme' | 'resume'>): readonly LinkFact[] {
  if (!('liveLinks' in facts)) return facts.projects.flatMap(({ liveLink }) => liveLink ?? []);
  // Also one to its documentation, which ran in the same place.
  return [...facts.liveLinks.filter(({ source }) => source === 'text'), ...markdown.links];
}
