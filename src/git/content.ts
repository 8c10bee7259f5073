import { createHash } from 'node:crypto';
import { type ContentEntry, contentListing } from '../core/index.ts';
import { withoutOwnFilters } from './filters.ts';
import type { Git } from './openGit.ts';

/** Where the work tree stands, as far as submitting asks. */
export interface WorkTree {
  /** Full id of the commit that is checked out; absent before the first commit. */
  readonly head?: string;
  /** Paths relative to the folder that differ from that commit, or are not in it. */
  readonly uncommitted: ReadonlySet<string>;
}

/**
 * The files of a deliverable as they are in a commit.
 * @param paths relative to git's folder, with `/`
 */
export async function contentAt(git: Git, commit: string, paths: readonly string[]): Promise<ContentEntry[]> {
  if (paths.length === 0) return [];
  const output = await git.run(['ls-tree', '-r', '-z', commit, '--', ...paths]);
  return output.split('\0').flatMap((line) => {
    const { blob, path } = /^\d+ (?:blob|commit) (?<blob>[0-9a-f]+)\t(?<path>.*)$/s.exec(line)?.groups ?? {};
    return blob && path ? [{ blob, path }] : [];
  });
}

/** The digest of a submission: over paths and blobs, so that approval belongs to content, not to a date. */
export function digestOf(entries: readonly ContentEntry[]): string {
  return `sha256:${createHash('sha256').update(contentListing(entries)).digest('hex')}`;
}

/** @param paths those whose changes are asked for */
export async function readWorkTree(git: Git, paths: readonly string[]): Promise<WorkTree> {
  const [shown, head, config] = await Promise.all([
    git.run(['rev-parse', '--show-prefix']),
    headOf(git),
    withoutOwnFilters(git),
  ]);
  const prefix = shown.trim();
  if (paths.length === 0) return { ...(head && { head }), uncommitted: new Set() };
  const options = [
    '--porcelain=v1',
    '--branch',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignore-submodules=dirty',
  ];
  const status = await git.run(['status', ...options, '--', ...paths], { config });
  // The branch is asked for only so that git prints something: simple-git waits for the end of a silent process.
  const changed = status.split('\0').filter((line) => line.length > 3 && !line.startsWith('## '));
  const uncommitted = changed.map((line) => line.slice(3)).map((path) => path.slice(prefix.length));
  return { ...(head && { head }), uncommitted: new Set(uncommitted) };
}

/** The commit that is checked out, on a branch or detached; `undefined` before the first. */
async function headOf(git: Git): Promise<string | undefined> {
  const output = await git
    .run(['rev-parse', '--quiet', '--verify', '--end-of-options', 'HEAD^{commit}'])
    .catch(() => '');
  return output.trim() || undefined;
}
