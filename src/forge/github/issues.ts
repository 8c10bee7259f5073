import { setTimeout } from 'node:timers/promises';
import type { GitHubRepository } from '../../core/index.ts';
import type { GitHubClient, GitHubOptions } from './client.ts';
import { isUncertain } from './errors.ts';

/** A client with the place that it is about, and who asks. */
export interface Place {
  readonly client: GitHubClient;
  readonly owner: string;
  readonly repo: string;
  /** The login of who asks. */
  readonly login: string;
}

export interface FoundIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly isOpen: boolean;
  readonly assignees: readonly string[];
}

export interface FoundComment {
  readonly id: number | bigint;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly url: string;
}

/** More than these nobody has; a repository may be anybody's. */
const mostPages = 20;

export async function placeOf(client: GitHubClient, repository: GitHubRepository): Promise<Place> {
  const { data } = await client.request('GET /user');
  return { client, owner: repository.owner, repo: repository.name, login: data.login };
}

/** The issues with that marker which the person who asks opened, the oldest first: others may write the same marker. */
export async function findIssues(
  { client, owner, repo, login }: Place,
  marker: string,
): Promise<FoundIssue[]> {
  const pages = client.paginate.iterator('GET /repos/{owner}/{repo}/issues', {
    ...{ owner, repo, creator: login, state: 'all', sort: 'created', direction: 'asc', per_page: 100 },
  });
  const found: FoundIssue[] = [];
  let page = 0;
  for await (const { data } of pages) {
    for (const issue of data) {
      if (issue.pull_request || !issue.body?.startsWith(marker)) continue;
      found.push(issueOf(issue));
    }
    page += 1;
    if (page === mostPages) break;
  }
  return found.sort((a, b) => a.number - b.number);
}

/** What GitHub says of an issue, as far as it matters here. */
export function issueOf(issue: {
  readonly number: number;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly html_url: string;
  readonly state: string;
  readonly assignees?: readonly { readonly login: string }[] | null | undefined;
}): FoundIssue {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    url: issue.html_url,
    isOpen: issue.state === 'open',
    assignees: (issue.assignees ?? []).map(({ login }) => login),
  };
}

/** The comments of an issue, the oldest first. */
export async function readComments({ client, owner, repo }: Place, issue: number): Promise<FoundComment[]> {
  const pages = client.paginate.iterator('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...{ owner, repo, issue_number: issue, per_page: 100 },
  });
  const found: FoundComment[] = [];
  let page = 0;
  for await (const { data } of pages) {
    for (const { id, user, body, created_at, updated_at, html_url } of data) {
      const author = user?.login ?? '';
      found.push({
        id,
        author,
        body: body ?? '',
        createdAt: created_at,
        updatedAt: updated_at,
        url: html_url,
      });
    }
    page += 1;
    if (page === mostPages) break;
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Makes something that must not be there twice: looks first, and looks again before another try where it is not known
 * whether the last one went through.
 */
export async function makeOnce<T>(
  find: () => Promise<T | undefined>,
  make: () => Promise<T>,
  { signal, second = 1000 }: GitHubOptions,
): Promise<{ readonly thing: T; readonly made: boolean }> {
  for (let tries = 1; ; tries += 1) {
    const thing = await find();
    if (thing !== undefined) return { thing, made: tries > 1 };
    try {
      return { thing: await make(), made: true };
    } catch (error) {
      if (tries === 3 || !isUncertain(error)) throw error;
      await setTimeout(tries * second, undefined, signal && { signal });
    }
  }
}
