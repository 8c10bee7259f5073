import type { Program } from '../config/program.ts';
import { ReadinessError } from '../errors.ts';
import type { Checklist, ChecklistDeliverable, SubmissionSummary } from '../readiness/checklist.ts';
import { commitPage, comparePage } from '../report/webLinks.ts';
import { gitHubRepository, type GitHubRepository } from './gitHubRepository.ts';
import { type IssueText, issueText } from './issue.ts';
import { messageText } from './message.ts';

/** What is known of a portfolio where somebody is told of a submission. */
export interface AnnouncementSource {
  readonly checklist: Checklist;
  readonly program: Pick<Program, 'message' | 'coordinator'>;
  readonly student: string | undefined;
  /** Where the submission was pushed to, as git knows it, without a password. */
  readonly remote: string | undefined;
}

/**
 * The message to the coordinator about the last submission of a deliverable, in the words of the program.
 * @throws ReadinessError `usage` when nothing was handed in
 */
export function announcement(source: AnnouncementSource, id: string): string {
  const { checklist, program, student, remote } = source;
  const { title, submission, approvedCommit } = submitted(checklist, id);
  const { commit, number } = submission;
  const repository = { folder: '', prefix: '', ...(remote !== undefined && { url: remote }) };
  const short = commit.slice(0, 7);
  const link = commitPage(repository, commit) ?? placeOf(short, remote);
  const changes =
    approvedCommit === undefined || approvedCommit === commit
      ? undefined
      : comparePage(repository, approvedCommit, commit);
  return messageText(program.message, {
    coordinator: program.coordinator?.handle ?? program.coordinator?.name ?? 'Hello',
    deliverable: title,
    number: `${number}`,
    commit: short,
    link,
    program: checklist.program.title,
    ...(student !== undefined && { student }),
    ...(changes !== undefined && { changes }),
  });
}

/** An issue that is to be opened or brought up to date. */
export interface IssuePlan extends IssueText {
  readonly repository: GitHubRepository;
  /** To whom it is assigned: the first of the coordinator's logins. */
  readonly assignee?: string;
}

/**
 * The issue about the last submission of a deliverable.
 * @throws ReadinessError `usage` when nothing was handed in, or not sent yet: its links would lead nowhere
 */
export function issuePlan(
  { checklist, program, student }: AnnouncementSource,
  id: string,
  repository: GitHubRepository,
): IssuePlan {
  const { title, submission, approvedCommit } = submitted(checklist, id);
  const { number, commit, content, sent } = submission;
  if (sent === false || content === undefined) throw notSent(title);
  const { logins = [] } = program.coordinator ?? {};
  const handed = {
    ...{ deliverable: id, title, number, commit, content },
    ...(approvedCommit !== undefined && { approvedCommit }),
  };
  const [assignee] = logins;
  return {
    ...issueText(checklist, handed, repository, { student, logins }),
    repository,
    ...(assignee !== undefined && { assignee }),
  };
}

/** The address of the repository that issues are for: that which `readiness.json` names, else the remote. */
export function repositoryOf(
  github: { readonly repository?: string | undefined } | undefined,
  remote: string | undefined,
  enterprise: string | undefined,
): GitHubRepository {
  return gitHubRepository(github?.repository ?? remote, enterprise);
}

/** The path of a folder is for nobody else to know. */
function placeOf(commit: string, remote: string | undefined): string {
  const isAddress = remote !== undefined && /^(?:(?!file:)[a-z+]+:\/\/|[\w.-]+@)/.test(remote);
  return `Commit ${commit}${isAddress ? ` of ${remote}` : ''}`;
}

function submitted(
  { deliverables }: Checklist,
  id: string,
): ChecklistDeliverable & { readonly submission: SubmissionSummary } {
  const deliverable = deliverables.find((one) => one.id === id);
  if (!deliverable) {
    const known = deliverables.map((one) => one.id).join(', ');
    throw new ReadinessError('usage', `The program has no deliverable \`${id}\`.`, `It has: ${known}.`);
  }
  const { submission, title } = deliverable;
  if (submission) return { ...deliverable, submission };
  throw new ReadinessError(
    'usage',
    `${title} was not handed in yet, so there is nothing to tell of.`,
    `Hand it in first: \`readiness submit ${id}\`, or “Readiness: Submit for Approval…”.`,
  );
}

function notSent(title: string): ReadinessError {
  return new ReadinessError(
    'usage',
    `${title} was handed in on this machine, but not sent yet, so a link to it would lead nowhere.`,
    'Send it first: `readiness send`, or “Readiness: Send What Waits”.',
  );
}
