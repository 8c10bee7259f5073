import { topOf } from './shared/places.ts';
import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

export const resumeGithubMissing = defineResumeRule({
  id: 'resume-github-missing',
  title: 'The résumé has no link to GitHub',
  severity: 'error',
  why: `For a first job in software, your code speaks louder than the list of your skills. A reader should be one click away from it.

Link your profile, such as \`https://github.com/ada-example\`, beside your e-mail address. Where another forge has your
code, switch this rule off and link that one.`,
  sources: [sources.turingResume],
  examples: [
    {
      name: 'no link to a profile',
      text: goodResume
        .replace('# Ada Example', '⟦# Ada Example⟧')
        .replace(' · [GitHub](https://github.com/ada-example)', ''),
    },
    { name: 'a profile among the contacts', text: goodResume },
  ],
  check({ document, report }) {
    const { contact, name } = document.facts;
    if (contact.github) return;
    report({
      place: topOf(document, name?.range),
      message:
        'There is no link to your GitHub profile on the résumé; one is expected beside your e-mail address',
    });
  },
});
