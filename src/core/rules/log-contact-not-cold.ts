import type { Deliverable } from '../config/program.ts';
import { whyNotCold } from '../readiness/cold.ts';
import { defineRule } from './rule.ts';
import { firstLineOf } from './shared/places.ts';
import { goodRow, logOf } from './shared/logSamples.ts';
import { sources } from './shared/sources.ts';

export const logContactNotCold = defineRule({
  id: 'log-contact-not-cold',
  title: 'A contact does not count as cold outreach',
  appliesTo: ['log'],
  severity: 'hint',
  why: `Cold outreach is to people who do not know you or your school. Programs leave out alumni, and companies where many of them
work, so that students learn to write to strangers.

Keep the row: it is part of your search. Write to one more person whom nobody introduced you to.`,
  sources: [sources.turingOutreach],
  examples: [
    {
      name: 'a company on the skip list, and an alumna',
      text: logOf(
        '| 2017-02-02 | Outreach | ⟦Initech⟧ | Pat Example, CTO | email | waiting | | |',
        '| 2017-02-03 | Outreach | Hooli | Kim Example, ⟦alumna⟧ | email | waiting | | |',
        goodRow,
      ),
      program: {
        id: 'example',
        title: 'An example program',
        timeZone: 'America/Denver',
        skipList: [{ company: 'Initech', reason: 'alumni work there' }],
        deliverables: [
          {
            kind: 'activities',
            id: 'cold-outreach',
            title: 'Cold outreach',
            types: ['outreach'],
            count: 6,
            cold: true,
          },
        ],
      },
    },
    {
      name: 'no program that asks for cold contacts',
      text: logOf(goodRow.replace('Sam Sample', 'Sam Sample, alum')),
    },
  ],
  check({ document, portfolio, report }) {
    const { deliverables = [], skipList = [] } = portfolio.program ?? {};
    const cold = deliverables.filter(asksForCold).flatMap(({ types }) => types);
    if (cold.length === 0) return;
    for (const activity of document.facts.activities) {
      const reason = cold.includes(activity.type) ? whyNotCold(activity, skipList) : undefined;
      if (reason === undefined) continue;
      const { fields, range } = activity;
      const isPerson = reason === whyNotCold(activity, []);
      report({
        place:
          (isPerson ? (fields.position ?? fields.person) : fields.company) ?? firstLineOf(range, document),
        message: `This contact does not count as cold: ${reason}`,
        help: 'Such as an e-mail to a developer at a company where you know nobody.',
      });
    }
  },
});

function asksForCold(
  deliverable: Deliverable,
): deliverable is Extract<Deliverable, { kind: 'activities' }> & { cold: true } {
  return deliverable.kind === 'activities' && deliverable.cold;
}
