import { topOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const resumeEmailMissing = defineResumeRule({
  id: 'resume-email-missing',
  title: 'The résumé has no e-mail address',
  severity: 'error',
  why: `An invitation to an interview comes by e-mail. A résumé without an address cannot be answered, however good it is.

Put the address below your name, as text rather than in an image.`,
  sources: [sources.turingResume, sources.handbook],
  examples: [
    {
      name: 'no address',
      text: goodResume.replace('# Ada Example', '⟦# Ada Example⟧').replace('ada@example.com · ', ''),
    },
    { name: 'an address below the name', text: goodResume },
  ],
  check({ document, report }) {
    const { contact, name } = document.facts;
    if (contact.emails.length > 0) return;
    report({
      place: topOf(document, name?.range),
      help: 'Such as `ada@example.com`.',
      message: 'There is no e-mail address on the résumé; one is expected below your name',
    });
  },
});
