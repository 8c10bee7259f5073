import * as z from 'zod/mini';
import { topOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const Options = z.object({
  required: z._default(z.boolean(), false).check(z.describe('Ask for a phone number.')),
});

export const resumePhoneMissing = defineResumeRule({
  id: 'resume-phone-missing',
  title: 'The résumé has no phone number, where the program asks for one',
  severity: 'warning',
  options: Options,
  why: `Guides disagree: Turing asked for a phone number in 2020 and calls it optional in 2025, the Tech Interview Handbook asks for
one. A résumé in a public repository is read by everybody, so that none is asked for by default.

Where your school asks for one, put it beside the e-mail address; \`required\` turns this on.`,
  sources: [sources.turingResume, sources.handbook],
  examples: [
    {
      name: 'required by the setting',
      text: goodResume.replace('# Ada Example', '⟦# Ada Example⟧'),
      options: { required: true },
    },
    {
      name: 'there is one',
      text: goodResume.replace('ada@example.com', 'ada@example.com · 303-555-0142'),
      options: { required: true },
    },
    { name: 'not asked for', text: goodResume },
  ],
  check({ document, options, report }) {
    const { contact, name } = document.facts;
    if (!options.required || contact.phones.length > 0) return;
    report({
      place: topOf(document, name?.range),
      help: 'Such as `555 0100`.',
      message: 'The résumé has no phone number; one is expected beside the e-mail address',
    });
  },
});
