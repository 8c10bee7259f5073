import {
  type DecisionKind,
  decisionKinds,
  type DeliverableHistory,
  type JudgedSubmission,
  readCommentAnswers,
  ReadinessError,
  type Review,
  type ReviewQuery,
  standingSubmission,
} from '../../core/index.ts';
import { contentAt, digestOf } from '../content.ts';
import { checkCommit, movedOn, readReview, reviewedTag, type StudentReview } from '../reviews.ts';
import { type StudentCache, studentBranch } from '../studentCache.ts';
import type { OpenedStudent } from './openCohort.ts';

/** A submission that was found, with the history it stands in. */
export interface FoundSubmission {
  readonly review: StudentReview;
  readonly history: DeliverableHistory;
  readonly submission: JudgedSubmission;
  readonly title: string;
}

/** @throws ReadinessError `usage` where there is no such submission */
export async function findSubmission(
  { cache, options }: OpenedStudent,
  query: ReviewQuery,
): Promise<FoundSubmission> {
  const review = await readReview(cache, options);
  const history = review.histories.get(query.deliverable);
  const submission =
    query.number === undefined
      ? history && (standingSubmission(history) ?? history.submissions.at(-1))
      : history?.submissions.find(({ tag }) => tag.number === query.number);
  if (!history || !submission) throw nothingThere(query);
  const title = review.items.find(({ deliverable }) => deliverable === query.deliverable)?.title;
  return { review, history, submission, title: title ?? query.deliverable };
}

/**
 * A submission as it was handed in, with what its commit still lacks. Nothing is checked out.
 * @throws ReadinessError `usage` where there is no such submission
 */
export async function readSubmission(student: OpenedStudent, query: ReviewQuery): Promise<Review> {
  const { cache, options } = student;
  const { history, submission, title } = await findSubmission(student, query);
  const { target, number } = submission.tag;
  const { checklist, findings } = await checkCommit(cache, target, options);
  const judged = checklist?.deliverables.find(({ id }) => id === query.deliverable);
  const files = judged?.files ?? [];
  const approvedCommit = lastAnswered(history, number, ['approved']);
  const answeredCommit = lastAnswered(history, number);
  const currentCommit = await currentOf(cache, target, files);
  return {
    student: query.student,
    deliverable: query.deliverable,
    title,
    submission: reviewedTag(cache, submission),
    answers: readCommentAnswers(submission.tag.message),
    copy: cache.git.folder,
    files,
    ...(approvedCommit !== undefined && { approvedCommit }),
    ...(answeredCommit !== undefined && { answeredCommit }),
    ...(currentCommit !== undefined && { currentCommit }),
    missing: judged?.missing ?? [],
    findings: findings.filter(({ file }) => files.includes(file)),
    decisions: history.decisions.map(({ tag, kind, message, comments, submission: on, notVerified }) => ({
      ...{ tag: tag.name, at: tag.at, message, comments },
      ...(kind && { kind }),
      ...(on !== undefined && { submission: on }),
      ...(notVerified !== undefined && { notVerified }),
    })),
  };
}

/** The commit of the last submission but this one that was answered with one of these. */
function lastAnswered(
  { decisions, submissions }: DeliverableHistory,
  number: number,
  kinds: readonly DecisionKind[] = decisionKinds,
): string | undefined {
  const answer = decisions.findLast(
    ({ kind, notVerified, submission }) =>
      kind && kinds.includes(kind) && notVerified === undefined && submission !== number,
  );
  return submissions.find(({ tag }) => tag.number === answer?.submission)?.tag.target;
}

/** What the student's repository has checked out, where the files differ from those of the commit. */
async function currentOf(
  { git }: StudentCache,
  commit: string,
  files: readonly string[],
): Promise<string | undefined> {
  const content = digestOf(await contentAt(git, commit, files));
  if (!(await movedOn(git, commit, files, content))) return undefined;
  return (await git.run(['rev-parse', '--verify', '--end-of-options', studentBranch])).trim();
}

function nothingThere({ student, deliverable, number }: ReviewQuery): ReadinessError {
  const what = number === undefined ? 'handed in' : `a submission ${number} of`;
  return new ReadinessError(
    'usage',
    `${student} has not ${what} \`${deliverable}\`.`,
    'See `readiness review list` for what there is.',
  );
}
