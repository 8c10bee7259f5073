import * as z from 'zod/mini';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  sections: z
    ._default(z.array(z.enum(['interests', 'references', 'languages', 'certifications'])), [
      'interests',
      'references',
    ])
    .check(z.describe('The sections to leave out.')),
});

export const resumeExtraSection = defineResumeRule({
  id: 'resume-extra-section',
  title: 'The résumé has a section that readers do not need',
  severity: 'hint',
  options: Options,
  why: `Room on one page is short. Interests and “references on request” take it from skills and projects, for which you are invited.

Leave the section out, or move the one line that matters into your summary.`,
  sources: [sources.turingResume],
  examples: [
    { name: 'interests', text: `${goodResume}\n⟦## Interests⟧\n\nClimbing, chess\n` },
    { name: 'none', text: goodResume },
  ],
  check({ document, options, report }) {
    const extra: readonly string[] = options.sections;
    for (const { kind, heading, content } of document.facts.sections)
      if (extra.includes(kind))
        report({
          place: heading.range,
          help: 'Such as a bullet more on what you built.',
          message: `“${heading.text}” takes room on the résumé; skills, projects and experience are expected there`,
          choices: [
            {
              title: `Delete the section “${heading.text}”`,
              edits: [{ start: heading.range.start.offset, end: content.end.offset, newText: '' }],
            },
          ],
        });
  },
});
