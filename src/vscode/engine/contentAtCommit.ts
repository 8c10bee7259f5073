import { type FileContent, ReadinessError } from '../../core/index.ts';
import { commitFiles } from '../../git/commitFiles.ts';
import { gitError } from '../../git/gitErrors.ts';
import type { Git } from '../../git/openGit.ts';

/**
 * A file as it is in a commit, read as somebody else's: no filter, no link, nothing too large.
 * @param commit full id
 * @throws ReadinessError when git fails, or the commit is none
 */
export async function contentAtCommit(git: Git, commit: string, file: string): Promise<FileContent> {
  if (!/^[0-9a-f]{40,64}$/.test(commit))
    throw new ReadinessError('usage', `\`${commit}\` is no commit.`, 'Open it from the tree.');
  try {
    return await commitFiles(git, commit).read(file);
  } catch (error) {
    throw gitError(error);
  }
}
