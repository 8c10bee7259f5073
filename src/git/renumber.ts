import { formatTagName, parseTagName } from '../core/index.ts';
import { makeTagObject, readTagObject } from './tagObject.ts';
import type { Git } from './openGit.ts';
import { readTags, renameTag } from './refs.ts';

/**
 * Two clones may submit the same deliverable at once. When the remote holds another tag of this name, ours gets the
 * next free number, and the remote's takes its place here: nothing is lost, nothing is counted twice.
 * @returns the name under which the tag can be sent; the same where nobody else has taken it
 */
export async function renumber(git: Git, remote: string, name: string): Promise<string> {
  const parsed = parseTagName(name);
  if (!parsed) return name;
  const prefix = `refs/tags/readiness/${parsed.deliverable}/${parsed.kind}/`;
  const listed = await git.run(['ls-remote', '--refs', '--', remote, `${prefix}*`]);
  const taken = new Map(listed.split('\n').map((line) => splitLine(line, prefix)));
  const own = (await git.run(['rev-parse', '--verify', '--end-of-options', `refs/tags/${name}`])).trim();
  const theirs = taken.get(parsed.number);
  if (theirs === undefined || theirs === own) return name;

  const local = await git.run(['for-each-ref', '--format=%(refname)', prefix.slice(0, -1)]);
  const numbers = local.split('\n').map((ref) => parseTagName(ref.replace(/^refs\/tags\//, ''))?.number ?? 0);
  const number = Math.max(...numbers, ...taken.keys()) + 1;
  const free = formatTagName({ ...parsed, number });
  const { message, ...target } = await readTagObject(git, own);
  const renamed = { name: free, object: await makeTagObject(git, free, target, message) };
  await renameTag(git, name, renamed, await moveWithdrawals(git, own, renamed.object));
  await git.run(['fetch', '--quiet', '--no-tags', '--', remote, `refs/tags/${name}:refs/tags/${name}`]);
  return free;
}

/** Withdrawals of a submission that got another number sit on what it is now. They were not sent before it. */
async function moveWithdrawals(
  git: Git,
  from: string,
  to: string,
): Promise<{ name: string; object: string }[]> {
  const tags = (await readTags(git)).filter(({ kind, target }) => kind === 'withdrawal' && target === from);
  return await Promise.all(
    tags.map(async ({ name, message }) => {
      return { name, object: await makeTagObject(git, name, { id: to, type: 'tag' }, message) };
    }),
  );
}

function splitLine(line: string, prefix: string): [number, string] {
  const [object = '', ref = ''] = line.split('\t');
  return ref.startsWith(prefix) ? [Number(ref.slice(prefix.length)) || 0, object] : [0, ''];
}
