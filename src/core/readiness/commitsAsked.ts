import type { Portfolio } from '../portfolio/portfolio.ts';

/** Whose commits are asked for, and where they may be. */
export interface CommitsWanted {
  readonly emails: readonly string[];
  /** The folders of the projects, each of which may be a repository of its own. */
  readonly folders: readonly string[];
}

/** What git should be asked about commits; `undefined` where the program asks nothing of them. */
export function commitsWanted({ program, config, projects }: Portfolio): CommitsWanted | undefined {
  const isAsked = program?.deliverables.some(({ kind }) => kind === 'coding') ?? false;
  if (!isAsked) return undefined;
  return { emails: config.student.emails, folders: projects.map(({ path }) => path) };
}
