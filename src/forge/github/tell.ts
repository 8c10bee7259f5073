import type { IssuePlan, ToldGitHub } from '../../core/index.ts';
import { type GitHubOptions, once, openClient } from './client.ts';
import { gitHubError } from './errors.ts';
import {
  findIssues,
  type FoundIssue,
  issueOf,
  makeOnce,
  type Place,
  placeOf,
  readComments,
} from './issues.ts';

/**
 * Opens the portfolio's issue or brings it up to date, and tells of a submission in a comment. Running it again, or twice
 * at once, comes to one issue and one comment.
 * @throws ReadinessError `forge-…`, `cancelled`
 */
export async function tellGitHub(plan: IssuePlan, options: GitHubOptions): Promise<ToldGitHub> {
  try {
    const client = openClient(plan.repository, options);
    const place = await placeOf(client, plan.repository);
    const { thing, made } = await openIssue(place, plan, options);
    const issue = await bringUpToDate(place, thing, plan);
    const commented = await commentOnce(place, issue.number, plan, options);
    const assigned = plan.assignee !== undefined && has(issue, plan.assignee);
    return { url: issue.url, number: issue.number, opened: made, commented, assigned };
  } catch (error) {
    throw gitHubError(error, plan.repository, options);
  }
}

/** The oldest issue counts. Another run may have opened one at the same moment: then the younger ones are closed. */
async function openIssue(place: Place, plan: IssuePlan, options: GitHubOptions) {
  const { client, owner, repo } = place;
  const find = () => findIssues(place, plan.marker);
  const make = async () => {
    const { title, body, assignee } = plan;
    const assign = assignee !== undefined && (await isAssignable(place, assignee));
    const { data } = await client.request('POST /repos/{owner}/{repo}/issues', {
      ...{ owner, repo, title, body, ...once },
      ...(assign && { assignees: [assignee] }),
    });
    return issueOf(data);
  };
  const result = await makeOnce(async () => (await find())[0], make, options);
  const all = await find();
  const [oldest = result.thing] = all;
  for (const { number, isOpen } of all) {
    if (number === oldest.number || !isOpen) continue;
    await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...{ owner, repo, issue_number: number, state: 'closed', state_reason: 'not_planned', ...once },
    });
  }
  return { thing: oldest, made: result.made && oldest.number === result.thing.number };
}

/** Writes only what is different: who is assigned stays so, and what is as it should be is left alone. */
async function bringUpToDate(place: Place, issue: FoundIssue, plan: IssuePlan): Promise<FoundIssue> {
  const { client, owner, repo } = place;
  const { title, body, assignee } = plan;
  const assign = assignee !== undefined && !has(issue, assignee) && (await isAssignable(place, assignee));
  const isSame = issue.title === title && issue.body.replaceAll('\r\n', '\n') === body && issue.isOpen;
  if (isSame && !assign) return issue;
  const { data } = await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...{ owner, repo, issue_number: issue.number, title, body, state: 'open' },
    ...(assign && { assignees: [...issue.assignees, assignee] }),
    ...once,
  });
  return issueOf(data);
}

/** Only those who may write to a repository, or have commented, can be assigned; asking for others fails as a whole. */
async function isAssignable({ client, owner, repo }: Place, assignee: string): Promise<boolean> {
  try {
    await client.request('GET /repos/{owner}/{repo}/assignees/{assignee}', { owner, repo, assignee });
    return true;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return false;
    throw error;
  }
}

/** @returns whether the comment was made now, and stays */
async function commentOnce(
  place: Place,
  issue: number,
  { comment, commentMarker }: IssuePlan,
  options: GitHubOptions,
): Promise<boolean> {
  const { client, owner, repo, login } = place;
  const find = async () => {
    const all = await readComments(place, issue);
    return all.find(({ author, body }) => author === login && body.startsWith(commentMarker))?.id;
  };
  const make = async () => {
    const { data } = await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...{ owner, repo, issue_number: issue, body: comment, ...once },
    });
    return data.id;
  };
  const { thing: own, made } = await makeOnce(find, make, options);
  if (!made || (await find()) === own) return made;
  // Another run said the same a moment before.
  await client.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...{ owner, repo, comment_id: own, ...once },
  });
  return false;
}

function has({ assignees }: FoundIssue, login: string): boolean {
  return assignees.some((one) => one.toLowerCase() === login.toLowerCase());
}
