import { defineRule } from './rule.ts';
import { firstLineOf } from './shared/places.ts';
import { goodCopy } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const portfolioProjectLinkMissing = defineRule({
  id: 'portfolio-project-link-missing',
  title: 'A project in the portfolio’s copy has no link',
  appliesTo: ['portfolio-copy'],
  severity: 'warning',
  why: `A project that nobody can open is a claim. With a link to its code, or to the running app, it is evidence.

Link the repository with each project, and the running app where there is one.`,
  sources: [sources.turingPortfolio],
  examples: [
    {
      name: 'no link',
      text: goodCopy
        .replace('### Seed Swap', '⟦### Seed Swap⟧')
        .replace(
          'Lets neighbours swap garden seeds. [Code](https://github.com/ada-example/seed-swap)',
          'Lets neighbours swap garden seeds.',
        ),
    },
    { name: 'a link with each', text: goodCopy },
  ],
  check({ document, report }) {
    for (const { title, range, links } of document.facts.projects)
      if (links.length === 0)
        report({
          place: firstLineOf(range, document),
          help: 'Such as `[Code](https://github.com/ada-example/chess)`.',
          message: `“${title}” has no link; one to its code or to the running app is expected`,
        });
  },
});
