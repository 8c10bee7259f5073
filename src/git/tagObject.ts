import type { Git } from './openGit.ts';

/**
 * Writes a tag object without a ref to it. `mktag` and not `tag -a`, so that the ref and its entry in the outbox can be
 * made in one step, and no setting of the repository (tag.gpgSign, tag templates, comment characters) changes the message.
 * @param commit full id
 * @returns the tag object's id
 */
export async function makeTagObject(
  git: Git,
  name: string,
  commit: string,
  message: string,
): Promise<string> {
  // Without user.useConfigOnly, git would make up an address from the machine's name.
  const tagger = (await git.run(['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'])).trim();
  const object = [`object ${commit}`, 'type commit', `tag ${name}`, `tagger ${tagger}`, '', message].join(
    '\n',
  );
  return (await git.run(['mktag', '--strict'], { input: object })).trim();
}

/** What an annotated tag sits on, and its whole message. */
export async function readTagObject(git: Git, id: string): Promise<{ target: string; message: string }> {
  const text = await git.run(['cat-file', 'tag', id]);
  const end = text.indexOf('\n\n');
  return {
    target: /^object (?<id>[0-9a-f]+)$/m.exec(text.slice(0, end))?.groups?.['id'] ?? '',
    message: text.slice(end + 2),
  };
}
