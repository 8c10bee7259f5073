import type { Config } from '../config/config.ts';
import type { DocumentKind } from '../document/document.ts';

/**
 * Which file plays which role, by the configuration's paths: one role a file, the first named wins.
 * @param readmes paths of the projects' READMEs
 * @param files all paths of the portfolio, among which the applications are found
 */
export function rolesOf(
  paths: Config['paths'],
  readmes: Iterable<string>,
  files: Iterable<string>,
): Map<string, DocumentKind> {
  const roles = new Map<string, DocumentKind>();
  const give = (path: string, kind: DocumentKind) => {
    const clean = path.replace(/^\.\//, '');
    if (!roles.has(clean)) roles.set(clean, kind);
  };
  give(paths.resume, 'resume');
  give(paths.portfolio, 'portfolio-copy');
  give(paths.elevatorPitch, 'elevator-pitch');
  give(paths.plan, 'plan');
  give(paths.log, 'log');
  for (const path of readmes) give(path, 'readme');
  if (paths.applications !== undefined)
    for (const path of applicationsIn(paths.applications, files)) give(path, 'log');
  return roles;
}

/** Templates and a README lie beside the applications and are none. */
function applicationsIn(folder: string, files: Iterable<string>): string[] {
  const start = `${folder.replace(/^\.\/|\/+$/g, '')}/`;
  return [...files]
    .filter(
      (path) =>
        path.startsWith(start) &&
        /\.md$/i.test(path) &&
        !/(?:^|\/)(?:readme|[^/]*template)[^/]*$/i.test(path),
    )
    .toSorted();
}
