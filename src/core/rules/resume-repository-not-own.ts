import { defineResumeRule } from './shared/resumeRule.ts';
import { goodResume } from './shared/samples.ts';
import { sources } from './shared/sources.ts';

const owner = /^(?:https?:\/\/)?(?:www\.)?github\.com\/([\w-]+)(\/[\w.-]+)?/i;

export const resumeRepositoryNotOwn = defineResumeRule({
  id: 'resume-repository-not-own',
  title: 'A project on the résumé links to somebody else’s repository',
  severity: 'hint',
  why: `Whoever follows the link sees another name above the code, and has to look for yours. What you made in a group can stand in
your account as a fork, with your commits.

Link your own copy. Where the repository belongs to an organization of your team, say your part in a bullet, and switch this
rule off for the line.`,
  sources: [sources.turingResume],
  examples: [
    {
      name: 'a partner’s repository',
      text: goodResume.replace(
        '[Code](https://github.com/ada-example/seed-swap)',
        '⟦[Code](https://github.com/grace-example/seed-swap)⟧',
      ),
    },
    {
      name: 'the account that readiness.json names',
      text: goodResume
        .replace(' · [GitHub](https://github.com/ada-example)', '')
        .replaceAll('github.com/ada-example', 'github.com/Ada-Example')
        .replace(
          '[Code](https://github.com/Ada-Example/trail-map)',
          '⟦[Code](https://github.com/grace-example/trail-map)⟧',
        ),
      config: { student: { github: 'ada-example' } },
    },
    { name: 'your own', text: goodResume },
    {
      name: 'work on a project of others',
      text: `${goodResume}\n## Open Source Contributions\n\n### [Rails](https://github.com/rails/rails/pull/1)\n\n- Fixed a bug in the router\n`,
    },
  ],
  check({ document: { facts }, portfolio, report }) {
    const profile = portfolio.config.student.github ?? facts.contact.github?.url ?? '';
    const login = owner.exec(profile)?.[1] ?? /^@?([\w-]+)$/.exec(profile)?.[1];
    if (login === undefined) return;
    for (const { title, repositoryLink, contribution } of facts.projects) {
      if (contribution) continue;
      const [, name = login, repository] = owner.exec(repositoryLink?.url ?? '') ?? [];
      if (!repositoryLink || repository === undefined || name.toLowerCase() === login.toLowerCase()) continue;
      report({
        place: repositoryLink.range,
        help: 'Such as a fork of it in your account, with your commits.',
        message: `The code of “${title}” is linked at \`${name}\`; your own copy at \`${login}\` is expected`,
      });
    }
  },
});
