import { commitsWanted, makeReport, type ReportFormat } from '../../core/index.ts';
import { readCommits } from '../../git/commits.ts';
import { uncommittedDocuments } from '../../git/uncommitted.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

/** The commitment report of what is there now. Without git, commits and lines are named and lead nowhere. */
export async function report(
  portfolio: WatchedPortfolio,
  format: ReportFormat,
  signal: AbortSignal,
): Promise<string> {
  const result = await portfolio.latest();
  const { git } = portfolio;
  if (git.state !== 'on') return makeReport(result, format);
  const wanted = commitsWanted(result.portfolio) ?? { emails: [], folders: [] };
  const reader = git.read(signal);
  const commits = git.commits ?? (await readCommits(reader, { ...wanted, signal }));
  const uncommitted = await uncommittedDocuments(reader, commits, result);
  return makeReport(result, format, { commits, uncommitted });
}
