import type { Git } from './openGit.ts';

/**
 * Settings that switch off the filters which the repository's own configuration names: `git status` would run them on
 * files that changed. Those of the person who asks (git-lfs, for example) stay.
 */
export async function withoutOwnFilters(git: Git): Promise<string[]> {
  if (!git.hostile) return [];
  const output = await git
    .run([
      'config',
      '--show-scope',
      '--null',
      '--name-only',
      '--get-regexp',
      String.raw`^filter\..*\.(clean|smudge|process|required)$`,
    ])
    .catch(() => '');
  const words = output.split('\0');
  const names = words.filter((_, index) => index % 2 === 1 && !personal.has(words[index - 1] ?? ''));
  return [...new Set(names)].map((name) => (name.endsWith('.required') ? `${name}=false` : `${name}=`));
}

const personal = new Set(['system', 'global']);
