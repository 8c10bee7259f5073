import { ReadinessError } from '../core/index.ts';
import { assertNoOwnPrograms } from './filters.ts';
import { gitError } from './gitErrors.ts';
import { type Git, openGit } from './openGit.ts';
import { readTagNames } from './refs.ts';
import { findRemote } from './remote.ts';
import { fetchTags, remoteTags } from './studentCache.ts';

export interface FetchedDecisions {
  /** Names of the submissions and decisions that were not here before. */
  readonly arrived: readonly string[];
  /** Names under which the remote has another tag than this clone; what is here stays. */
  readonly different: readonly string[];
}

/**
 * Fetches the tags that the remote has and this clone lacks: decisions, and submissions of other clones. Nothing that
 * is here is changed.
 * @param reviews the repository for decisions that `readiness.json` names
 * @param quiet nobody has asked for it: then nothing runs that only the repository's configuration names
 * @throws ReadinessError `git-no-remote`, or what git or the network does
 */
export async function fetchDecisions(
  git: Git,
  reviews: string | undefined,
  signal?: AbortSignal,
  quiet = false,
): Promise<FetchedDecisions> {
  try {
    if (quiet) await assertNoOwnPrograms(git);
    const remote = await findRemote(git);
    if (!remote && reviews === undefined) throw noRemote();
    const arrived: string[] = [];
    const different = new Set<string>();
    // The remote is the student's own; the other address comes with the repository's files.
    const careful = openGit(git.folder, signal, { network: true });
    const sources: [Git, string, RegExp][] = [
      ...(remote ? [[quiet ? careful : git, remote.name, /./] satisfies [Git, string, RegExp]] : []),
      ...(reviews === undefined ? [] : [[careful, reviews, /\/decision\//] satisfies [Git, string, RegExp]]),
    ];
    for (const [through, address, wanted] of sources) {
      const here = await readTagNames(git);
      const there = [...(await remoteTags(through, address)).tags].filter(([name]) => wanted.test(name));
      const fresh = there.filter(([name]) => !here.has(name)).map(([name]) => name);
      await fetchTags(through, address, fresh);
      arrived.push(...fresh);
      for (const [name, object] of there)
        if (here.has(name) && here.get(name) !== object) different.add(name);
    }
    return { arrived: arrived.sort(), different: [...different].sort() };
  } catch (error) {
    throw gitError(error, signal);
  }
}

function noRemote(): ReadinessError {
  return new ReadinessError(
    'git-no-remote',
    'This repository has no remote to fetch decisions from.',
    'Add one with `git remote add origin <address>`.',
  );
}
