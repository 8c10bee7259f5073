import {
  announcement,
  type AnnouncementSource,
  type AskedGitHub,
  type GitHubRepository,
  issueMarker,
  type IssuePlan,
  issuePlan,
  readAnswers,
  ReadinessError,
  repositoryOf,
  type ToldGitHub,
} from '../../core/index.ts';
import type { AtGitHub } from '../../core/session/protocol.ts';
import { announcementSource } from '../../git/announce.ts';
import { postMessage } from '../../forge/webhook.ts';
import { keepForgeAnswers } from '../../git/forgeAnswers.ts';
import type * as Forge from '../../forge/github/index.ts';
import type { WatchedPortfolio } from './watchedPortfolio.ts';

interface Asked {
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
}

interface AtPlace {
  readonly source: AnnouncementSource;
  readonly repository: GitHubRepository;
}

/** The message about what was handed in last. */
export async function message(portfolio: WatchedPortfolio, deliverable: string): Promise<string> {
  const { source } = await sourceOf(portfolio);
  return announcement(source, deliverable);
}

export async function post(
  { address, text }: { readonly address: string; readonly text: string },
  { signal }: Asked,
): Promise<null> {
  await postMessage(address, text, { signal });
  return null;
}

export async function planIssue(
  portfolio: WatchedPortfolio,
  ask: AtGitHub & { readonly deliverable: string },
): Promise<IssuePlan> {
  const { source, repository } = await placeOf(portfolio, ask);
  return issuePlan(source, ask.deliverable, repository);
}

export async function accessTo(
  portfolio: WatchedPortfolio,
  ask: AtGitHub,
  { signal }: Asked,
): Promise<{ readonly host: string; readonly isPublic: boolean }> {
  const { repository } = await placeOf(portfolio, ask);
  const isPublic = await withForge((forge) => forge.isPublic(repository, { signal }));
  return { host: repository.host, isPublic };
}

export async function tellGitHub(
  portfolio: WatchedPortfolio,
  ask: AtGitHub & { readonly deliverable: string; readonly token: string },
  asked: Asked,
): Promise<ToldGitHub> {
  const plan = await planIssue(portfolio, ask);
  return await withForge((forge) => forge.tellGitHub(plan, { token: ask.token, ...asked }));
}

export async function askGitHub(
  portfolio: WatchedPortfolio,
  ask: AtGitHub & { readonly token: string },
  asked: Asked,
): Promise<AskedGitHub> {
  const { source, repository } = await placeOf(portfolio, ask);
  const { checklist, program } = source;
  const marker = issueMarker(checklist.program.id);
  const options = { token: ask.token, ...asked };
  const { student, comments } = await withForge((forge) => forge.fetchComments(repository, marker, options));
  const { answers, ignored } = readAnswers(comments, student, program.coordinator?.logins ?? []);
  await keepForgeAnswers(portfolio.git.open(), answers);
  await portfolio.refsChanged();
  return { answers: answers.length, ignored };
}

async function placeOf(portfolio: WatchedPortfolio, { enterprise }: AtGitHub): Promise<AtPlace> {
  const { source, github } = await sourceOf(portfolio);
  return { source, repository: repositoryOf(github, source.remote, enterprise) };
}

/** git is asked anew: a portfolio that was opened a moment ago knows nothing yet of what was handed in. */
async function sourceOf(portfolio: WatchedPortfolio) {
  const git = portfolio.git.open();
  await portfolio.refsChanged();
  const result = await portfolio.latest();
  return { source: await announcementSource(git, result), github: result.portfolio.config.github };
}

/** Loads what talks to GitHub. That other bundle has a class of its own for what goes wrong, so what it throws is made ours. */
async function withForge<T>(use: (forge: typeof Forge) => Promise<T>): Promise<T> {
  try {
    return await use(await import('../../forge/github/index.ts'));
  } catch (error) {
    if (!isReadinessError(error)) throw error;
    throw new ReadinessError(error.code, error.message, error.nextStep);
  }
}

function isReadinessError(error: unknown): error is ReadinessError {
  return error instanceof Error && error.name === 'ReadinessError';
}
