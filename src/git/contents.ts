import { contentAt, digestOf } from './content.ts';
import type { Git } from './openGit.ts';
import type { TagRef } from './refs.ts';
import { parseManifest } from '../core/index.ts';

/** The files of each deliverable at a commit, by its id. */
export type FilesAt = (commit: string) => Promise<ReadonlyMap<string, readonly string[]>>;

/**
 * The digest of each submission's files at its commit, by the id of its tag object. The files as they are named now are
 * tried first, all in one process; where those do not give what the submission says, the commit itself is asked which
 * files belong to it.
 * @param known digests of before; what is found is added
 */
export async function readContents(
  git: Git,
  submissions: readonly TagRef[],
  files: ReadonlyMap<string, readonly string[]>,
  filesAt: FilesAt | undefined,
  known = new Map<string, string>(),
): Promise<ReadonlyMap<string, string>> {
  const open = submissions.filter(({ object }) => !known.has(object));
  const found = open.length === 0 ? new Map<string, string>() : await digestsOf(git, open, files);
  const others = new Map<string, string>();
  for (const tag of open) {
    const claimed = parseManifest(tag.message)?.content;
    if (claimed === undefined) continue;
    const digest = found.get(tag.object);
    const content = digest === claimed ? digest : ((await digestAt(git, tag, filesAt)) ?? digest);
    // What does not agree is looked at again each time: another program may name other files.
    if (content === claimed) known.set(tag.object, content);
    else if (content !== undefined) others.set(tag.object, content);
  }
  return new Map([...known, ...others]);
}

async function digestAt(git: Git, tag: TagRef, filesAt: FilesAt | undefined): Promise<string | undefined> {
  try {
    const paths = (await filesAt?.(tag.target))?.get(tag.deliverable);
    return paths && digestOf(await contentAt(git, tag.target, paths));
  } catch {
    // A commit that cannot be read has no content that a submission could name.
    return undefined;
  }
}

async function digestsOf(
  git: Git,
  submissions: readonly TagRef[],
  files: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, string>> {
  const prefix = (await git.run(['rev-parse', '--show-prefix'])).trim();
  const asked = submissions.flatMap((tag) =>
    (files.get(tag.deliverable) ?? [])
      .filter((path) => !path.includes('\n'))
      .map((path) => ({ tag, path, spec: `${tag.target}:${prefix}${path}` })),
  );
  if (asked.length === 0) return new Map();
  const input = `${asked.map(({ spec }) => spec).join('\n')}\n`;
  const output = await git.run(['cat-file', '--batch-check=%(objectname)'], { input });
  const answers = output.split('\n');
  const entries = new Map<string, { path: string; blob: string }[]>();
  for (const [index, { tag, path }] of asked.entries()) {
    const blob = answers[index] ?? '';
    const list = entries.get(tag.object) ?? [];
    entries.set(tag.object, list);
    if (/^[0-9a-f]{40,64}$/.test(blob)) list.push({ path, blob });
  }
  return new Map([...entries].map(([object, list]) => [object, digestOf(list)]));
}
