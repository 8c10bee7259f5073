import type { ForgeComment, GitHubRepository } from '../../core/index.ts';
import { type GitHubOptions, openClient } from './client.ts';
import { gitHubError } from './errors.ts';
import { findIssues, placeOf, readComments } from './issues.ts';

export interface FetchedComments {
  /** The login of who asked, and opened the issue. */
  readonly student: string;
  /** The oldest first; none where there is no issue yet. */
  readonly comments: readonly ForgeComment[];
}

/**
 * What was said in the portfolio's issue.
 * @param marker by which it is known
 * @throws ReadinessError `forge-…`, `cancelled`
 */
export async function fetchComments(
  repository: GitHubRepository,
  marker: string,
  options: GitHubOptions,
): Promise<FetchedComments> {
  try {
    const place = await placeOf(openClient(repository, options), repository);
    const [issue] = await findIssues(place, marker);
    return { student: place.login, comments: issue ? await readComments(place, issue.number) : [] };
  } catch (error) {
    throw gitHubError(error, repository, options);
  }
}

/**
 * Whether a repository can be seen by everybody, so that a sign-in for public ones is enough. Asked without one.
 * @throws ReadinessError `forge-unreachable`, `cancelled`
 */
export async function isPublic(
  repository: GitHubRepository,
  options: Omit<GitHubOptions, 'token'>,
): Promise<boolean> {
  try {
    const { owner, name: repo } = repository;
    const { data } = await openClient(repository, options).request('GET /repos/{owner}/{repo}', {
      owner,
      repo,
    });
    return !data.private;
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    // Without a sign-in, GitHub soon takes no more requests of a whole school.
    if (typeof status === 'number' && status < 500) return false;
    throw gitHubError(error, repository, options);
  }
}
