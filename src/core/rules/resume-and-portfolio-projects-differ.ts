import type { LinkFact } from '../document/facts.ts';
import { documentsOf } from '../portfolio/portfolio.ts';
import { definePortfolioRule } from './rule.ts';
import { goodCopy, goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

interface Shown {
  readonly title: string;
  readonly links: readonly LinkFact[];
}

export const resumeAndPortfolioProjectsDiffer = definePortfolioRule({
  id: 'resume-and-portfolio-projects-differ',
  title: 'A project of the résumé is not in the portfolio’s copy',
  severity: 'warning',
  why: `A reader who liked a project on your résumé looks for it in your portfolio. When it is not there, or has another name, they
cannot tell whether it is the same.

Show it in both under the same name. The portfolio may hold more projects than the résumé.`,
  sources: [sources.turingOutreachPlan, sources.turingPortfolio],
  examples: [
    {
      name: 'a project that only the résumé has',
      path: 'resume.md',
      text: goodResume
        .replace('### Seed Swap', '⟦### Weather Wall⟧')
        .replace('ada-example/seed-swap', 'ada-example/weather'),
      files: { 'portfolio.md': goodCopy },
    },
    { name: 'the same projects', path: 'resume.md', text: goodResume, files: { 'portfolio.md': goodCopy } },
  ],
  check({ portfolio, report }) {
    const [copy] = documentsOf(portfolio, 'portfolio-copy');
    const first = copy?.facts.projects[0];
    if (!copy || !first) return;
    for (const resume of documentsOf(portfolio, 'resume')) {
      if (resume.facts.notAResume) continue;
      for (const project of resume.facts.projects) {
        if (copy.facts.projects.some((other) => isSame(project, other))) continue;
        report({
          file: resume.path,
          place: project.titleRange,
          message: `“${project.title}” is on the résumé and not in ${copy.path}; the same projects are expected in both`,
          help: 'Such as `### Chess Clock` in both.',
          related: [{ file: copy.path, range: first.range, message: 'The projects of the portfolio’s copy' }],
        });
      }
    }
  },
});

function isSame(a: Shown, b: Shown): boolean {
  const [one, other] = [wordsOf(a.title), wordsOf(b.title)];
  if (one !== '' && other !== '' && (one.includes(other) || other.includes(one))) return true;
  const addresses = new Set(a.links.map(addressOf));
  return b.links.some((link) => addresses.has(addressOf(link)));
}

function wordsOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function addressOf({ url }: LinkFact): string {
  return url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|(?:\.git)?\/?$/g, '');
}
