import { defineRule } from './rule.ts';
import { proseOf } from './shared/prose.ts';
import { goodResume } from './shared/samples.ts';

/** As their owners write them, each on its own site. */
const names = [
  ...['JavaScript', 'TypeScript', 'GitHub', 'GitLab', 'LinkedIn', 'PostgreSQL', 'MySQL', 'MongoDB', 'SQLite'],
  ...[
    'GraphQL',
    'jQuery',
    'CoffeeScript',
    'WordPress',
    'RSpec',
    'CircleCI',
    'DigitalOcean',
    'RubyMine',
    'IntelliJ',
  ],
];
const known = new Map(names.map((name) => [name.toLowerCase(), name]));
const anyOfThem = new RegExp(
  `(?<![\\p{L}\\p{N}_/.@:-])(?:${names.join('|')})(?![\\p{L}\\p{N}_/@-]|\\.\\p{L})`,
  'giu',
);

export const technologyNameMisspelt = defineRule({
  id: 'technology-name-misspelt',
  title: 'The name of a technology is written in another way',
  appliesTo: ['resume', 'portfolio-copy', 'elevator-pitch'],
  severity: 'hint',
  why: `Those who read your résumé write these names every day. “Javascript” and “Github” look to them as a misspelt company’s
name looks to its founder.

Write a name as its owner does.`,
  sources: [
    'The sites of the projects themselves, such as https://github.com/logos and https://www.postgresql.org',
  ],
  examples: [
    {
      name: 'a small letter',
      text: goodResume.replace('Ruby, Rails, JavaScript', 'Ruby, Rails, ⟦Javascript⟧'),
      fixed: goodResume,
    },
    { name: 'addresses and all capitals', text: `${goodResume}\nGITHUB: github.com/ada-example\n` },
  ],
  check({ document: { tree, text, lines }, report }) {
    for (const [start, end] of proseOf(tree))
      for (const { 0: found, index } of text.slice(start, end).matchAll(anyOfThem)) {
        const name = known.get(found.toLowerCase());
        if (name === undefined || found === name || found === found.toUpperCase()) continue;
        const place = lines.rangeAt(start + index, start + index + found.length);
        report({
          place,
          message: `“${found}” is written “${name}” by its owner; that is expected`,
          fix: {
            title: `Write ${name}`,
            edits: [{ start: place.start.offset, end: place.end.offset, newText: name }],
          },
        });
      }
  },
});
