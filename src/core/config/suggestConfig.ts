import type { z } from 'zod/mini';
import type { Paths } from './config.ts';
import { candidatesOf, type SuggestionFile } from './suggest/candidate.ts';
import { suggestProjects } from './suggest/suggestProjects.ts';
import { type DocumentSetting, suggestDocuments } from './suggest/suggestDocuments.ts';

/** A place that was found, with the reason in words for the student. */
export interface FoundPath {
  readonly setting: DocumentSetting | 'projects';
  readonly path: string;
  readonly reason: string;
}

export interface Suggestion {
  /** The `paths` of `readiness.json`; a setting for which nothing was found is absent. */
  readonly paths: Partial<z.input<typeof Paths>>;
  readonly found: readonly FoundPath[];
}

/**
 * Finds what a repository already has: the résumé, the portfolio's copy, the log, the plan, the pitch, the projects.
 * Names only suggest; what stands in a file decides, since `RESUME.md` is sometimes somebody's notes, and logs have no
 * common name.
 * @param files all files of the portfolio; the text is needed of markdown files only.
 */
export function suggestConfig(files: readonly SuggestionFile[]): Suggestion {
  const documents = suggestDocuments(candidatesOf(files));
  const taken = new Set(documents.map(({ path }) => path));
  const projects = suggestProjects(files, taken);
  const single = Object.fromEntries(documents.map(({ setting, path }) => [setting, path]));
  const paths = projects.length > 0 ? { ...single, projects: projects.map(({ path }) => path) } : single;
  return { paths, found: [...documents, ...projects] };
}
