import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommentNote } from '../core/index.ts';
import type { Git } from './openGit.ts';

/** What the student noted about each comment, by the id of the decision's tag object and the comment's index in it. */
export type CommentNotes = ReadonlyMap<string, CommentNote>;

/** Beside the tags that it is about, so that every window and the command line know it; it is sent with the next submission. */
const notesFile = 'comment-notes.json';
const largest = 1024 * 1024;

export function noteKey(decision: string, index: number): string {
  return `${decision} ${index}`;
}

/** What is not there, or cannot be read, is no note. */
export async function readCommentNotes(git: Git): Promise<CommentNotes> {
  try {
    const path = join(await folderOf(git), notesFile);
    // Neither a link, nor a pipe or a device, which would never end.
    const found = await lstat(path);
    if (!found.isFile() || found.size > largest) return new Map();
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value !== 'object' || value === null) return new Map();
    return new Map(
      Object.entries(value).flatMap(([key, note]): [string, CommentNote][] =>
        isNote(note) ? [[key, { done: note.done, reply: note.reply }]] : [],
      ),
    );
  } catch {
    return new Map();
  }
}

/** Keeps a note; one that says nothing is forgotten. */
export async function writeCommentNote(
  git: Git,
  decision: string,
  index: number,
  note: CommentNote,
): Promise<void> {
  const notes = new Map(await readCommentNotes(git));
  const key = noteKey(decision, index);
  if (!note.done && note.reply.trim() === '') notes.delete(key);
  else notes.set(key, note);
  const folder = await folderOf(git);
  await mkdir(folder, { recursive: true });
  const path = join(folder, notesFile);
  await rm(`${path}.new`, { force: true });
  await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(notes), undefined, 1), { flag: 'wx' });
  await rename(`${path}.new`, path);
}

async function folderOf(git: Git): Promise<string> {
  const common = (await git.run(['rev-parse', '--git-common-dir'])).replace(/\n$/, '');
  return join(resolve(git.folder, common), 'readiness');
}

function isNote(value: unknown): value is CommentNote {
  if (typeof value !== 'object' || value === null) return false;
  const { done, reply } = value as Partial<Record<'done' | 'reply', unknown>>;
  return typeof done === 'boolean' && typeof reply === 'string';
}
