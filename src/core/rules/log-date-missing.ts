import { defineRule } from './rule.ts';
import { firstLineOf } from './shared/places.ts';
import { goodRow, logOf } from './shared/logSamples.ts';
import { sources } from './shared/sources.ts';

export const logDateMissing = defineRule({
  id: 'log-date-missing',
  title: 'An entry of the log has no date',
  appliesTo: ['log'],
  severity: 'warning',
  why: `Programs ask for so many contacts by a certain day, or in each week. An entry without a date can be counted for none of them.

Write the day of the contact, as in \`2017-02-03\`.`,
  sources: [sources.turingOutreach],
  examples: [
    {
      name: 'an empty cell',
      text: logOf('⟦| | Outreach | Acme | Sam Sample, CTO | email | coffee on Friday | | |⟧'),
    },
    { name: 'a date', text: logOf(goodRow) },
  ],
  check({ document, report }) {
    for (const { date, range, company } of document.facts.activities)
      if (!date || date.text.trim() === '')
        report({
          place: firstLineOf(range, document),
          message: `The entry${company === undefined ? '' : ` for ${company}`} has no date; one such as 2017-02-03 is expected`,
        });
  },
});
