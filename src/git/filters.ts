import { ReadinessError } from '../core/index.ts';
import type { Git } from './openGit.ts';

/**
 * Settings that switch off the filters which the repository's own configuration names: `git status` would run them on
 * files that changed. Those of the person who asks (git-lfs, for example) stay.
 * @throws ReadinessError for a filter with `=` in its name: `git -c` takes what stands before it for the whole name
 */
export async function withoutOwnFilters(git: Git): Promise<string[]> {
  if (!git.hostile) return [];
  const output = await git
    .run(['config', '--show-scope', '--null', '--name-only', '--get-regexp', everything])
    .catch(() => '');
  const words = output.split('\0');
  const names = words.filter(
    (name, index) => index % 2 === 1 && name.startsWith('filter.') && !personal.has(words[index - 1] ?? ''),
  );
  if (names.some((name) => name.includes('='))) {
    throw new ReadinessError(
      'git-failed',
      'The configuration of this repository names a filter that cannot be switched off.',
      'Take the filters out of its `.git/config`, or leave the repository alone.',
    );
  }
  return [...new Set(names)].map((name) => (name.endsWith('.required') ? `${name}=false` : `${name}=`));
}

/** Filters; and what every repository has, for simple-git waits for the end of a process that prints nothing. */
const everything = String.raw`^(core\.repositoryformatversion|filter\..*\.(clean|smudge|process|required))$`;
const personal = new Set(['system', 'global']);
