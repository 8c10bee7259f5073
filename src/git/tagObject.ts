import type { Git } from './openGit.ts';
import { parseTag, type TagObject } from './parseTag.ts';

/** What a tag sits on. */
export interface TagTarget {
  /** Full id. */
  readonly id: string;
  readonly type: 'commit' | 'tag';
}

/**
 * Writes a tag object without a ref to it. `mktag` and not `tag -a`, so that the ref and its entry in the outbox can be
 * made in one step, and no setting of the repository (tag.gpgSign, tag templates, comment characters) changes the message.
 * @returns the tag object's id
 */
export async function makeTagObject(
  git: Git,
  name: string,
  { id, type }: TagTarget,
  message: string,
): Promise<string> {
  // Without user.useConfigOnly, git would make up an address from the machine's name.
  const tagger = (await git.run(['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'])).trim();
  const object = [`object ${id}`, `type ${type}`, `tag ${name}`, `tagger ${tagger}`, '', message].join('\n');
  return (await git.run(['mktag', '--strict'], { input: object })).trim();
}

/** What an annotated tag sits on, and its whole message. */
export async function readTagObject(git: Git, id: string): Promise<TagTarget & { readonly message: string }> {
  const text = await git.run(['cat-file', 'tag', id]);
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end);
  return {
    id: /^object (?<id>[0-9a-f]+)$/m.exec(head)?.groups?.['id'] ?? '',
    type: /^type tag$/m.test(head) ? 'tag' : 'commit',
    message: text.slice(end + 2),
  };
}

/** Tag objects by their ids, in one process; what is no tag is left out. */
export async function readTagObjects(git: Git, ids: readonly string[]): Promise<TagObject[]> {
  if (ids.length === 0) return [];
  const output = await git.run(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` });
  const texts = splitBatch(Buffer.from(output), ids);
  const tags: TagObject[] = [];
  for (const [index, id] of ids.entries()) {
    // What is no valid UTF-8 has another length in the text than in git's store, so that its end is not known.
    const text = texts[index] ?? (await git.run(['cat-file', 'tag', id]));
    const tag = parseTag(id, text);
    if (tag) tags.push(tag);
  }
  return tags;
}

/** The objects of `cat-file --batch` in their order, as far as their lengths lead. */
function splitBatch(output: Buffer, ids: readonly string[]): string[] {
  const texts: string[] = [];
  let at = 0;
  for (const id of ids) {
    const end = output.indexOf(10, at);
    const head = new RegExp(`^${id} tag (\\d+)$`).exec(output.toString('utf8', at, Math.max(at, end)));
    if (!head) break;
    const next = end + 1 + Number(head[1]);
    if (output[next] !== 10) break;
    texts.push(output.toString('utf8', end + 1, next));
    at = next + 1;
  }
  return texts;
}
