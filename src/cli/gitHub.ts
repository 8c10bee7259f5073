import {
  type GitHubRepository,
  issueMarker,
  issuePlan,
  readAnswers,
  ReadinessError,
  repositoryOf,
} from '../core/index.ts';
import { announcementSource } from '../git/announce.ts';
import { keepForgeAnswers } from '../git/forgeAnswers.ts';
import { openGit } from '../git/openGit.ts';
import { agreed } from './commands/agreed.ts';
import type { Io } from './io.ts';
import type { OpenedPortfolio } from './openPortfolio.ts';
import { visible } from '../util/visible.ts';

/** GitHub on the command line. Octokit is loaded only when one of these is called. */
const loadGitHub = () => import('../forge/github/index.ts');

/**
 * Opens the portfolio's issue or brings it up to date, after showing what would be written.
 * @throws ReadinessError `usage` when nothing was handed in or nobody can be asked; `forge-…`
 */
export async function tellOnGitHub(
  opened: OpenedPortfolio,
  deliverable: string,
  { yes }: { readonly yes?: boolean },
  io: Io,
): Promise<void> {
  const git = openGit(opened.folder, io.signal, { hostile: true });
  const source = await announcementSource(git, opened.result);
  const repository = repositoryFor(opened, source.remote, io);
  const plan = issuePlan(source, deliverable, repository);
  const token = tokenFor(repository, io);
  const { page } = repository;
  io.err(`To the issues of ${page}, for everybody to read who can read the repository:\n\n`);
  io.err(`${visible([plan.title, plan.body, plan.comment].join('\n\n'))}\n\n`);
  if (!yes && !(await agreed('Write it? [y/N] ', io))) {
    io.err('Nothing was written.\n');
    return;
  }
  const { tellGitHub } = await loadGitHub();
  const told = await tellGitHub(plan, { token, signal: io.signal, progress: progressTo(io) });
  io.out(`${told.opened ? 'Opened' : 'Brought up to date'}: ${told.url}\n`);
  if (plan.assignee === undefined) io.err(noLogins);
  else if (!told.assigned)
    io.err(
      `${plan.assignee} cannot be assigned, and is mentioned instead. In a private repository, invite them first.\n`,
    );
}

/**
 * Asks GitHub what was answered, and keeps it in this clone.
 * @throws ReadinessError `forge-…`
 */
export async function askGitHub(opened: OpenedPortfolio, io: Io): Promise<void> {
  const git = openGit(opened.folder, io.signal, { hostile: true });
  const { remote, program, checklist } = await announcementSource(git, opened.result);
  const repository = repositoryFor(opened, remote, io);
  const { fetchComments } = await loadGitHub();
  const { student, comments } = await fetchComments(repository, issueMarker(checklist.program.id), {
    ...{ token: tokenFor(repository, io), signal: io.signal, progress: progressTo(io) },
  });
  const { answers, ignored } = readAnswers(comments, student, program.coordinator?.logins ?? []);
  await keepForgeAnswers(git, answers);
  for (const { url, reason } of ignored) io.err(`${visible(url)} does not count. ${visible(reason)}\n`);
}

function repositoryFor({ result }: OpenedPortfolio, remote: string | undefined, io: Io): GitHubRepository {
  return repositoryOf(result.portfolio.config.github, remote, io.env['GH_HOST']);
}

/** As GitHub's own command line has it: https://cli.github.com/manual/gh_help_environment */
function tokenFor({ host }: GitHubRepository, { env }: Io): string {
  const isOwn = host === 'github.com' || host.endsWith('.ghe.com');
  const names = isOwn ? ['GH_TOKEN', 'GITHUB_TOKEN'] : ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'];
  const token = names.map((name) => env[name]?.trim()).find(Boolean);
  if (token !== undefined) return token;
  throw new ReadinessError(
    'forge-authentication',
    `There is no token for ${host}: neither ${names.join(' nor ')} is set.`,
    `Make one on ${host} under Settings, Developer settings, that may read and write the issues of this repository, and set it in your environment.`,
  );
}

function progressTo(io: Io) {
  return (message: string) => {
    io.err(`${message} …\n`);
  };
}

const noLogins =
  'The program names no login of your coordinator at GitHub, so nobody is assigned: `coordinator.logins`.\n';
