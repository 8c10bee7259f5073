import { formatTagName, type TagName } from '../core/index.ts';
import type { Git } from './openGit.ts';
import { createTag, readTags, type TagRef } from './refs.ts';
import { makeTagObject, type TagTarget } from './tagObject.ts';

/**
 * Makes a tag under the next free number, with its entry in the outbox. Another window may take the number in between:
 * then the next one is taken, a few times over.
 * @returns the tag's name
 */
export async function makeTag(
  git: Git,
  named: Omit<TagName, 'number'>,
  target: TagTarget,
  message: string,
  tries = 5,
): Promise<string> {
  const others = (await readTags(git)).filter(
    ({ kind, deliverable }) => kind === named.kind && deliverable === named.deliverable,
  );
  const name = formatTagName({ ...named, number: nextNumber(others) });
  const object = await makeTagObject(git, name, target, message);
  try {
    await createTag(git, name, object);
    return name;
  } catch (error) {
    if (tries <= 1 || !/already exists/.test(String(error))) throw error;
    return await makeTag(git, named, target, message, tries - 1);
  }
}

export function nextNumber(tags: readonly Pick<TagRef, 'number'>[]): number {
  return Math.max(0, ...tags.map((tag) => tag.number)) + 1;
}

/** The student as `readiness.json` names them, else as git does. */
export async function whoIs(git: Git, student: string | undefined): Promise<string> {
  const named = student?.trim();
  if (named) return named;
  const name = await git.run(['config', '--get', 'user.name']).catch(() => '');
  return name.trim() || 'a student';
}
