import { defineRule } from './rule.ts';
import { goodRow, logOf } from './shared/logSamples.ts';
import { firstLineOf } from './shared/places.ts';

export const logEntryNotUnderstood = defineRule({
  id: 'log-entry-not-understood',
  title: 'A passage of the log could not be read',
  appliesTo: ['log'],
  severity: 'warning',
  why: `What cannot be read cannot be counted. The passage looks like a contact or an application, so that it is shown here instead of
being left out in silence. It is never changed.

Give it a date and a company in the way the rest of the log has them. **Readiness: Log Activity** writes a row for you.`,
  sources: ['Seen in job-search logs in public repositories'],
  examples: [
    {
      name: 'a line without date and company among those that have them',
      text: '# Job search\n\n- 2017-02-03 email to Sam (Developer at Acme): no answer\n- 2017-02-06 email to Kim (CTO at Basalt): coffee on Friday\n⟦- called someone⟧\n',
    },
    { name: 'a table', text: logOf(goodRow) },
  ],
  check({ document, report }) {
    for (const { range, message } of document.facts.problems)
      report({
        place: firstLineOf(range, document),
        message,
        help: 'Such as `- 2017-02-03 email to Sam Sample (CTO at Acme): no answer yet`.',
      });
  },
});
