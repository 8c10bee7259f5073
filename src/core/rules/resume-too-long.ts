import * as z from 'zod/mini';
import { topOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  pages: z
    ._default(z.number().check(z.positive()), 1)
    .check(z.describe('How many printed pages the résumé may fill.')),
});

/** The length is estimated from the lines of text, so a résumé that is over by a few lines is let pass. */
const tolerance = 0.15;

export const resumeTooLong = defineResumeRule({
  id: 'resume-too-long',
  title: 'The résumé is longer than a page',
  severity: 'warning',
  options: Options,
  why: `A reader with fifty résumés on the desk reads one page of each. On a second page, your best project may never be seen.

Shorten what is oldest and least like the job that you look for. The length is an estimate for letter paper and ordinary type;
a layout of your own may hold more. Guides disagree: Turing and the Tech Interview Handbook ask for one page, which is the
default; others allow two. Set \`pages\` to what your school asks for.`,
  sources: [
    `${sources.turingResume} (one page)`,
    `${sources.handbook} (one page)`,
    'University of Maine at Machias, résumés (two pages at most): https://machias.edu',
  ],
  examples: [
    {
      name: 'nearly two pages',
      text: goodResume
        .replace('# Ada Example', '⟦# Ada Example⟧')
        .replace(
          '## Education',
          `${'- Baked, sold and delivered bread to a hundred customers on each morning of the week\n'.repeat(60)}\n## Education`,
        ),
    },
    { name: 'one page', text: goodResume },
  ],
  check({ document, options, report }) {
    const { pages, name } = document.facts;
    if (pages <= options.pages + tolerance) return;
    const expected = options.pages === 1 ? 'one page is' : `up to ${options.pages} pages are`;
    report({
      place: topOf(document, name?.range),
      help: 'Such as one bullet instead of three for the oldest position.',
      message: `The résumé fills about ${pages.toFixed(1)} pages; ${expected} expected`,
    });
  },
});
