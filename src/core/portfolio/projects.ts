import type { Document } from '../document/document.ts';
import { matcher } from '../text/glob.ts';
import type { Project } from './portfolio.ts';

const readmeName = /^readme(\.(md|markdown|mdown))?$/i;

/**
 * The project folders that a configuration names, with the path of each one's README (also where there is none yet).
 * A folder counts as soon as there is a file somewhere below it; `.` stands for the portfolio's own folder.
 * @param patterns of `readiness.json`: folders, or patterns with `*`
 * @param files paths of all files of the portfolio
 */
export function findProjects(
  patterns: readonly string[],
  files: Iterable<string>,
): Omit<Project, 'readme'>[] {
  const isProject = matcher(patterns);
  const readmes = new Map<string, string | undefined>();
  for (const file of files) {
    for (const folder of foldersAbove(file)) if (!readmes.has(folder)) readmes.set(folder, undefined);
    const { folder, name } = split(file);
    if (readmeName.test(name)) readmes.set(folder, preferred(readmes.get(folder), file));
  }
  return [...readmes]
    .filter(([folder]) => isProject(folder))
    .map(([path, readme]) => ({ path, readmePath: readme ?? join(path, 'README.md') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The projects with their READMEs as far as those were read. */
export function withReadmes(
  projects: readonly Omit<Project, 'readme'>[],
  documents: ReadonlyMap<string, Document>,
): Project[] {
  return projects.map((project) => {
    const readme = documents.get(project.readmePath);
    return readme?.kind === 'readme' ? { ...project, readme } : project;
  });
}

/** `README.md` before other spellings, which some file systems hold side by side. */
function preferred(known: string | undefined, found: string): string {
  if (known === undefined) return found;
  return found.endsWith('README.md') || found < known ? found : known;
}

function split(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf('/');
  return slash < 0
    ? { folder: '.', name: path }
    : { folder: path.slice(0, slash), name: path.slice(slash + 1) };
}

function* foldersAbove(file: string): Generator<string> {
  yield '.';
  for (let slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1))
    yield file.slice(0, slash);
}

function join(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}
