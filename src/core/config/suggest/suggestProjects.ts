import { isForeign, type SuggestionFile } from './candidate.ts';

export interface FoundProjects {
  readonly setting: 'projects';
  /** A folder, or a pattern for all folders of one parent. */
  readonly path: string;
  readonly reason: string;
}

/** Below more folders than these stand parts of projects. */
const deepest = 3;
/** Folders of a project, or of none, that have READMEs of their own. */
const notProjects =
  /^(?:docs?|documentation|tests?|spec|examples?|templates?|assets|images?|img|public|static|scripts?|src|lib|config|notes|deliverables?)$/i;
/** Folders that hold projects and are none, whether or not they have a README. */
const collections =
  /^(?:projects?|portfolio|apps?|work|my[-_ ]?projects|module[-_ ]?\d|mod[-_ ]?\d|repos|code)$/i;
/** What shows that a folder is a program. */
const manifests =
  /^(?:package\.json|gemfile|requirements\.txt|pyproject\.toml|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|cargo\.toml|mix\.exs|composer\.json|index\.html|[^/]+\.xcodeproj|package\.swift)$/i;

interface Folder {
  readonly path: string;
  readonly hasReadme: boolean;
}

/**
 * The folders of the projects: those with a README, at most three deep, the outermost of each; two or more beside each
 * other become a pattern, so that the next one is found too. The top folder counts where it is a program itself.
 * @param taken files that have another role.
 */
export function suggestProjects(
  files: readonly SuggestionFile[],
  taken: ReadonlySet<string>,
): FoundProjects[] {
  const paths = files.map(({ path }) => path).filter((path) => !isForeign(path) && !taken.has(path));
  const folders = outermost(projectFolders(paths));
  const byParent = groupByParent(folders);
  const below = [...byParent].flatMap(([parent, children]) => entriesFor(parent, children));
  const isProgram = paths.some((path) => !path.includes('/') && manifests.test(path));
  const hasReadme = paths.some((path) => /^readme(?:\.[a-z]+)?$/i.test(path));
  if (below.length > 0 || !isProgram || !hasReadme) return below;
  return [{ setting: 'projects', path: '.', reason: 'the repository is a project itself, with a README' }];
}

function entriesFor(parent: string, children: readonly Folder[]): FoundProjects[] {
  const withReadme = children.filter(({ hasReadme }) => hasReadme).length;
  const name = parent.slice(parent.lastIndexOf('/') + 1);
  const isCollection = parent !== '' && (collections.test(name) || children.length >= 2);
  if (isCollection) {
    const reason = `${String(children.length)} ${children.length === 1 ? 'folder' : 'folders'}, ${String(withReadme)} with a README`;
    return [{ setting: 'projects', path: `${parent}/*`, reason }];
  }
  return children.map(({ path, hasReadme }) => ({
    setting: 'projects',
    path,
    reason: hasReadme ? 'it has a README' : 'it holds a program, without a README so far',
  }));
}

/** Folders with a README or, where programs are kept, with what makes a program. */
function projectFolders(paths: readonly string[]): Folder[] {
  const folders = new Map<string, Folder>();
  for (const file of paths) {
    const slash = file.lastIndexOf('/');
    const path = file.slice(0, Math.max(0, slash));
    if (path === '' || !isPlace(path)) continue;
    const name = file.slice(slash + 1);
    const hasReadme = /^readme(?:\.(?:md|markdown|mdown))?$/i.test(name);
    const isProgram = manifests.test(name) && collections.test(nameOf(parentOf(path)));
    if (hasReadme || isProgram)
      folders.set(path, { path, hasReadme: hasReadme || folders.get(path)?.hasReadme === true });
  }
  return [...folders.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isPlace(path: string): boolean {
  const parts = path.split('/');
  return parts.length <= deepest && !parts.some((part) => notProjects.test(part)) && !/[*?[\]{}!]/.test(path);
}

/** A folder within a project is a part of it; one within a collection is a project. */
function outermost(folders: readonly Folder[]): Folder[] {
  const paths = new Set(folders.map(({ path }) => path));
  const parents = new Set(folders.map(({ path }) => parentOf(path)));
  const isCollection = (path: string) => collections.test(nameOf(path)) && parents.has(path);
  const own = folders.filter(({ path }) => !isCollection(path));
  return own.filter(
    ({ path }) => !ancestorsOf(path).some((above) => paths.has(above) && !isCollection(above)),
  );
}

function groupByParent(folders: readonly Folder[]): Map<string, Folder[]> {
  const groups = new Map<string, Folder[]>();
  for (const folder of folders) {
    const parent = parentOf(folder.path);
    const group = groups.get(parent);
    if (group) group.push(folder);
    else groups.set(parent, [folder]);
  }
  return groups;
}

function ancestorsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
