import * as z from 'zod/mini';
import { defineRule } from './rule.ts';
import { topOf } from './shared/places.ts';
import { goodCopy } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  minimum: z
    ._default(z.int().check(z.minimum(0)), 3)
    .check(z.describe('How many projects the copy should show.')),
});

export const portfolioProjectsTooFew = defineRule({
  id: 'portfolio-projects-too-few',
  title: 'The portfolio’s copy shows fewer projects than asked for',
  appliesTo: ['portfolio-copy'],
  severity: 'error',
  options: Options,
  why: `The projects are what a portfolio is for. Several show that you can do more than one thing, and that you finish what you begin.

Add a project with a heading of its own, a sentence or two about what it does, and links to its code and to the running app. Schools
ask for two or three: set \`minimum\` to what yours asks for.`,
  sources: [`${sources.turingOutreachPlan} (three)`, `${sources.turingPortfolio} (two)`],
  examples: [
    {
      name: 'two of three',
      text: goodCopy.replace('# Ada Example', '⟦# Ada Example⟧').replace(/### Seed Swap[^]*/, ''),
    },
    { name: 'three', text: goodCopy },
    {
      name: 'two are enough by the setting',
      text: goodCopy.replace(/### Seed Swap[^]*/, ''),
      options: { minimum: 2 },
    },
  ],
  check({ document, options, report }) {
    const { projects, name } = document.facts;
    if (projects.length >= options.minimum) return;
    report({
      place: topOf(document, name?.range),
      help: 'Such as `### Chess Clock`, a sentence on what it is, and a link to it.',
      message: `The copy shows ${projects.length} of ${options.minimum} projects expected`,
    });
  },
});
