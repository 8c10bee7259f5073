import { addToContacts, githubLink } from './shared/contactFix.ts';
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
    {
      name: 'a profile that readiness.json names',
      text: '⟦# Ada Example⟧\n\nada@example.com · 555 0100\n\n## Skills\n\nRuby\n\n## Education\n\nExample School, 2017\n',
      config: { student: { github: 'ada-example' } },
      fixed:
        '# Ada Example\n\nada@example.com · 555 0100 · [GitHub](https://github.com/ada-example)\n\n## Skills\n\nRuby\n\n## Education\n\nExample School, 2017\n',
    },
    { name: 'a profile among the contacts', text: goodResume },
  ],
  check({ document, portfolio, report }) {
    const { contact, name } = document.facts;
    if (contact.github) return;
    const link = githubLink(portfolio.config.student.github);
    const beside = contact.emails[0]?.range.start ?? name?.range.start;
    const fix =
      link !== undefined && beside
        ? addToContacts([link], beside.offset, 'Add a link to GitHub', document)
        : undefined;
    report({
      ...(fix && { fix }),
      place: topOf(document, name?.range),
      help: 'Such as `[GitHub](https://github.com/ada-example)`.',
      message:
        'There is no link to your GitHub profile on the résumé; one is expected beside your e-mail address',
    });
  },
});
