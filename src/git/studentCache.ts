import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTagName } from '../core/index.ts';
import { gitError } from './gitErrors.ts';
import { beyond, type FetchLimits, usualLimits, withinLimits } from './limits.ts';
import { type Git, openGit } from './openGit.ts';
import { oddRef, readTagNames } from './refs.ts';

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
/** No name of a tag, so that it can stand among them. */
const fetchedKey = 'fetched';

export interface FetchOptions {
  /** ISO, of this machine's clock: the evidence of when a tag was there. */
  readonly now: string;
  readonly signal?: AbortSignal;
  readonly limits?: FetchLimits;
  /** Is told how far git has come, as git says it. */
  readonly heard?: (text: string) => void;
}

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
 * @throws ReadinessError for what git or the network does, and `git-limit` where there is more than is taken
 */
export async function fetchStudent(
  { git, seen }: StudentCache,
  addresses: readonly string[],
  { now, signal, limits = usualLimits, heard }: FetchOptions,
): Promise<FetchResult> {
  try {
    const here = await readTagNames(git);
    const there = await withinLimits(git.folder, limits, signal, async (within) => {
      const network = openGit(git.folder, within, { network: true });
      return await fetchAll(network, addresses, here, { most: limits.tags, ...(heard && { heard }) });
    });
    const result = compare(here, there, seen);
    for (const [name, object] of there)
      if (!seen.has(`${name} ${object}`)) seen.set(`${name} ${object}`, now);
    seen.set(fetchedKey, now);
    await writeSeen(git.folder, seen);
    return result;
  } catch (error) {
    throw gitError(error, signal);
  }
}

/** When a copy was last brought up to date; `undefined` for one that never was. @returns ISO */
export function lastFetched({ seen }: StudentCache): string | undefined {
  return seen.get(fetchedKey);
}

/** Notes that the student's repository has a tag of ours now. @param now ISO */
export async function markSeen(
  { git, seen }: StudentCache,
  { name, object }: { readonly name: string; readonly object: string },
  now: string,
): Promise<void> {
  seen.set(`${name} ${object}`, now);
  await writeSeen(git.folder, seen);
}

async function fetchAll(
  network: Git,
  addresses: readonly string[],
  here: ReadonlyMap<string, string>,
  { most, heard }: { readonly most: number; readonly heard?: (text: string) => void },
): Promise<Map<string, string>> {
  const there = new Map<string, string>();
  for (const [index, address] of addresses.entries()) {
    const { tags, odd } = await remoteTags(network, address, most);
    const fresh = [...tags].filter(([name]) => !here.has(name) && !there.has(name));
    for (const [name, object] of tags) if (!there.has(name)) there.set(name, object);
    const names = fresh.map(([name]) => name);
    const others = odd.map((name) => `+refs/tags/${name}:${oddRef(name)}`);
    if (index === 0) others.push(`+HEAD:${studentBranch}`);
    await fetchTags(network, address, names, others, heard);
  }
  return there;
}

/** Names of the tags that are here and were never seen at the student's: what still has to be pushed. */
export function unsentOf(
  tags: readonly { name: string; object: string }[],
  { seen }: StudentCache,
): string[] {
  return tags.filter(({ name, object }) => !seen.has(`${name} ${object}`)).map(({ name }) => name);
}

/**
 * Tags of exactly the names of submissions and decisions, with their ids; and the names of some that are like them.
 * @throws ReadinessError `git-limit` where there are more than anybody needs
 */
export async function remoteTags(
  git: Git,
  address: string,
  most = usualLimits.tags,
): Promise<{ readonly tags: Map<string, string>; readonly odd: readonly string[] }> {
  const output = await git.run(['ls-remote', '--refs', '--quiet', '--', address, 'refs/tags/readiness/*']);
  const all = output.split('\n').flatMap((line): [string, string][] => {
    const [object = '', ref = ''] = line.split('\t');
    const name = ref.replace(/^refs\/tags\//, '');
    return /^[0-9a-f]{40,64}$/.test(object) ? [[name, object]] : [];
  });
  const tags = all.filter(([name]) => parseTagName(name));
  if (tags.length > most) throw beyond(`It has more than ${most} submissions and decisions.`);
  const odd = all.map(([name]) => name).filter((name) => !parseTagName(name) && isOddName(name));
  return { tags: new Map(tags), odd: odd.slice(0, mostOdd) };
}

/** Names that only look like ours are to be seen, and a few show it. */
const mostOdd = 100;

/** What can be asked for by its name (git-check-ref-format), and kept under it. */
function isOddName(name: string): boolean {
  const valid = /^readiness(?:\/(?!\.)[^\p{Cc}\uFFFD ~^:?*[\\/]+)+$/u.test(name);
  return valid && !/\.\.|@\{|\.lock(?:\/|$)|\.$/.test(name) && Buffer.byteLength(name) <= 110;
}

/** Fetches tags by their names, and what else is named; those that are here are not changed. */
export async function fetchTags(
  git: Git,
  address: string,
  names: readonly string[],
  others: readonly string[] = [],
  heard?: (text: string) => void,
): Promise<void> {
  const refs = [...others, ...names.map((name) => `refs/tags/${name}:refs/tags/${name}`)];
  if (refs.length === 0) return;
  const options = [
    // What it says keeps it from being taken for a fetch that hangs.
    '--progress',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
  ];
  await git.run(['fetch', ...options, '--stdin', '--', address], {
    input: `${refs.join('\n')}\n`,
    config: ['fetch.unpackLimit=1'],
    ...(heard && { heard }),
  });
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
