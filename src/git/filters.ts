import { ReadinessError } from '../core/index.ts';
import type { Git } from './openGit.ts';

/**
 * Settings that switch off the filters which the repository's own configuration names: `git status` would run them on
 * files that changed. Its lists of attributes and of what to ignore outside of it, which may have no end, go too. Those
 * of the person who asks (git-lfs, for example) stay.
 * @throws ReadinessError for a filter with `=` in its name: `git -c` takes what stands before it for the whole name
 */
export async function withoutOwnFilters(git: Git): Promise<string[]> {
  if (!git.hostile) return [];
  const names = await ownSettings(git, filters);
  if (names.some((name) => name.includes('='))) {
    throw new ReadinessError(
      'git-failed',
      'The configuration of this repository names a filter that cannot be switched off.',
      'Take the filters out of its `.git/config`, or leave the repository alone.',
    );
  }
  return names.map((name) => (name.endsWith('.required') ? `${name}=false` : `${name}=`));
}

const filters = String.raw`core\.(attributesfile|excludesfile)|filter\..*\.(clean|smudge|process|required)`;

/**
 * Makes sure that nothing would run which only the repository's own configuration names: for fetches that nobody has
 * asked for. A command that a person gives does without it, for it may be they who named it.
 * @throws ReadinessError `git-failed`, which names the setting
 */
export async function assertNoOwnPrograms(git: Git): Promise<void> {
  const [first] = await ownSettings(git, programs);
  if (first === undefined) return;
  throw new ReadinessError(
    'git-failed',
    `The configuration of this repository names a program (\`${first}\`), which runs only when you ask.`,
    'Use Fetch Decisions if the repository is yours.',
  );
}

/** What makes git run something while it fetches: git-config(1). */
const programs = String.raw`core\.(sshcommand|gitproxy|askpass|alternaterefscommand)|credential\.(.*\.)?helper|remote\..*\.(uploadpack|vcs)`;

/** The settings that match, of the repository and not of the person or the machine. Their names, each once. */
async function ownSettings(git: Git, matching: string): Promise<string[]> {
  const output = await git
    .run(['config', '--show-scope', '--null', '--name-only', '--get-regexp', `^(${always}|${matching})$`])
    .catch(() => '');
  const words = output.split('\0');
  const names = words.filter(
    (name, index) => index % 2 === 1 && name !== always && !personal.has(words[index - 1] ?? ''),
  );
  return [...new Set(names)];
}

/** Every repository has it: simple-git waits for the end of a process that prints nothing. */
const always = 'core.repositoryformatversion';
const personal = new Set(['system', 'global']);
