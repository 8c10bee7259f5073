import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTagName } from '../core/index.ts';
import { gitError } from './gitErrors.ts';
import { type Git, openGit } from './openGit.ts';
import { readTagNames } from './refs.ts';

/**
 * A coordinator's copy of a student's repository: bare, with a configuration of its own, so that nothing of the
 * student's is checked out or run. Tags that were seen once are kept whatever becomes of them at the student's.
 */
export interface StudentCache {
  /** For reading. */
  readonly git: Git;
  /** For fetching and pushing. */
  readonly network: Git;
  /** ISO, by the name and id of a tag: when a fetch first saw it, which is evidence, unlike what a tag claims. */
  readonly seen: Map<string, string>;
}

export interface FetchResult {
  /** Names of tags that were not here before. */
  readonly arrived: readonly string[];
  /** Names of tags that were seen before, and are other ones now, or gone. */
  readonly moved: readonly string[];
  readonly deleted: readonly string[];
}

/** The branch that holds what the student's repository has checked out. */
export const studentBranch = 'refs/heads/student';
const seenFile = 'readiness-seen.json';
const mostTags = 10_000;

/** Opens the copy of a repository; makes it where there is none. */
export async function openCache(
  folder: string,
  address: string,
  signal?: AbortSignal,
): Promise<StudentCache> {
  const name = `${createHash('sha256').update(address).digest('hex').slice(0, 16)}.git`;
  const path = join(folder, name);
  try {
    if (!(await stat(path).catch(() => undefined))) {
      await mkdir(path, { recursive: true });
      await writeFile(join(folder, '.gitignore'), '*\n');
    }
    await openGit(path, signal, { network: true }).run([
      'init',
      '--quiet',
      '--bare',
      '--initial-branch=student',
    ]);
  } catch (error) {
    throw gitError(error, signal);
  }
  return {
    git: openGit(path, signal, { hostile: true }),
    network: openGit(path, signal, { network: true }),
    seen: await readSeen(path),
  };
}

/**
 * Brings a copy up to date from the student's repository, and from the one that holds the decisions where there is one.
 * @param now ISO
 * @throws ReadinessError for what git or the network does
 */
export async function fetchStudent(
  { network, git, seen }: StudentCache,
  addresses: readonly string[],
  now: string,
  signal?: AbortSignal,
): Promise<FetchResult> {
  try {
    const here = await readTagNames(git);
    const there = new Map<string, string>();
    for (const [index, address] of addresses.entries()) {
      const found = await remoteTags(network, address);
      const fresh = [...found].filter(([name]) => !here.has(name) && !there.has(name));
      for (const [name, object] of found) if (!there.has(name)) there.set(name, object);
      const names = fresh.map(([name]) => name);
      await fetchTags(network, address, names, index === 0 ? [`+HEAD:${studentBranch}`] : []);
    }
    const result = compare(here, there, seen);
    for (const [name, object] of there)
      if (!seen.has(`${name} ${object}`)) seen.set(`${name} ${object}`, now);
    await writeSeen(git.folder, seen);
    return result;
  } catch (error) {
    throw gitError(error, signal);
  }
}

/** Names of the tags that are here and were never seen at the student's: what still has to be pushed. */
export function unsentOf(
  tags: readonly { name: string; object: string }[],
  { seen }: StudentCache,
): string[] {
  return tags.filter(({ name, object }) => !seen.has(`${name} ${object}`)).map(({ name }) => name);
}

/** Tags of exactly the names of submissions and decisions, with their ids. */
export async function remoteTags(git: Git, address: string): Promise<Map<string, string>> {
  const output = await git.run(['ls-remote', '--refs', '--quiet', '--', address, 'refs/tags/readiness/*']);
  const found = output.split('\n').flatMap((line): [string, string][] => {
    const [object = '', ref = ''] = line.split('\t');
    const name = ref.replace(/^refs\/tags\//, '');
    return parseTagName(name) && /^[0-9a-f]{40,64}$/.test(object) ? [[name, object]] : [];
  });
  return new Map(found.slice(0, mostTags));
}

/** Fetches tags by their names, and what else is named; those that are here are not changed. */
export async function fetchTags(
  git: Git,
  address: string,
  names: readonly string[],
  others: readonly string[] = [],
): Promise<void> {
  const refs = [...others, ...names.map((name) => `refs/tags/${name}:refs/tags/${name}`)];
  if (refs.length === 0) return;
  const options = [
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
  ];
  await git.run(['fetch', ...options, '--stdin', '--', address], { input: `${refs.join('\n')}\n` });
}

function compare(
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
  seen: ReadonlyMap<string, string>,
): FetchResult {
  const known = [...here].filter(([name, object]) => seen.has(`${name} ${object}`));
  return {
    arrived: [...there.keys()].filter((name) => !here.has(name)),
    moved: known
      .filter(([name, object]) => there.has(name) && there.get(name) !== object)
      .map(([name]) => name),
    deleted: known.filter(([name]) => !there.has(name)).map(([name]) => name),
  };
}

async function readSeen(folder: string): Promise<Map<string, string>> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, seenFile), 'utf8'));
    const entries: [string, unknown][] =
      typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(
      entries.flatMap(([key, at]): [string, string][] => (typeof at === 'string' ? [[key, at]] : [])),
    );
  } catch {
    // Without it, what is there is seen now: later than in truth, never earlier.
    return new Map();
  }
}

async function writeSeen(folder: string, seen: ReadonlyMap<string, string>): Promise<void> {
  const path = join(folder, seenFile);
  await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(seen), undefined, 1));
  await rename(`${path}.new`, path);
}
