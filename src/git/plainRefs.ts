import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beyond } from './limits.ts';
import type { Git } from './openGit.ts';

const megabyte = 1024 * 1024;
/** Some 200,000 refs, all of which git reads for every question about one. */
const largestPacked = 16 * megabyte;

/**
 * Makes sure that git finds refs where it looks for them: it follows links among them to wherever they lead, and reads
 * every file there, or waits at a pipe. Nobody else's repository is asked for its refs before.
 * @throws ReadinessError `git-limit` where there is more than that
 */
export async function assertPlainRefs(git: Git): Promise<void> {
  if (!git.hostile) return;
  const paths = ['--git-path', 'refs', '--git-path', 'packed-refs'];
  const output = await git.run(['rev-parse', '--path-format=absolute', ...paths]);
  const [folder = '', packed = ''] = output.split('\n');
  const size = await stat(packed).then(
    (found) => (found.isFile() ? found.size : Infinity),
    () => 0,
  );
  if (size > largestPacked) throw beyond(`Its list of refs is larger than ${largestPacked / megabyte} MB.`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const odd = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
  if (odd) throw beyond(`\`${join(odd.parentPath, odd.name)}\` is a link or a device, and no ref.`);
}
