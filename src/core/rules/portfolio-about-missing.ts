import * as z from 'zod/mini';
import { defineRule } from './rule.ts';
import { topOf } from './shared/places.ts';
import { goodCopy } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  words: z
    ._default(z.int().check(z.minimum(1)), 20)
    .check(z.describe('With fewer words, nothing has been told yet.')),
});

export const portfolioAboutMissing = defineRule({
  id: 'portfolio-about-missing',
  title: 'The portfolio’s copy does not say who you are',
  appliesTo: ['portfolio-copy'],
  severity: 'error',
  options: Options,
  why: `Projects show what you can do. Who you are, where you come from and what you look for is what makes a reader remember you,
and it is the one part that only you can write.

Write a few sentences about yourself below your name, or under a heading such as \`## About me\`.`,
  sources: [sources.turingPortfolio, sources.turingOutreachPlan],
  examples: [
    {
      name: 'nothing about you',
      text: goodCopy
        .replace('# Ada Example', '⟦# Ada Example⟧')
        .replace(/## About me[^]*?(?=## Projects)/, ''),
    },
    { name: 'a few sentences', text: goodCopy },
  ],
  check({ document, options, report }) {
    const { about, name } = document.facts;
    if (about && about.wordCount >= options.words) return;
    report({
      place: about?.range ?? topOf(document, name?.range),
      help: 'Such as “I build back ends for maps, and look for a team that works in Ruby.”',
      message: about
        ? `There are ${about.wordCount} words about you; a few sentences on who you are are expected`
        : 'The copy does not say who you are; a few sentences about you are expected',
    });
  },
});
