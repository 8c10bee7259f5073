import type { GoesAlong } from '../core/index.ts';
import type { Git } from './openGit.ts';

/** A branch that was never pushed may have any number of commits. */
const mostCommits = 1000;

/** The commits that no branch of the remote has, as far as this clone knows, and the files that they touch. */
export async function goesAlong(git: Git, head: string, remote: string): Promise<GoesAlong> {
  const listed = await git.run([
    'rev-list',
    `--max-count=${mostCommits}`,
    head,
    '--not',
    `--remotes=${remote}`,
  ]);
  const commits = listed.split('\n').filter((line) => line !== '');
  if (commits.length === 0) return { commits: 0, files: [] };
  const options = ['--stdin', '-r', '--root', '-m', '--no-commit-id', '--no-renames', '--name-only', '-z'];
  const [names, prefix] = await Promise.all([
    git.run(['diff-tree', ...options], { input: `${commits.join('\n')}\n` }),
    git.run(['rev-parse', '--show-prefix']),
  ]);
  const own = prefix.replace(/\n$/, '');
  const files = names
    .split('\0')
    .filter((name) => name !== '' && !/^[0-9a-f]{40,64}\n?$/.test(name))
    .map((name) => (name.startsWith(own) ? name.slice(own.length) : name));
  return { commits: commits.length, files: [...new Set(files)].sort() };
}
