import * as z from 'zod/mini';
import { documentsOf, type Portfolio } from '../portfolio/portfolio.ts';
import { definePortfolioRule } from './rule.ts';
import { startOfFile, topOf } from './shared/places.ts';
import { goodCopy, goodReadme } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  minimum: z
    ._default(z.int().check(z.minimum(0)), 3)
    .check(z.describe('How many projects the portfolio should have, where the program does not say it.')),
});

export const projectsTooFew = definePortfolioRule({
  id: 'projects-too-few',
  title: 'The portfolio has fewer projects than asked for',
  severity: 'warning',
  options: Options,
  why: `A portfolio stands for what you can do. Programs ask for a number of finished projects, each with a README.

Add a project’s folder below \`projects\`, or say in \`readiness.json\` under \`paths\` where your projects are.`,
  sources: [`${sources.turingOutreachPlan} (three)`, `${sources.handbook} (two)`],
  examples: [
    {
      name: 'one of three',
      path: 'portfolio.md',
      text: goodCopy.replace('# Ada Example', '⟦# Ada Example⟧'),
      files: { 'projects/chess/README.md': goodReadme },
    },
    {
      name: 'three',
      path: 'portfolio.md',
      text: goodCopy,
      files: {
        'projects/chess/README.md': goodReadme,
        'projects/map/README.md': goodReadme,
        'projects/seeds/README.md': goodReadme,
      },
    },
  ],
  check({ portfolio, options, report }) {
    const wanted = wantedBy(portfolio) ?? options.minimum;
    const there = portfolio.projects.length;
    if (there >= wanted) return;
    const [copy] = documentsOf(portfolio, 'portfolio-copy');
    report({
      file: copy?.path ?? 'readiness.json',
      place: copy ? topOf(copy, copy.facts.name?.range) : startOfFile,
      message: `There ${there === 1 ? 'is' : 'are'} ${there} of ${wanted} projects expected in the portfolio’s folders`,
      help: 'Add a folder with a README below “projects”, or say in readiness.json under "paths" where they are.',
    });
  },
});

/** What the program asks of projects; the highest where it asks several times. */
function wantedBy({ program }: Portfolio): number | undefined {
  const counts = (program?.deliverables ?? []).flatMap((one) => (one.kind === 'projects' ? [one.count] : []));
  return counts.length === 0 ? undefined : Math.max(...counts);
}
