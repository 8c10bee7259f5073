import { type CommitHistory, commitsWanted, makeReport, type ReportFormat } from '../../core/index.ts';
import { readCommits } from '../../git/commits.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

/** The commitment report of what is there now. Without git, commits and lines are named and lead nowhere. */
export async function report(
  portfolio: WatchedPortfolio,
  format: ReportFormat,
  signal: AbortSignal,
): Promise<string> {
  const result = await portfolio.latest();
  const wanted = commitsWanted(result.portfolio) ?? { emails: [], folders: [] };
  return makeReport(result, format, await historyOf(portfolio, wanted, signal));
}

async function historyOf(
  { git }: WatchedPortfolio,
  wanted: { readonly emails: readonly string[]; readonly folders: readonly string[] },
  signal: AbortSignal,
): Promise<CommitHistory | undefined> {
  if (git.state !== 'on') return undefined;
  return git.commits ?? (await readCommits(git.open(signal), { ...wanted, signal }));
}
