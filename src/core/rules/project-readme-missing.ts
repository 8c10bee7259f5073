import { definePortfolioRule } from './rule.ts';
import { goodReadme } from './shared/samples.ts';
import { startOfFile } from './shared/places.ts';
import { readmesBelow } from './shared/readmesBelow.ts';
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
    {
      name: 'its parts have READMEs, it has none',
      path: 'projects/chess/README.md',
      text: goodReadme,
      files: {
        'projects/map/README.md': '⟦⟧',
        'projects/map/client/README.md': goodReadme,
        'projects/map/server/README.md': goodReadme,
      },
    },
    {
      name: 'one that is not written in markdown',
      path: 'projects/chess/README.md',
      text: goodReadme,
      files: { 'projects/map/README.rdoc': '= Map\n', 'projects/map/README.md': '⟦⟧' },
    },
    { name: 'each has one', path: 'projects/chess/README.md', text: goodReadme },
  ],
  check({ portfolio, report }) {
    const unread = new Set(portfolio.unread.map(({ path }) => path));
    for (const { path, readmePath, readme } of portfolio.projects) {
      if (readme || unread.has(readmePath)) continue;
      report({
        file: readmePath,
        place: startOfFile,
        message: messageFor(path, readmePath, portfolio.files),
        help: 'Such as `# Chess Clock`, “A clock for two people who play chess by mail.” and `## Setup`.',
      });
    }
  },
});

function messageFor(path: string, readmePath: string, files: ReadonlySet<string>): string {
  const start = path === '.' ? '' : `${path}/`;
  const other = [...files].find(
    (file) =>
      file.startsWith(start) && /^readme(?:\.(?:txt|rdoc|org|rst|adoc))?$/i.test(file.slice(start.length)),
  );
  if (other !== undefined)
    return `${other} is not written in markdown, so it cannot be judged here; the same in markdown is expected at ${readmePath}`;
  const below = readmesBelow(path, files);
  return below.length === 0
    ? `The project ${path} has no README; one is expected at ${readmePath}`
    : `The project ${path} has READMEs in ${below.join(' and ')}, but none of its own; one that leads to them is expected at ${readmePath}`;
}
