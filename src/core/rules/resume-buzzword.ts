import * as z from 'zod/mini';
import { passagesOf } from './shared/resumePassages.ts';
import { placeOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';

/** Found in each of several recruiters' and LinkedIn's lists of what is written too often to say anything. */
const buzzwords = [
  ...['team player', 'hard[- ]?work(?:ing|er)', 'self[- ](?:starter|motivated)', 'go[- ]getter'],
  ...['detail[- ]oriented', 'results?[- ](?:driven|oriented)', 'goal[- ]oriented', 'people person'],
  ...[
    'think(?:s|ing)? outside (?:of )?the box',
    'proven track record',
    'best of breed',
    'synerg(?:y|ies|istic)',
  ],
  ...['fast learner', 'quick learner', 'thought leader(?:ship)?', 'rock ?star', 'ninja', 'guru', 'wizard'],
  ...['dynamic individual', 'highly motivated', 'strong work ethic', 'excellent communication skills'],
];

const anyBuzzword = bounded(buzzwords.join('|'));

const Options = z.object({
  allowed: z
    ._default(z.array(z.string()), [])
    .check(z.describe('Words that are no buzzwords here, in lower case.')),
});

export const resumeBuzzword = defineResumeRule({
  id: 'resume-buzzword',
  title: 'The résumé uses a word that everybody uses',
  severity: 'hint',
  options: Options,
  why: `“Team player” and “detail-oriented” stand on most résumés, so that they tell nobody apart, and nobody believes them
without an example.

Say what you did that shows it: “Reviewed each pull request of a team of four”.`,
  sources: [
    'LinkedIn, Top 10 overused buzzwords in profiles: https://blog.linkedin.com',
    'CareerBuilder, survey of hiring managers on résumé terms (2014): https://www.careerbuilder.com',
  ],
  examples: [
    {
      name: 'instead of an example',
      text: goodResume.replace('who makes slow', 'and ⟦team player⟧ who makes slow'),
    },
    {
      name: 'allowed by the setting',
      text: goodResume.replace('who makes slow', 'and ninja who makes slow'),
      options: { allowed: ['ninja'] },
    },
    { name: 'an example', text: goodResume },
  ],
  check({ document, options, report }) {
    for (const { text, range } of passagesOf(document)) {
      const found = new Set(text.match(anyBuzzword)?.map((word) => word.toLowerCase()));
      for (const word of found) {
        if (options.allowed.includes(word)) continue;
        report({
          place: placeOf(bounded(word), range, document),
          help: 'Such as “Reviewed each pull request of a team of four”.',
          message: `“${word}” stands on most résumés; what you did that shows it is expected`,
        });
      }
    }
  },
});

/** Whole words only: letters, spaces and hyphens, so that nothing in them needs escaping. */
function bounded(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'giu');
}
