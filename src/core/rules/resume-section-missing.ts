import * as z from 'zod/mini';
import type { ResumeSectionKind } from '../document/facts.ts';
import { topOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  sections: z
    ._default(z.array(z.enum(['summary', 'skills', 'projects', 'experience', 'education'])), [
      'skills',
      'projects',
      'education',
    ])
    .check(
      z.describe('The sections that must be there. Experience counts as education and the other way round.'),
    ),
});

const stand: Readonly<Partial<Record<ResumeSectionKind, readonly ResumeSectionKind[]>>> = {
  education: ['education', 'experience'],
  experience: ['education', 'experience'],
};

const names: Readonly<Record<string, string>> = {
  summary: 'a summary',
  skills: 'skills',
  projects: 'projects',
  experience: 'experience or education',
  education: 'experience or education',
};

export const resumeSectionMissing = defineResumeRule({
  id: 'resume-section-missing',
  title: 'A section is missing from the résumé',
  severity: 'error',
  options: Options,
  why: `Readers spend seconds on a résumé and look for the same few things: what you can do, what you have built, what you did
before. Software that files applications finds them by their headings.

Add the section, under a heading that says plainly what it is: \`## Skills\`, \`## Projects\`, \`## Experience\`, \`## Education\`.

Guides disagree about a summary: Turing required one in 2020 and calls it optional in 2025. None is asked for by default; where
your school asks for one, put \`summary\` among \`sections\`.`,
  sources: [sources.turingResume, sources.handbook],
  examples: [
    {
      name: 'no skills',
      text: goodResume
        .replace('# Ada Example', '⟦# Ada Example⟧')
        .replace('## Skills\n\nRuby, Rails, JavaScript, PostgreSQL, Git\n\n', ''),
    },
    { name: 'all sections', text: goodResume },
  ],
  check({ document, options, report }) {
    const { sections, name } = document.facts;
    const there = new Set(sections.map(({ kind }) => kind));
    const missing = options.sections.filter((kind) => !(stand[kind] ?? [kind]).some((one) => there.has(one)));
    for (const what of new Set(missing.map((kind) => names[kind] ?? kind)))
      report({
        place: topOf(document, name?.range),
        help: `Such as \`## ${what.charAt(0).toUpperCase()}${what.slice(1)}\`.`,
        message: `The résumé has no section for ${what}; one is expected, with a heading of its own`,
      });
  },
});
