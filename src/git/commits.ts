import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { CommitHistory, CommitRecord, RepositoryFact } from '../core/index.ts';
import { gitError } from './gitErrors.ts';
import { type Git, openGit } from './openGit.ts';
import { assertPlainRefs } from './plainRefs.ts';
import { findRemote } from './remote.ts';

export interface CommitsAsked {
  /** The student's addresses, as `readiness.json` says; where there are none, git's own user counts. */
  readonly emails: readonly string[];
  /** Folders that may be repositories of their own, relative to git's folder: submodules, clones of projects. */
  readonly folders: readonly string[];
  readonly signal?: AbortSignal;
}

/** A repository that nobody vetted may hold any number of commits and submodules. */
const mostCommits = 20_000;
const mostRepositories = 50;

/**
 * The student's own commits in a portfolio and in the repositories inside of it, without merges, each once, on whatever
 * branch. Whose a commit is, is told by its author's address after the repository's own mailmap.
 * @throws ReadinessError when git is missing, the folder is no repository, or git fails
 */
export async function readCommits(
  git: Git,
  { emails, folders, signal }: CommitsAsked,
): Promise<CommitHistory> {
  try {
    const own = emails.length > 0 ? emails : await ownAddress(git);
    const inside = await insideOf(git, [...(await submodules(git)), ...folders]);
    const found = new Map<string, CommitRecord>();
    const addresses = new Set(own.map(plain));
    const repositories: RepositoryFact[] = [];
    for (const repository of ['', ...inside]) {
      const inner = repository === '' ? git : openGit(join(git.folder, repository), signal, git);
      await assertPlainRefs(inner);
      repositories.push(await factOf(inner, repository));
      const mapped = new Set([...addresses, ...(await canonical(inner, own))]);
      for (const { email, ...commit } of await commitsIn(inner, repository)) {
        if (mapped.has(plain(email)) && !found.has(commit.id)) found.set(commit.id, commit);
      }
    }
    return { commits: [...found.values()], addresses: [...addresses], repositories };
  } catch (error) {
    throw gitError(error);
  }
}

async function factOf(git: Git, folder: string): Promise<RepositoryFact> {
  const [head, prefix] = await Promise.all([
    git.run(['rev-parse', '--quiet', '--verify', 'HEAD']).catch(() => ''),
    git.run(['rev-parse', '--show-prefix']),
  ]);
  const url = (await findRemote(git).catch(() => undefined))?.url;
  return {
    folder,
    prefix: prefix.replace(/\n$/, ''),
    ...(head.trim() !== '' && { head: head.trim() }),
    ...(url !== undefined && { url }),
  };
}

async function ownAddress(git: Git): Promise<readonly string[]> {
  const output = await git.run(['config', '--get', 'user.email']).catch(() => '');
  return output.trim() === '' ? [] : [output.trim()];
}

/** What the mailmap makes of the student's addresses, as it has done so with those of the commits. */
async function canonical(git: Git, emails: readonly string[]): Promise<string[]> {
  const contacts = emails.filter((email) => /^[^\s<>]+$/.test(email)).map((email) => `<${email}>`);
  if (contacts.length === 0) return [];
  const output = await git.run(['check-mailmap', ...contacts]).catch(() => '');
  return [...output.matchAll(/<(?<email>[^>\n]*)>$/gm)].map(({ groups }) => plain(groups?.['email'] ?? ''));
}

/** Paths of the submodules that the work tree names. */
async function submodules(git: Git): Promise<string[]> {
  const output = await git
    .run(['config', '--file', '.gitmodules', '--null', '--get-regexp', String.raw`^submodule\..*\.path$`])
    .catch(() => '');
  return output.split('\0').flatMap((entry) => entry.split('\n')[1] ?? []);
}

const gitFolders = ['--path-format=absolute', '--git-dir', '--git-common-dir'];

/**
 * Those of the folders that are the top of a repository of their own, and lie inside of the portfolio with all that
 * belongs to them, links followed: a file `.git` can name any repository of this machine.
 */
async function insideOf(git: Git, folders: readonly string[]): Promise<string[]> {
  const top = await realpath(git.folder);
  const common = (await git.run(['rev-parse', ...gitFolders])).split('\n')[1] ?? '';
  const allowed = [top, await realpath(common)];
  const inside: string[] = [];
  for (const folder of new Set(folders)) {
    if (inside.length === mostRepositories) break;
    const path = await realpath(join(top, folder)).catch(() => undefined);
    if (path === undefined || !isBelow(path, [top])) continue;
    const said = await openGit(path, undefined, git)
      .run(['rev-parse', '--show-cdup', ...gitFolders])
      .catch(() => undefined);
    const [up, ...own] = said?.split('\n') ?? [];
    const places = await Promise.all(own.slice(0, 2).map((one) => realpath(one)));
    if (up === '' && places.every((one) => isBelow(one, allowed)))
      inside.push(relative(top, path).replaceAll(sep, '/'));
  }
  return inside;
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}${sep}`));
}

const fields = ['%H', '%aI', '%cI', '%aE', '%s'];

/** `rev-list` and not `log`, which a repository's own configuration may make run other programs. */
async function commitsIn(
  git: Git,
  repository: string,
): Promise<(CommitRecord & { readonly email: string })[]> {
  const output = await git.run([
    'rev-list',
    '--no-merges',
    `--max-count=${mostCommits}`,
    `--format=${fields.join('%x00')}`,
    '--branches',
    '--remotes',
    ...(await hasHead(git)),
  ]);
  return output.split('\n').flatMap((line) => {
    const [id, at, committedAt, email, subject = ''] = line.split('\0');
    if (!id || !at || !committedAt || email === undefined) return [];
    return [{ id, at, committedAt, email, subject, repository }];
  });
}

/** A detached head is on no branch; before the first commit there is none. */
async function hasHead(git: Git): Promise<string[]> {
  const output = await git.run(['rev-parse', '--quiet', '--verify', 'HEAD']).catch(() => '');
  return output.trim() === '' ? [] : ['HEAD'];
}

function plain(email: string): string {
  return email.trim().toLowerCase();
}
