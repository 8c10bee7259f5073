import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Whether git would find a repository from this folder: `.git`, a folder or a file, in it or above it. Starting git only
 * to hear that there is none takes longer than all of a small portfolio's check.
 * @param folder absolute path
 */
export async function isInRepository(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const isHere = await access(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isHere || at === dirname(at)) return isHere;
  }
}
