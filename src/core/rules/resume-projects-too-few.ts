import * as z from 'zod/mini';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  minimum: z
    ._default(z.int().check(z.minimum(0)), 3)
    .check(z.describe('How many projects the résumé should show.')),
});

export const resumeProjectsTooFew = defineResumeRule({
  id: 'resume-projects-too-few',
  title: 'The résumé shows fewer projects than asked for',
  severity: 'warning',
  options: Options,
  why: `Projects stand for the experience that you do not have on paper yet. One may be luck; three show that you finish things.

Add a project with its title, the technologies, a sentence or two about what it does, and its links. Schools ask for two or three:
set \`minimum\` to what yours asks for.`,
  sources: [`${sources.turingResume} (three)`, `${sources.handbook} (two)`],
  examples: [
    {
      name: 'two of three',
      text: goodResume
        .replace('## Projects', '⟦## Projects⟧')
        .replace(/### Seed Swap[^]*?(?=## Experience)/, ''),
    },
    { name: 'three', text: goodResume },
    {
      name: 'two are enough by the setting',
      text: goodResume.replace(/### Seed Swap[^]*?(?=## Experience)/, ''),
      options: { minimum: 2 },
    },
  ],
  check({ document, options, report }) {
    const { projects, sections } = document.facts;
    const section = sections.find(({ kind }) => kind === 'projects');
    if (!section || projects.length >= options.minimum) return;
    report({
      place: section.heading.range,
      help: 'Such as `### Chess Clock`, then its technologies, a sentence on what it does, and a link to its code.',
      message: `The résumé shows ${projects.length} of ${options.minimum} projects expected`,
    });
  },
});
