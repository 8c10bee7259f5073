import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import {
  type CheckResult,
  type CoordinatorKeys,
  type Log,
  PortfolioSession,
  type TypedProgram,
} from '../core/index.ts';
import { commitFiles, deliverableFilesOf } from './commitFiles.ts';
import type { FilesAt } from './contents.ts';
import type { Git } from './openGit.ts';
import type { Asker, Memory } from './standing.ts';

export interface AskerOptions {
  readonly log: Log;
  /** The program that was named for this run, which wins over that of the commits too. */
  readonly program?: TypedProgram;
  /** The absolute paths of the files that the named program was read from. */
  readonly programFiles?: readonly string[];
  readonly memory?: Memory;
  /** Keys that the person who asks has set up as their coordinator's, on their own machine. */
  readonly ownKeys?: readonly string[];
}

/** Who asks about a portfolio's submissions, by what a check of it gave. */
export async function askerOf(git: Git, result: CheckResult, options: AskerOptions): Promise<Asker> {
  const student = result.portfolio.config.student.name;
  const keys = await trustedKeys(git, result.coordinatorKeys, options);
  return {
    keys,
    filesAt: filesAtCommit(git, options),
    ...(student !== undefined && { student }),
    ...(options.memory && { memory: options.memory }),
  };
}

/** The files of each deliverable at a commit, as the program that counts for the one who asks sees them. */
export function filesAtCommit(git: Git, { log, program }: Pick<AskerOptions, 'log' | 'program'>): FilesAt {
  return (commit) =>
    deliverableFilesOf(new PortfolioSession(commitFiles(git, commit), { log, ...(program && { program }) }));
}

async function trustedKeys(
  git: Git,
  found: CoordinatorKeys,
  { programFiles = [], ownKeys = [] }: AskerOptions,
): Promise<CoordinatorKeys> {
  if (ownKeys.length > 0) return { keys: ownKeys, from: 'typed' };
  if (found.from !== 'typed') return found;
  const top = (await git.run(['rev-parse', '--show-toplevel']).catch(() => '')).replace(/\n$/, '');
  // Its configuration may say that its work tree is elsewhere.
  const inside = await Promise.all(
    programFiles.flatMap((file) => [isInside(top, file), isInside(git.folder, file)]),
  );
  return inside.includes(true) ? { ...found, from: 'repository' } : found;
}

async function isInside(folder: string, file: string): Promise<boolean> {
  if (folder === '') return false;
  const real = (path: string) => realpath(path).catch(() => path);
  const path = relative(await real(folder), await real(file));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
