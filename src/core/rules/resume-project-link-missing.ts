import * as z from 'zod/mini';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  live: z._default(z.boolean(), false).check(z.describe('Ask for a link to the running app as well.')),
});

export const resumeProjectLinkMissing = defineResumeRule({
  id: 'resume-project-link-missing',
  title: 'A project on the résumé has no link to its code',
  severity: 'warning',
  options: Options,
  why: `A project that nobody can look at is a claim. With a link to the repository it is evidence; with a link to the running app,
also for readers who do not read code.

Link the repository, your own copy rather than a partner’s, with the project.`,
  sources: [sources.turingResume],
  examples: [
    {
      name: 'no repository',
      text: goodResume
        .replace('### Seed Swap', '⟦### Seed Swap⟧')
        .replace('\n[Code](https://github.com/ada-example/seed-swap)', ''),
    },
    { name: 'a repository with each project', text: goodResume },
    {
      name: 'work on a project of others',
      text: `${goodResume}\n## Open Source\n\n### Contributor | Homebrew\n\n- Updated 10 formulas\n`,
    },
  ],
  check({ document, options, report }) {
    for (const { title, titleRange, repositoryLink, liveLink, contribution } of document.facts.projects) {
      if (contribution) continue;
      const missing = [
        ...(repositoryLink ? [] : ['its repository']),
        ...(options.live && !liveLink ? ['the running app'] : []),
      ];
      if (missing.length > 0)
        report({
          place: titleRange,
          help: 'Such as `[Code](https://github.com/ada-example/chess-clock)`.',
          message: `“${title}” has no link to ${missing.join(' and ')}; one is expected with each project`,
        });
    }
  },
});
