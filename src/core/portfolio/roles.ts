import type { Config } from '../config/config.ts';
import type { DocumentKind } from '../document/document.ts';

/**
 * Which file plays which role, by the configuration's paths: one role a file, the first named wins.
 * @param readmes paths of the projects' READMEs
 */
export function rolesOf(paths: Config['paths'], readmes: Iterable<string>): Map<string, DocumentKind> {
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
  return roles;
}
