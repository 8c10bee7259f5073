import * as z from 'zod/mini';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  inEach: z
    ._default(z.boolean(), false)
    .check(z.describe('Ask for a figure in each bullet, as the strictest guides do.')),
});

/** Digits, or a number in words, that tell an amount and no year. */
const figure =
  /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|twice|doubled|tripled|percent)\b/i;

export const resumeWithoutFigures = defineResumeRule({
  id: 'resume-without-figures',
  title: 'The résumé has no figures',
  severity: 'hint',
  options: Options,
  why: `“Improved the speed” can mean anything; “from 900 ms to 80 ms” cannot. Figures are what readers remember.

Where you have measured or counted something, write the figure: users, tests, rows, minutes, people. Do not make one up.
Guides disagree on how many: Yale and the strictest ask for one in each bullet, Turing for some. By default one in the whole
résumé is enough, as Turing says; \`inEach\` asks for more.`,
  sources: [sources.turingResume, 'Yale Office of Career Strategy: https://ocs.yale.edu', sources.handbook],
  examples: [
    {
      name: 'no figure at all',
      text: '# Ada Example\n\nada@example.com\n\n## Skills\n\nRuby\n\n## Experience\n\n### Shift Lead, Corner Bakery\n\n2014 – 2016\n\n- ⟦Trained new colleagues⟧\n- Planned the week\n',
    },
    { name: 'some', text: goodResume },
    {
      name: 'one in each, by the setting',
      text: goodResume.replace('- Trained twelve new colleagues', '- ⟦Trained new colleagues⟧'),
      options: { inEach: true },
    },
  ],
  check({ document, options, report }) {
    const { bullets } = document.facts;
    const without = bullets.filter(({ text }) => !figure.test(text));
    if (!options.inEach && (bullets.length < 2 || without.length < bullets.length)) return;
    for (const { range } of options.inEach ? without : without.slice(0, 1))
      report({
        place: range,
        message: options.inEach
          ? 'This bullet has no figure; one is expected where you counted or measured something'
          : 'No bullet of the résumé has a figure; some are expected where you counted or measured something',
        help: 'Such as “Cut the time of a move from 900 ms to 80 ms”, “Reviewed each pull request of a team of four”.',
      });
  },
});
