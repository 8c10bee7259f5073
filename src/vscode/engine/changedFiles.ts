import { type PortfolioFiles, PortfolioSession } from '../../core/index.ts';
import type { Questions } from '../../core/session/protocol.ts';
import { type ChangedFile, changedFiles as compare } from '../../git/changedFiles.ts';
import { commitFiles, deliverableFilesOf } from '../../git/commitFiles.ts';
import { gitError } from '../../git/gitErrors.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

const nothing: Pick<PortfolioFiles, 'read'> = { read: () => Promise.resolve({ kind: 'missing' }) };

/**
 * The files of a deliverable that differ between two commits, or a commit and what is there now, unsaved text included.
 * Files that it has in only one of the two count too.
 * @throws ReadinessError when git fails
 */
export async function changedFiles(
  portfolio: WatchedPortfolio,
  { deliverable, from, to }: Questions['changed-files']['ask'],
  signal: AbortSignal,
): Promise<ChangedFile[]> {
  const git = portfolio.git.read(signal);
  const { checklist } = await portfolio.latest();
  const now = checklist?.deliverables.find(({ id }) => id === deliverable)?.files ?? [];
  try {
    const paths = new Set(now);
    for (const commit of [from, to]) {
      if (commit === undefined) continue;
      const session = new PortfolioSession(commitFiles(git, commit), { log: portfolio.log });
      for (const path of (await deliverableFilesOf(session)).get(deliverable) ?? []) paths.add(path);
    }
    const before = from === undefined ? nothing : commitFiles(git, from);
    const after = to === undefined ? portfolio.session.texts : commitFiles(git, to);
    return await compare(before, after, paths);
  } catch (error) {
    throw gitError(error, signal);
  }
}
