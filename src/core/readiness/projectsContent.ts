import type { Project } from '../portfolio/portfolio.ts';
import type { MissingItem } from './checklist.ts';
import { counted, existing, hasErrors, itemsOfFile } from './content.ts';
import { levelItem } from './levelItem.ts';
import type { Content, View } from './content.ts';

/** What a program asks of projects. */
export interface ProjectsAsked {
  readonly count: number;
  readonly documentation: 'present' | 'adequate';
  readonly every: boolean;
}

/**
 * So many projects whose README says something and, for `adequate`, has no errors: rules of that severity say what makes a
 * README one of the first level, and what one of the second lacks keeps nothing from being ready.
 */
export function projectsContent(view: View, asked: ProjectsAsked): Content {
  const { projects } = view.portfolio;
  const reached = projects.filter((project) => isReached(view, project, asked)).length;
  const needed = asked.every ? Math.max(asked.count, projects.length) : asked.count;
  const complete = reached >= needed;
  return {
    started: projects.length > 0,
    complete,
    progress: { done: Math.min(reached, needed), needed },
    missing: [
      ...tooFew(view, asked),
      ...projects.flatMap((project) => itemsOf(view, project, asked, complete ? 'warning' : 'error')),
    ],
    files: existing(
      view,
      projects.map(({ readmePath }) => readmePath),
    ),
    reachedBy: (_day, count = needed) => reached >= count,
  };
}

function isReached(view: View, { readme, readmePath }: Project, { documentation }: ProjectsAsked): boolean {
  if (!readme || readme.text.trim() === '') return false;
  return documentation === 'present' || !hasErrors(view, readmePath);
}

function rulesIn({ findings }: View, file: string): Set<string> {
  return new Set((findings.get(file) ?? []).map(({ rule }) => rule));
}

function tooFew({ portfolio: { projects, config } }: View, { count }: ProjectsAsked): MissingItem[] {
  const lacking = count - projects.length;
  if (lacking <= 0) return [];
  const there =
    projects.length === 0
      ? 'there is none yet'
      : `there ${projects.length === 1 ? 'is' : 'are'} ${projects.length} of ${count}`;
  const patterns = config.paths.projects;
  const where = patterns.map((pattern) => `\`${pattern}\``).join(', ');
  const path = patterns[0]?.replaceAll('*', 'new-project') ?? 'projects/new-project';
  const message = `${counted(lacking, 'more project')} expected: ${there} in ${where === '' ? '`paths.projects`' : where}.`;
  return [{ message, severity: 'error', next: { kind: 'add-project', path } }];
}

/** @param severity of a project without README: one that is not needed keeps nothing from being ready. */
function itemsOf(
  view: View,
  project: Project,
  { documentation }: ProjectsAsked,
  severity: MissingItem['severity'],
): MissingItem[] {
  const { path, readme, readmePath } = project;
  if (readme && readme.text.trim() !== '') {
    const items = itemsOfFile(view, readmePath);
    if (documentation === 'present') return items;
    return [...items, ...levelItem(project, rulesIn(view, readmePath), view.portfolio.files)];
  }
  if (readme) return [{ message: `\`${readmePath}\` is empty.`, file: readmePath, severity }];
  if (!view.portfolio.files.has(readmePath)) {
    const next = { kind: 'create-document', path: readmePath, document: 'readme' } as const;
    return [{ message: `The project \`${path}\` has no README.`, severity, next }];
  }
  const items = itemsOfFile(view, readmePath);
  return items.length > 0
    ? items
    : [{ message: `\`${readmePath}\` cannot be read.`, file: readmePath, severity }];
}
