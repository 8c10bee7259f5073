import * as z from 'zod/mini';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  order: z
    ._default(z.array(z.enum(['summary', 'skills', 'projects', 'experience', 'education'])), [
      'summary',
      'skills',
      'projects',
    ])
    .check(z.describe('The order of these sections; others may stand anywhere after the first of them.')),
});

export const resumeSectionOrder = defineResumeRule({
  id: 'resume-section-order',
  title: 'The sections of the résumé stand in an unusual order',
  severity: 'hint',
  options: Options,
  why: `What stands first is read most. For a first job in software that is what you can do and what you have built;
earlier jobs and schools come after.

Move the section, so that summary, skills and projects come in this order, then experience and education.`,
  sources: [sources.turingResume],
  examples: [
    {
      name: 'skills after projects',
      text: goodResume
        .replace('## Skills\n\nRuby, Rails, JavaScript, PostgreSQL, Git\n\n', '')
        .replace('## Experience', '⟦## Skills⟧\n\nRuby, Rails, JavaScript, PostgreSQL, Git\n\n## Experience'),
    },
    {
      name: 'the same in two sections',
      text: goodResume
        .replace('## Skills\n\nRuby, Rails, JavaScript, PostgreSQL, Git\n\n', '')
        .replace(
          '## Experience',
          '⟦## Skills⟧\n\nRuby, Rails, JavaScript, PostgreSQL\n\n## Other Skills\n\nGit\n\n## Experience',
        ),
    },
    { name: 'the usual order', text: goodResume },
    { name: 'more skills at the end', text: `${goodResume}\n## Other Skills\n\nGit\n` },
  ],
  check({ document, options, report }) {
    const order: readonly string[] = options.order;
    let last: { place: number; title: string } | undefined;
    const seen = new Set<string>();
    for (const { kind, heading } of document.facts.sections) {
      const place = order.indexOf(kind);
      if (place < 0 || seen.has(kind)) continue;
      seen.add(kind);
      if (last && place < last.place)
        report({
          place: heading.range,
          help: 'Such as summary, skills, projects, experience, education.',
          message: `“${heading.text}” stands after “${last.title}”; it is expected before it`,
        });
      else last = { place, title: heading.text };
    }
  },
});
