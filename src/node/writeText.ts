import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReadinessError, type FileContent } from '../core/index.ts';
import { diskFiles } from './diskFiles.ts';

/**
 * Replaces a file's text in one step: who reads meanwhile sees the old text or the new one, never half of it.
 * @param path relative to the portfolio, with `/`
 * @param before what the file held when the new text was made; `missing` for a file that is to be made
 * @throws ReadinessError `file-changed` when it holds something else by now, `file-read-only` when it may not be written
 */
export async function writeText(
  folder: string,
  path: string,
  text: string,
  before: FileContent,
): Promise<void> {
  await expectUnchanged(folder, path, before);
  const target = before.kind === 'text' ? await realpath(join(folder, path)) : join(folder, path);
  const bytes = before.kind === 'text' && before.bom ? `\uFEFF${text}` : text;
  try {
    await mkdir(dirname(target), { recursive: true });
    const mode = before.kind === 'text' ? (await stat(target)).mode : 0o666;
    if (before.kind === 'text') await access(target, constants.W_OK);
    await replace(target, bytes, mode);
  } catch (cause) {
    throw new ReadinessError(
      'file-read-only',
      `\`${path}\` could not be written.`,
      'Check that the file and its folder are not read-only and that the disk is not full, then try again.',
      { cause },
    );
  }
}

async function expectUnchanged(folder: string, path: string, before: FileContent): Promise<void> {
  const now = await diskFiles(folder).read(path);
  const same =
    now.kind === before.kind && (now.kind !== 'text' || (before.kind === 'text' && now.text === before.text));
  if (same) return;
  throw new ReadinessError(
    'file-changed',
    `\`${path}\` was changed by another program meanwhile. Nothing was written.`,
    'Look at what changed, then run the command again.',
  );
}

async function replace(target: string, text: string, mode: number): Promise<void> {
  const temporary = join(dirname(target), `.readiness-${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}
