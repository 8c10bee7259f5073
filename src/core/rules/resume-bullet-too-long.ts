import * as z from 'zod/mini';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  characters: z
    ._default(z.int().check(z.minimum(20)), 200)
    .check(z.describe('Up to so many characters are no more than two printed lines.')),
});

export const resumeBulletTooLong = defineResumeRule({
  id: 'resume-bullet-too-long',
  title: 'A bullet is longer than two lines',
  severity: 'hint',
  options: Options,
  why: `A résumé is scanned, not read: eyes go to the beginning of each bullet and then to the next.

Keep a bullet to one thing and two lines: what you did, how, and what came of it. Guides say one to two lines, some no more than 150
characters; by default this speaks up where two printed lines are full.`,
  sources: [
    sources.handbook,
    'dev-career-framework, résumé linter: https://github.com/soni-ishan/dev-career-framework',
  ],
  examples: [
    {
      name: 'three lines',
      text: goodResume.replace(
        'Trained twelve new colleagues',
        `⟦Trained twelve new colleagues${' at the ovens, at the counter and in the office'.repeat(4)}⟧`,
      ),
    },
    { name: 'one line', text: goodResume },
  ],
  check({ document, options, report }) {
    for (const { text, range } of document.facts.bullets)
      if (text.length > options.characters)
        report({
          place: range,
          message: `This bullet has ${text.length} characters; up to ${options.characters}, two lines of print, are expected`,
          help: 'Such as “Cut the time of a move from 900 ms to 80 ms by moving mails to a queue”.',
        });
  },
});
