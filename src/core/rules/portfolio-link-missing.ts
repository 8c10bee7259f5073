import * as z from 'zod/mini';
import type { Surroundings } from '../portfolio/portfolio.ts';
import { defineRule } from './rule.ts';
import { addToContacts, githubLink } from './shared/contactFix.ts';
import { topOf } from './shared/places.ts';
import { goodCopy } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  links: z
    ._default(z.array(z.enum(['github', 'linkedin', 'resume', 'website'])), ['github', 'linkedin', 'resume'])
    .check(z.describe('The links that the copy must have.')),
});

const links = {
  github: { fact: 'github', name: 'your GitHub profile' },
  linkedin: { fact: 'linkedin', name: 'LinkedIn' },
  resume: { fact: 'resumeLink', name: 'your résumé' },
  website: { fact: 'website', name: 'your website' },
} as const;

export const portfolioLinkMissing = defineRule({
  id: 'portfolio-link-missing',
  title: 'A link is missing from the portfolio’s copy',
  appliesTo: ['portfolio-copy'],
  severity: 'warning',
  options: Options,
  why: `Whoever likes your portfolio wants to go on: to your code, to your résumé, to a way of writing to you. Without a link
that is where they stop.

Link your GitHub profile, LinkedIn and your résumé below your name.`,
  sources: [sources.turingPortfolio],
  examples: [
    {
      name: 'no LinkedIn',
      text: goodCopy
        .replace('# Ada Example', '⟦# Ada Example⟧')
        .replace(' · [LinkedIn](https://www.linkedin.com/in/ada-example)', ''),
      files: { 'resume.md': '# Ada Example\n' },
    },
    {
      name: 'a profile that readiness.json names, and a résumé that is there',
      text: '⟦# Ada Example⟧\n\n[LinkedIn](https://www.linkedin.com/in/ada-example)\n\n## Projects\n',
      files: { 'resume.md': '# Ada Example\n' },
      config: { student: { github: 'ada-example' } },
      fixed:
        '# Ada Example\n\n[LinkedIn](https://www.linkedin.com/in/ada-example) · [GitHub](https://github.com/ada-example) · [Résumé](resume.md)\n\n## Projects\n',
    },
    { name: 'all three', text: goodCopy },
  ],
  check({ document, portfolio, options, report }) {
    const missing = options.links.map((link) => links[link]).filter(({ fact }) => !document.facts[fact]);
    if (missing.length === 0) return;
    const names = missing.map(({ name }) => name).join(', ');
    const place = topOf(document, document.facts.name?.range);
    const known = missing.flatMap(({ fact }) => knownLink(fact, document.path, portfolio) ?? []);
    const fix = addToContacts(known, place.start.offset, `Add ${known.join(' and ')}`, document);
    report({
      ...(fix && { fix }),
      place,
      help: 'Such as `[GitHub](https://github.com/ada-example)`.',
      message: `There is no link to ${names} in the copy; ${missing.length === 1 ? 'one is' : 'links to these are'} expected below your name`,
    });
  },
});

/** Only what readiness.json and the files of the portfolio say. */
function knownLink(fact: string, from: string, { config, files }: Surroundings): string | undefined {
  const { resume } = config.paths;
  if (fact === 'github') return githubLink(config.student.github);
  const canLink = !from.includes('/') && files.has(resume) && /^[\w./-]+$/.test(resume);
  return fact === 'resumeLink' && canLink ? `[Résumé](${resume})` : undefined;
}
