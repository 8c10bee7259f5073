import { topOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const resumeLinkedinMissing = defineResumeRule({
  id: 'resume-linkedin-missing',
  title: 'The résumé has no link to LinkedIn',
  severity: 'warning',
  why: `Recruiters look people up on LinkedIn before they write, and some write there only. A link saves them from
finding somebody else of the same name.

Link your profile beside your e-mail address.`,
  sources: [sources.turingResume, sources.handbook],
  examples: [
    {
      name: 'no link to LinkedIn',
      text: goodResume
        .replace('# Ada Example', '⟦# Ada Example⟧')
        .replace(' ·\n[LinkedIn](https://www.linkedin.com/in/ada-example)', ''),
    },
    { name: 'a profile among the contacts', text: goodResume },
  ],
  check({ document, report }) {
    const { contact, name } = document.facts;
    if (contact.linkedin) return;
    report({
      place: topOf(document, name?.range),
      help: 'Such as `[LinkedIn](https://www.linkedin.com/in/ada-example)`.',
      message: 'There is no link to LinkedIn on the résumé; one is expected beside your e-mail address',
    });
  },
});
