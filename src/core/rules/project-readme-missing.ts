import { definePortfolioRule } from './rule.ts';
import { goodReadme } from './shared/samples.ts';
import { startOfFile } from './shared/places.ts';
import { sources } from './shared/sources.ts';

export const projectReadmeMissing = definePortfolioRule({
  id: 'project-readme-missing',
  title: 'A project has no README',
  severity: 'error',
  why: `Your README is often the first impression of a project, and sometimes the only one: many employers read nothing else.

Add a \`README.md\` to the project’s folder that says what it is, how to set it up, and where it can be seen.`,
  sources: [sources.turingOutreachPlan, sources.flatironPresence],
  examples: [
    {
      name: 'a project with code only',
      path: 'projects/chess/README.md',
      text: goodReadme,
      files: { 'projects/map/index.js': 'start();\n', 'projects/map/README.md': '⟦⟧' },
    },
    { name: 'each has one', path: 'projects/chess/README.md', text: goodReadme },
  ],
  check({ portfolio, report }) {
    const unread = new Set(portfolio.unread.map(({ path }) => path));
    for (const { path, readmePath, readme } of portfolio.projects)
      if (!readme && !unread.has(readmePath))
        report({
          file: readmePath,
          place: startOfFile,
          message: `The project ${path} has no README; one is expected at ${readmePath}`,
        });
  },
});
