import { checkAsAuthor, type FileContent, type PinnedProgram, ReadinessError } from '../core/index.ts';
import { decode } from './decode.ts';
import { readNamed } from './diskFiles.ts';
import { type Download, downloadBytes } from './download.ts';
import { digestOf, keep } from './programCache.ts';

/**
 * Fetches a program that nobody has named yet, keeps it, and says what `readiness.json` needs to name it.
 * @throws ReadinessError `git-network`, or `configuration` where it is none that could be used
 */
export async function pinProgram(
  url: string,
  signal: AbortSignal,
  download: Download = fetch,
): Promise<PinnedProgram> {
  const bytes = await downloadBytes(url, signal, download);
  await checkUsable(url, decode(bytes));
  const digest = digestOf(bytes);
  await keep(digest, bytes);
  return { url, digest };
}

/** A page to sign in, or a program with a slip in it, would leave a student without any. */
async function checkUsable(url: string, content: FileContent): Promise<void> {
  const own = 'program.json';
  const read = async (path: string): Promise<FileContent> =>
    path === own ? content : await (readNamed(path) ?? { kind: 'missing' });
  const { program, findings } = await checkAsAuthor(own, { read });
  if (program) return;
  const found = findings.find(({ severity }) => severity === 'error');
  const place = found ? `line ${found.range.start.line}: ${found.message}` : 'it is no program.';
  throw new ReadinessError(
    'configuration',
    `What is at ${url} cannot be used as a program: ${place} Nothing was changed.`,
    'Tell your school, or look whether the address leads to a page instead of the file itself.',
  );
}
