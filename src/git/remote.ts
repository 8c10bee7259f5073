import { setTimeout } from 'node:timers/promises';
import { ReadinessError, type Remote, type SendResult } from '../core/index.ts';
import { parseTagName } from '../core/index.ts';
import { gitError, withoutCredentials } from './gitErrors.ts';
import type { Git } from './openGit.ts';
import { markSent, readOutbox } from './refs.ts';
import { renumber } from './renumber.ts';

/** Where the current branch is pushed to, else `origin`, else the only remote there is. */
export async function findRemote(git: Git): Promise<Remote | undefined> {
  const names = (await git.run(['remote'])).split('\n').filter((name) => name !== '');
  const name = names.find((one) => one === 'origin') ?? (names.length === 1 ? names[0] : undefined);
  const chosen = (await pushRemote(git, names)) ?? name;
  if (chosen === undefined) return undefined;
  const url = await git.run(['remote', 'get-url', '--push', '--', chosen]);
  return { name: chosen, url: withoutCredentials(url.trim()) };
}

async function pushRemote(git: Git, names: readonly string[]): Promise<string | undefined> {
  const branch = (await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD']).catch(() => '')).trim();
  if (branch === '') return undefined;
  const configured = await git.run(['config', '--get', `branch.${branch}.remote`]).catch(() => '');
  return names.find((name) => name === configured.trim());
}

/**
 * Pushes the tags that no remote has yet. A number that another clone has taken meanwhile is changed, and the tag is
 * sent under the next one. Never throws for what the remote or the network does: that is told in the result.
 */
export async function sendWaiting(git: Git, signal?: AbortSignal): Promise<SendResult> {
  const waiting = [...(await readOutbox(git))].filter((name) => parseTagName(name)).sort();
  if (waiting.length === 0) return { sent: [], waiting: [] };
  const sent: string[] = [];
  try {
    const remote = await findRemote(git);
    if (!remote) throw noRemote();
    for (const name of waiting) sent.push(await push(git, remote.name, name, signal));
    return { sent, waiting: [] };
  } catch (error) {
    const { code, message, nextStep } = gitError(error, signal);
    const left = await readOutbox(git);
    return { sent, waiting: [...left].sort(), notSent: { code, message, nextStep } };
  }
}

/** How long to wait before each further try, in milliseconds: what was only in the way for a moment is gone by then. */
const pauses = [250, 1000];
/** Another push at the same moment, a lock, a line that broke. */
const passing: ReadonlySet<string> = new Set(['git-network', 'git-busy', 'git-rejected']);

/** @returns the name under which the tag was sent */
async function push(
  git: Git,
  remote: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  let current = name;
  for (let tries = 0; ; tries += 1) {
    try {
      current = await renumber(git, remote, current);
      if (signal?.aborted) throw cancelled();
      const ref = `refs/tags/${current}`;
      await git.run(['push', '--quiet', '--no-follow-tags', '--', remote, `${ref}:${ref}`]);
      await markSent(git, [current]);
      return current;
    } catch (error) {
      const pause = pauses[tries];
      if (pause === undefined || !passing.has(gitError(error, signal).code)) throw error;
      await setTimeout(pause, undefined, signal && { signal });
    }
  }
}

function cancelled(): ReadinessError {
  return new ReadinessError('cancelled', 'Cancelled.', 'The submission stays and is sent later.');
}

function noRemote(): ReadinessError {
  return new ReadinessError(
    'git-no-remote',
    'This repository has no remote to send to.',
    'Add one with `git remote add origin <address>`, then send again.',
  );
}
