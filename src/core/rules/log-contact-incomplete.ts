import * as z from 'zod/mini';
import type { Activity } from '../document/activity.ts';
import { defineRule } from './rule.ts';
import { firstLineOf } from './shared/places.ts';
import { goodRow, logOf } from './shared/logSamples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  fields: z
    ._default(z.array(z.enum(['company', 'person', 'position', 'channel', 'outcome', 'notes'])), [
      'company',
      'person',
      'outcome',
    ])
    .check(z.describe('What must be written down for each outreach. A status counts as the outcome.')),
});
type Field = z.output<typeof Options>['fields'][number];

const names: Readonly<Record<Field, string>> = {
  company: 'the company',
  person: 'the person',
  position: 'their position',
  channel: 'the channel',
  outcome: 'the outcome',
  notes: 'notes',
};

export const logContactIncomplete = defineRule({
  id: 'log-contact-incomplete',
  title: 'An outreach lacks what it must say to count',
  appliesTo: ['log'],
  severity: 'warning',
  options: Options,
  why: `A contact is documented when somebody else can see whom you wrote to, where they work, and what came of it. “No answer yet” is
an outcome, too.

Fill in what is missing. Programs differ in what they ask for: \`fields\` can be set.`,
  sources: [sources.turingOutreach],
  examples: [
    {
      name: 'nobody and no outcome',
      text: logOf('⟦| 2017-02-03 | Outreach | Acme | | email | | | |⟧'),
    },
    { name: 'all there', text: logOf(goodRow) },
  ],
  check({ document, options, report }) {
    for (const activity of document.facts.activities) {
      if (activity.type !== 'outreach') continue;
      const missing = options.fields.filter((field) => !says(activity, field));
      if (missing.length > 0)
        report({
          place: firstLineOf(activity.range, document),
          message: `The outreach does not say ${missing.map((field) => names[field]).join(', ')}; a contact is expected to`,
          help: 'Such as `| 2017-02-03 | Outreach | Acme | Sam Sample, CTO | no answer yet |`.',
        });
    }
  },
});

function says(activity: Activity, field: Field): boolean {
  const text = field === 'outcome' ? (activity.outcome ?? activity.status) : activity[field];
  return text !== undefined && text.trim() !== '';
}
